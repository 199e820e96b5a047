import {inWords, parseInstant} from '../../core/base/instant';
import type {SealKey} from '../../core/base/seal';
import {
  isOfWanted,
  sealedCells,
  typedOver,
} from '../../core/register/sealed-cells';
import {FLOOR_TABS} from '../../core/register/register-plan';
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

/** The rows of an incident. */
export interface Ledger {
  /** Those that count, as they were recorded. */
  readonly entries: readonly LedgerEntry[];
  /** Rows that bear no seal: they stop no clock until somebody puts them right, which is another row. */
  readonly byHand: readonly LedgerEntry[];
  /** A sentence for every row whose time cannot be read, that was changed by hand or written by hand. */
  readonly problems: readonly string[];
}

/**
 * @param wanted Ids of incidents; the ledger of years may be long.
 * @param keys To tell what was recorded from what was typed; without them cells are believed.
 * @param from Ids of incidents from before rows were sealed: those that bear no seal are believed.
 */
export function ledgerByIncident(
  rows: Rows,
  wanted: ReadonlySet<string>,
  keys: readonly SealKey[] = [],
  from: ReadonlySet<string> = new Set(),
): ReadonlyMap<string, Ledger> {
  const found = new Map<string, Writing>();
  for (const {position, cells} of rows) {
    if (!isOfWanted(cells, wanted)) continue;
    const recorded = sealedCells<Recorded>('message', cells.seal, keys);
    const entry = entryIn(recorded ?? cells, position);
    if (!wanted.has(entry.incident)) continue;
    const own = found.get(entry.incident) ?? {
      entries: [],
      byHand: [],
      problems: [],
      sealed: new Set(),
    };
    found.set(entry.incident, own);
    const where = `Comms, row ${position + 1}`;
    const typed = String(recorded?.sentAt ?? cells.sentAt ?? '').trim();
    if (typed !== '' && entry.sentAt === '') {
      own.problems.push(
        `${where}, "Sent" is "${typed.slice(0, 40)}", which is not a time, so it counts as not sent. Write it as 2026-11-21T03:40:00Z.`,
      );
    }
    if (recorded !== null) {
      const headers = typedOver(recorded, cells, COLUMNS);
      if (headers.length > 0) {
        own.problems.push(
          `${where} was changed by hand (${headers.join(', ')}). It counts as it was recorded: ${said(entry)}.`,
        );
      }
      // A copy of a row says nothing that the row has not said.
      if (!own.sealed.has(entry.key)) own.entries.push(entry);
      own.sealed.add(entry.key);
    } else if (keys.length === 0 || from.has(entry.incident)) {
      own.entries.push(entry);
    } else {
      own.byHand.push(entry);
    }
  }
  for (const own of found.values()) {
    const {entries, byHand, problems} = own;
    for (const one of byHand.filter(({key}) => !isPutRight(key, entries))) {
      problems.push(
        `A row of Comms bears no seal: it was written by hand (${said(one)}). It stops no clock. If it is right, correct it in the log of what went out; if not, delete it.`,
      );
    }
  }
  return found;
}

interface Writing {
  readonly entries: LedgerEntry[];
  readonly byHand: LedgerEntry[];
  readonly problems: string[];
  readonly sealed: Set<string>;
}

type Recorded = Readonly<Record<string, Cell>> & {readonly recordedAt: string};

const COLUMNS = FLOOR_TABS.find(({key}) => key === 'comms')?.columns ?? [];

function isPutRight(key: string, entries: readonly LedgerEntry[]): boolean {
  return entries.some(({corrects}) => corrects === key);
}

function said({audience, channel, sentAt}: LedgerEntry): string {
  const sent = sentAt === '' ? 'not sent' : `sent at ${inWords(sentAt)}`;
  return [audience, channel && `by ${channel}`, sent]
    .filter(part => part !== '')
    .join(', ');
}

function entryIn(
  cells: Readonly<Record<string, Cell>>,
  position: number,
): LedgerEntry {
  const text = (key: string): string => String(cells[key] ?? '').trim();
  const sentAt = parseInstant(text('sentAt')) ?? '';
  const count = Number(text('count'));
  return {
    key: text('key') || `row ${position}`,
    incident: text('incident'),
    audience: text('audience'),
    channel: text('channel').toLowerCase(),
    stage: text('stage'),
    dueAt: parseInstant(text('dueAt')) ?? '',
    reason: text('reason'),
    sentAt,
    sentBy: text('sentBy'),
    count: text('count') === '' || Number.isNaN(count) ? null : count,
    reference: text('reference'),
    recordedAt: parseInstant(text('recordedAt')) ?? sentAt,
    corrects: text('corrects'),
    version: text('version'),
    note: text('note'),
  };
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
