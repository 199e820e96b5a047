import {keysOf} from '../../core/base/keys';
import {MESSAGES} from '../../core/documents/message-kinds';
import type {Incident, IncidentDocument} from '../../core/incident/incident';
import {changedSince} from '../../core/incident/written-for';
import type {Policy} from '../../core/policy/policy';

/** Drafts that go stale with severity and phase. A handover is read at once, and never released. */
export const DRAFTS = keysOf(MESSAGES).filter(kind => kind !== 'handover');

/** What keeps a draft from being asked for and released: one sentence a change, none when somebody has looked since. */
export function outdated(
  fileId: string,
  documents: readonly IncidentDocument[],
  incident: Incident,
  policy: Policy,
): readonly string[] {
  const draft = documents.find(one => one.fileId === fileId);
  return draft && DRAFTS.some(kind => kind === draft.kind)
    ? changedSince(draft.writtenFor, incident, policy)
    : [];
}
