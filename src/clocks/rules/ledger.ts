import {parseInstant} from '../../core/base/instant';
import type {Cell} from '../../core/register/table-plan';
import type {Stage} from './duty';
import type {Told} from './obligation';
import {order} from './order';

/** A row of the Comms tab: a message, to whom, by which channel, when and by whom (S1-1, S1-2, S2-29). */
export interface LedgerEntry {
  readonly key: string;
  readonly incident: string;
  readonly audience: string;
  readonly channel: string;
  readonly stage: string;
  readonly dueAt: string;
  readonly reason: string;
  /** When it went out; '' when it did not. */
  readonly sentAt: string;
  readonly sentBy: string;
  readonly count: number | null;
  readonly reference: string;
  readonly recordedAt: string;
  /** Key of the row it puts right; '' mostly. */
  readonly corrects: string;
  readonly version: string;
  readonly note: string;
}

const STAGES: readonly string[] = [
  'first',
  'update',
  'resolution',
  'summary',
  'analysis',
  'report',
] satisfies readonly Stage[];

type Rows = readonly {
  readonly position: number;
  readonly cells: Readonly<Record<string, Cell>>;
}[];

/** The rows of an incident, and a sentence for every one whose time cannot be read. */
export interface Ledger {
  readonly entries: readonly LedgerEntry[];
  readonly problems: readonly string[];
}

/** @param wanted Ids of incidents; the ledger of years may be long. */
export function ledgerByIncident(
  rows: Rows,
  wanted: ReadonlySet<string>,
): ReadonlyMap<string, Ledger> {
  const found = new Map<string, {entries: LedgerEntry[]; problems: string[]}>();
  for (const {position, cells} of rows) {
    const text = (key: string): string => String(cells[key] ?? '').trim();
    const incident = text('incident');
    if (!wanted.has(incident)) continue;
    const own = found.get(incident) ?? {entries: [], problems: []};
    found.set(incident, own);
    const sentAt = text('sentAt');
    const sent = sentAt === '' ? '' : parseInstant(sentAt);
    if (sent === null) {
      own.problems.push(
        `Comms, row ${position + 1}, "Sent" is "${sentAt.slice(0, 40)}", which is not a time, so it counts as not sent. Write it as 2026-11-21T03:40:00Z.`,
      );
    }
    const count = Number(text('count'));
    own.entries.push({
      key: text('key') || `row ${position}`,
      incident,
      audience: text('audience'),
      channel: text('channel').toLowerCase(),
      stage: text('stage'),
      dueAt: parseInstant(text('dueAt')) ?? '',
      reason: text('reason'),
      sentAt: sent ?? '',
      sentBy: text('sentBy'),
      count: text('count') === '' || Number.isNaN(count) ? null : count,
      reference: text('reference'),
      recordedAt: parseInstant(text('recordedAt')) ?? sent ?? '',
      corrects: text('corrects'),
      version: text('version'),
      note: text('note'),
    });
  }
  return found;
}

/**
 * What holds of a ledger: of a row and its corrections the last one recorded. A correction without a time says that it
 * was not sent after all.
 */
export function heldEntries(
  entries: readonly LedgerEntry[],
): readonly LedgerEntry[] {
  const root = (entry: LedgerEntry): string => entry.corrects || entry.key;
  const last = new Map<string, LedgerEntry>();
  const inOrder = [...entries].sort(
    (a, b) => order(a.recordedAt, b.recordedAt) || order(a.key, b.key),
  );
  for (const entry of inOrder) {
    // The row itself never replaces what puts it right.
    if (entry.corrects !== '' || !last.has(root(entry)))
      last.set(root(entry), entry);
  }
  return [...last.values()].filter(({sentAt}) => sentAt !== '');
}

/** What the audiences have heard. Handing a text to CS is no word to customers. */
export function toldIn(entries: readonly LedgerEntry[]): readonly Told[] {
  return heldEntries(entries).map(
    ({key, audience, channel, stage, sentAt, sentBy}) => {
      const [word, ...step] = stage.split(': ');
      return {
        key,
        audience: audience === 'Customers' ? 'customers' : audience,
        channel,
        stage: (STAGES.includes(word) ? word : '') as Told['stage'],
        step: step.join(': '),
        at: sentAt,
        by: sentBy,
      };
    },
  );
}
