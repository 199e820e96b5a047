import type {World} from '../../world/world';
import {findIncident, readRegisters} from '../actions/read-registers';
import type {LedgerView} from '../contract';
import {csv} from '../rules/csv';
import {heldEntries, type LedgerEntry} from '../../core/register/ledger';
import {audienceWords} from '../rules/stage-words';

const HEADERS = [
  'Incident',
  'Sent (UTC)',
  'Recorded (UTC)',
  'Audience',
  'Channel',
  'Stage',
  'Recipients',
  'Sent by',
  'Version',
  'Due (UTC)',
  'Because',
  'Their id',
  'Remarks',
  'Standing',
] as const;

/**
 * Who was told what, when, by which channel and by whom: every row of the ledger, corrected ones included, oldest first;
 * and the same as CSV. Two waves at most.
 */
export function ledgerView(world: World, incidentId: unknown): LedgerView {
  const {clocked} = findIncident(readRegisters(world), String(incidentId));
  const {entries, byHand, doubtful, problems} = clocked.ledger;
  const held = new Set(heldEntries(entries).map(({key}) => key));
  const inOrder = [...entries, ...byHand, ...doubtful].sort((a, b) => {
    const [one, other] = [a, b].map(
      ({sentAt, recordedAt}) => sentAt || recordedAt,
    );
    return one < other ? -1 : one > other ? 1 : 0;
  });
  const standing = ({key, corrects, sentAt}: LedgerEntry): string =>
    byHand.some(one => one.key === key)
      ? 'written by hand'
      : doubtful.some(one => one.key === key)
        ? 'in doubt: later rows are missing'
        : held.has(key)
          ? corrects === ''
            ? ''
            : 'correction'
          : sentAt === ''
            ? 'was not sent'
            : 'corrected later';
  return {
    incidentId: clocked.incident.id,
    title: clocked.incident.title,
    problems,
    rows: inOrder.map(entry => ({
      key: entry.corrects || entry.key,
      sentAt: entry.sentAt,
      recordedAt: entry.recordedAt,
      audience: audienceWords(entry.audience),
      channel: entry.channel,
      stage: entry.stage,
      count: entry.count === null ? '' : String(entry.count),
      by: entry.sentBy,
      version: entry.version,
      note: entry.note,
      standing: standing(entry),
    })),
    csv: csv([
      HEADERS,
      ...inOrder.map(entry => [
        entry.incident,
        entry.sentAt,
        entry.recordedAt,
        audienceWords(entry.audience),
        entry.channel,
        entry.stage,
        entry.count === null ? '' : String(entry.count),
        entry.sentBy,
        entry.version,
        entry.dueAt,
        entry.reason,
        entry.reference,
        entry.note,
        standing(entry),
      ]),
    ]),
  };
}
