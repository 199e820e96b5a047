import {documentUrl} from '../../core/base/google-addresses';
import {isMessage} from '../../core/documents/message-kinds';
import {documentLabel} from '../../core/incident/document-label';
import {changedSince} from '../../core/incident/written-for';
import {explained} from '../../world/ask/explain';
import {run} from '../../world/ask/waves';
import {
  readFacts,
  type RegisterFacts,
} from '../../world/incidents/register-facts';
import type {World} from '../../world/world';
import {findIncident, readRegisters} from '../actions/read-registers';
import type {HandoverView} from '../contract';
import {commitmentsIn} from '../rules/events';
import {keptBy} from '../rules/kept';

/**
 * What the board does not show to whoever takes over (S4-10): promises and how they stand, and messages that are not out.
 * Three round trips at most.
 */
export function handoverView(world: World, incidentId: unknown): HandoverView {
  const one = findIncident(readRegisters(world), String(incidentId));
  const {incident, events} = one.clocked;
  let facts: RegisterFacts;
  try {
    facts = run(
      world.transport,
      readFacts(world, one.registerId, [
        'incidents',
        'documents',
        'comms',
        'reviews',
        'policy',
        'settings',
      ]),
    );
  } catch (error) {
    throw explained(
      error,
      'What is open cannot be shown.',
      'Try again in a moment.',
    );
  }
  const asked = new Set(
    facts
      .rows('reviews')
      .filter(({cells}) => cells.fact === 'asked')
      .map(({cells}) => String(cells.fileId)),
  );
  return {
    promises: commitmentsIn(events).map(made => ({
      text: made.text,
      dueAt: made.dueAt,
      owner: made.owner,
      outcome: keptBy(made, one.obligations, world.now),
    })),
    drafts: facts
      .documentsOf(incident.id)
      .filter(one => isMessage(one.kind) && !facts.isReleased(one))
      .map(draft => ({
        label: documentLabel(draft),
        url: documentUrl(draft.fileId),
        underReview: asked.has(draft.fileId),
        outdated: changedSince(draft.writtenFor, incident, facts.policy),
      })),
  };
}
