import {isAwaited} from './awaited';
import {AUDIENCES, type Stage} from './duty';
import {CS_OPS, isHandover} from './handovers';
import type {Obligation, State} from './obligation';

const STAGES: Readonly<Record<Stage, string>> = {
  response: 'first response',
  first: 'first notice',
  update: 'update',
  fix: 'resolution',
  resolution: 'final notice',
  summary: 'summary',
  analysis: 'preliminary analysis',
  report: 'report',
};

/** "Customers", or whoever the contract or regime names. */
export function audienceWords(audience: string): string {
  return Object.prototype.hasOwnProperty.call(AUDIENCES, audience)
    ? AUDIENCES[audience as keyof typeof AUDIENCES]
    : audience || 'Not known';
}

/** "Customers, status page: update". */
export function obligationWords({
  audience,
  channel,
  stage,
  step,
  binding,
  key,
}: Obligation): string {
  if (isAwaited(key)) return `${audience}: ${step}`;
  if (audience === CS_OPS) return `${CS_OPS}: send version ${step}`;
  const what =
    stage === 'fix' && binding.source === 'promise'
      ? 'promised recovery'
      : stage === 'report' && audience === 'team'
        ? 'review'
        : step !== '' && stage === 'report'
          ? step
          : STAGES[stage];
  return `${audienceWords(audience)}${channel === '' ? '' : `, ${channel}`}: ${what}`;
}

/** The same where others may read it, a channel or a calendar: contracts name customers, and questions are typed. */
export function guardedWords(obligation: Obligation): string {
  const {audience, key} = obligation;
  return Object.prototype.hasOwnProperty.call(AUDIENCES, audience) ||
    isHandover(key)
    ? obligationWords({...obligation, step: ''})
    : 'a notice that a contract, a law or a question asks for';
}

const STATES: Readonly<Record<State['kind'], string>> = {
  pending: 'pending',
  'due soon': 'due soon',
  overdue: 'overdue',
  met: 'met',
  waived: 'waived',
  'not applicable': 'not applicable',
  invalid: 'cannot be computed',
};

export function stateWords(state: State): string {
  return state.kind === 'met'
    ? state.late
      ? 'met late'
      : 'met in time'
    : STATES[state.kind];
}
