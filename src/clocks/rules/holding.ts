import {shortHash} from '../../core/base/short-hash';
import type {MessageKind} from '../../core/documents/message-kinds';
import type {Incident, IncidentDocument} from '../../core/incident/incident';
import {messageFor} from './message-for';
import type {Obligation} from './obligation';

/** What a holding note says of what is new. It claims nothing; the rest is what the record knows. */
export const HOLDING_WORDS =
  'Our teams continue to work on this. We have nothing new to confirm since our last message.';

/** A rhythm that was missed, and the message it asks for. */
export interface MissedCadence {
  readonly obligation: Obligation;
  readonly message: MessageKind;
  /** The same miss has the same operation, whoever finds it: its note is made once. */
  readonly operation: string;
}

/** Names the note of a missed cadence; each cycle has a key of its own. */
export function holdingOperation(incident: string, key: string): string {
  return `hold-${shortHash(`${incident} ${key}`)}${shortHash(`${key} ${incident}`)}`;
}

/**
 * Rhythms whose word is overdue and that nobody has begun to write, the longest overdue first. First words are no
 * rhythm, what somebody has snoozed or paused is left alone, and one note goes to readers of several rhythms.
 */
export function missedCadences(
  obligations: readonly Obligation[],
  incident: Incident,
  documents: readonly IncidentDocument[],
): readonly MissedCadence[] {
  const missed = obligations.flatMap((obligation): readonly MissedCadence[] => {
    if (!isMissedCadence(obligation)) return [];
    const {key} = obligation;
    const next = messageFor(obligation, incident, documents);
    return next?.kind === 'to make'
      ? [
          {
            obligation,
            message: next.message,
            operation: holdingOperation(incident.id, key),
          },
        ]
      : [];
  });
  return [
    ...new Map(missed.reverse().map(one => [one.message, one])).values(),
  ].reverse();
}

/** A rhythm whose word is overdue, unless somebody has snoozed or paused it. */
export function isMissedCadence({
  state,
  quietUntil,
  binding,
}: Obligation): boolean {
  return (
    state.kind === 'overdue' &&
    quietUntil === '' &&
    binding.timing.kind === 'every'
  );
}

/** Unless the Settings tab says "off". */
export function draftsHoldingNotes(
  settings: Readonly<Record<string, string>>,
): boolean {
  return (settings.holdingNotes ?? '').trim().toLowerCase() !== 'off';
}
