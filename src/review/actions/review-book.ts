import {lanesFor, type Lane} from '../rules/lanes/lanes';
import {readFacts, type Tampering} from '../rules/record/fact-rows';
import type {ReviewFact} from '../rules/record/facts';
import {
  isPutBack,
  rowRecord,
  withNamedPeople,
} from '../../core/incident/row-seal';
import {typedOver} from '../rules/state/typed-over';
import {readPeople, type PersonEntry} from '../rules/lanes/reviewers';
import {levelOf, type Level} from '../../core/policy/policy';
import type {Incident} from '../../core/incident/incident';
import {UserError} from '../../core/base/user-error';
import {documentLabel} from '../../core/incident/document-label';
import {DOCUMENTS, isKey} from '../../core/incident/vocabulary';
import type {DocumentKind} from '../../core/incident/words';
import {ask, type Strand} from '../../world/ask/call';
import type {FileFacts} from '../../world/files';
import type {Reading, Row} from '../../world/register';
import type {ReviewWorld} from '../../world/review-world';
import {explained} from '../../world/ask/explain';
import type {HeadsTaken} from '../../world/record-heads';
import {
  documentIn,
  installed,
  RegisterFacts,
} from '../../world/incidents/register-facts';
import {all, settle, run} from '../../world/ask/waves';
import {asMarked} from './as-marked';
import {ownTabsOfRules, tabsOfRules} from './release-rules';
import {
  ownRegistersOf,
  readOwnRegister,
} from '../../world/incidents/own-registers';
import {ownRegisterOf, registerIn} from '../../core/incident/where-kept';

/** Tabs of the main register that reviews are read from. */
export const REVIEW_TABS = [
  'incidents',
  'documents',
  'reviews',
  'policy',
  'settings',
  'people',
];
/** What decides who signs is read from the common register: whoever declares a restricted incident owns its own. */
const OWN_TABS = ['incidents', 'documents', 'reviews'];

/** A register as far as reviews are concerned. */
export interface ReviewBook {
  readonly registerId: string;
  readonly register: RegisterFacts;
  readonly people: readonly PersonEntry[];
  readonly reading: Reading;
  /** Where records ended before it was read. */
  readonly heads: HeadsTaken;
}

/** One document with its review, as the register tells it. */
export interface ReviewCase {
  readonly book: ReviewBook;
  readonly fileId: string;
  readonly kind: DocumentKind;
  /** “Update to customers 2 (German)”. */
  readonly label: string;
  readonly incident: Incident;
  /** Null while the incident's severity is none of the policy's: then nobody can sign. */
  readonly level: Level | null;
  readonly rules: readonly Lane[];
  readonly facts: readonly ReviewFact[];
  readonly tampering: readonly Tampering[];
  /** What somebody typed over what the add-on wrote into the incident's row, in sentences. */
  readonly byHand: readonly string[];
}

/** The main register: one round trip. */
export function mainBook(world: ReviewWorld): ReviewBook {
  const {registerId} = installed(world);
  const heads = world.heads.taken();
  try {
    const reading = run(
      world.transport,
      ask(world.register.read(registerId, REVIEW_TABS)),
    );
    return bookFrom(world, registerId, reading, heads);
  } catch (error) {
    throw notShown(error);
  }
}

function bookFrom(
  world: Pick<ReviewWorld, 'secrets'>,
  registerId: string,
  reading: Reading,
  heads: HeadsTaken,
  main: ReviewBook | null = null,
): ReviewBook {
  const whole =
    main === null
      ? reading
      : {...reading, tables: {...main.reading.tables, ...reading.tables}};
  const register = new RegisterFacts(whole, world.secrets.keys(), heads);
  return {
    registerId,
    register,
    people: main?.people ?? readPeople(register.rows('people')).people,
    reading,
    heads,
  };
}

function notShown(error: unknown): unknown {
  return explained(
    error,
    'The review cannot be shown now.',
    'Try again in a moment, or ask for access to the register.',
  );
}

/** What is in several registers of restricted incidents, side by side; those that are not open to the person are left out. */
export function ownBooks(
  world: ReviewWorld,
  stubs: readonly Incident[],
  main: ReviewBook,
): readonly ReviewBook[] {
  return ownRegistersOf(world, stubs, OWN_TABS).map(({registerId, reading}) =>
    bookFrom(world, registerId, reading, main.heads, main),
  );
}

/** What is known of a document before its facts are read. */
export interface Listed {
  readonly fileId: string;
  readonly kind: DocumentKind;
  /** Its row in Documents. */
  readonly cells: Row['cells'];
  /** Read when it is asked for: of most rows nobody asks. */
  readonly incident: Incident;
  /** Its rows in Reviews, unchecked. */
  readonly rows: readonly Row[];
}

/**
 * The wanted documents of the book's finished incidents. Restricted ones are in their own register only. Facts are
 * checked seal by seal, so only wanted documents cost time.
 */
export function casesOf(
  book: ReviewBook,
  world: Pick<ReviewWorld, 'secrets'>,
  wanted: (one: Listed) => boolean,
): readonly ReviewCase[] {
  const keys = world.secrets.keys();
  const {register} = book;
  const rows = grouped(register.rows('reviews'), 'fileId');
  const documents = grouped(register.rows('documents'), 'incident');
  const seen = new Set<string>();
  const found = register.incidentRows().flatMap(row => {
    const read = () => register.incidentAt(row);
    return (documents.get(String(row.cells.id).trim()) ?? [])
      .flatMap(({cells}): readonly Listed[] => {
        const kind = String(cells.kind ?? '');
        const fileId = String(cells.fileId ?? '');
        // A row that stands there twice is still one document.
        if (!isKey(DOCUMENTS, kind) || seen.has(fileId)) return [];
        seen.add(fileId);
        return [
          {
            fileId,
            kind,
            cells,
            get incident() {
              const {incident, sealed} = read();
              const named = withNamedPeople(incident, sealed);
              // Who commanded once decides nothing by an old row.
              return isPutBack(sealed, book.heads(rowRecord(incident.id)))
                ? {...named, roles: {...named.roles, commander: ''}}
                : named;
            },
            rows: rows.get(fileId) ?? [],
          },
        ];
      })
      .filter(wanted)
      .map(one => ({...one, row: read()}));
  });
  return found.map(
    ({fileId, kind, cells, incident, row, rows: own}): ReviewCase => {
      const listed = documentIn(cells);
      const level = levelOf(register.policy, incident.severity);
      return {
        book,
        fileId,
        kind,
        label: listed ? documentLabel(listed) : DOCUMENTS[kind].label,
        incident,
        level,
        rules: level === null ? [] : lanesFor(level, kind),
        ...readFacts(own, fileId, keys, book.heads(fileId)),
        byHand: typedOver(
          row,
          register.policy,
          book.heads(rowRecord(incident.id)),
        ),
      };
    },
  );
}

function grouped(
  rows: readonly Row[],
  column: string,
): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = String(row.cells[column] ?? '');
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

/** A document's review and what Drive says of its file; null when the person may not see the file. */
export interface OpenedCase {
  readonly reviewed: ReviewCase;
  readonly file: FileFacts | null;
  /** Whether the person may write its register. */
  readonly records: boolean;
}

export function findCase(world: ReviewWorld, fileId: string): ReviewCase {
  return openCase(world, fileId).reviewed;
}

/** One round trip, two for a restricted incident. */
export function openCase(world: ReviewWorld, fileId: string): OpenedCase {
  return run(world.transport, openingCase(world, fileId));
}

/** The same as a line of work, for whoever has more to ask beside it. */
export function* openingCase(
  world: ReviewWorld,
  fileId: string,
): Strand<OpenedCase> {
  const {registerId} = installed(world);
  const heads = world.heads.taken();
  const {read, looked, records} = yield* all({
    read: settle(
      world.register.read(registerId, [
        ...new Set([...REVIEW_TABS, ...tabsOfRules(world)]),
      ]),
    ),
    looked: settle(world.files.facts(fileId)),
    records: mayWrite(world, registerId),
  });
  if (!read.ok) throw notShown(read.error);
  const main = bookFrom(world, registerId, read.value, heads);
  const file = looked.ok ? looked.value : null;
  const same = (one: Listed): boolean => one.fileId === fileId;
  const [found] = casesOf(main, world, same);
  if (found) return {reviewed: asMarked(found, file), file, records};
  if (!looked.ok) throw unopened(looked.error);
  const id = ownRegister(main, file);
  if (id === null) throw notOurs();
  const own = yield* restrictedBook(
    world,
    id,
    main,
    file?.mark?.incident ?? '',
  );
  const [restricted] = casesOf(own.book, world, same);
  if (!restricted) throw notOurs();
  return {
    reviewed: asMarked(restricted, file),
    file,
    records: own.records,
  };
}

function* mayWrite(world: ReviewWorld, registerId: string): Strand<boolean> {
  const register = yield* settle(world.files.facts(registerId));
  return register.ok && register.value.canEdit;
}

function* restrictedBook(
  world: ReviewWorld,
  registerId: string,
  main: ReviewBook,
  incidentId: string,
): Strand<{readonly book: ReviewBook; readonly records: boolean}> {
  try {
    const stub = main.register.incidentRow(incidentId)?.incident;
    const own = yield* readOwnRegister(
      world,
      {id: incidentId, operation: stub?.operation ?? null},
      registerId,
      [...new Set([...OWN_TABS, ...ownTabsOfRules(world)])],
    );
    if (own === null) throw notOurs();
    return {
      book: bookFrom(world, registerId, own.reading, main.heads, main),
      records: own.file.canEdit,
    };
  } catch (error) {
    throw notShown(error);
  }
}

/** Other documents of the same incident. */
export function siblingsOf(
  {book, incident, fileId}: ReviewCase,
  world: Pick<ReviewWorld, 'secrets'>,
): readonly ReviewCase[] {
  return casesOf(
    book,
    world,
    one => one.fileId !== fileId && one.incident.id === incident.id,
  );
}

/** Where a restricted incident's document is kept; null when it is none. */
function ownRegister(main: ReviewBook, file: FileFacts | null): string | null {
  const stub = main.register.incidentRow(file?.mark?.incident ?? '');
  const id =
    stub?.incident.visibility === 'restricted'
      ? ownRegisterOf(stub.incident)
      : registerIn(file?.mark?.register ?? '');
  return id === '' || id === main.registerId ? null : id;
}

function unopened(error: unknown): unknown {
  return explained(
    error,
    'The review cannot be shown now.',
    'Open one of the incident’s documents, or ask one of its people for access.',
  );
}

function notOurs(): UserError {
  return new UserError(
    'There is no review to show.',
    'This document belongs to no incident, or the incident is not open to you.',
    'Open a document of an incident.',
  );
}
