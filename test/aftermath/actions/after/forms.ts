import type {
  ActionForm,
  TaskDecision,
} from '../../../../src/aftermath/contract';
import {SME} from '../../../scenery/fakes/installed-workspace';
import {ID} from '../resolved-incident';

export function anAction(changes: Partial<ActionForm> = {}): ActionForm {
  return {
    incidentId: ID,
    operation: 'action-0001',
    action: 'Alert when more than 1 % of payments fail for five minutes',
    category: 'monitoring',
    owner: SME,
    dueAt: '2026-12-15T17:00:00Z',
    success: 'The alert fires in the monthly test',
    ticket: '',
    ...changes,
  };
}

export function aDecision(changes: Partial<TaskDecision> = {}): TaskDecision {
  return {
    incidentId: ID,
    operation: 'decision-1',
    task: 'report',
    kind: 'not-doing',
    words: 'It is told with INC-2026-0002.',
    person: '',
    ...changes,
  };
}
