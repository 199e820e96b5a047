import {parseInstant} from '../../../core/base/instant';
import type {RecordHead} from '../../../core/register/record-head';
import type {Cell} from '../../../core/register/table-plan';
import type {SectionDigest} from '../text/canonical-text';
import {sha256Hex} from '../../../core/base/digest';
import {seal, sealState, type SealKey} from '../../../core/base/seal';
import {isVerdict, type ReviewFact} from './facts';
import {isSource, packed, unpacked, type PackedFact} from './packed-fact';

/** A row of the Reviews tab, sealed together with what is before it. */
export function factRow(
  fact: ReviewFact,
  key: SealKey,
  link: string,
): Readonly<Record<string, Cell>> {
  const {kind, at} = fact;
  const answered = isVerdict(kind);
  const flat = packed(fact);
  return {
    seq: flat.seq,
    key: flat.key,
    incident: flat.incident,
    fileId: flat.fileId,
    fact: kind,
    round: flat.round,
    lane: flat.lane,
    person: flat.person,
    by: flat.by,
    source: flat.source,
    at,
    verdict: answered ? kind : '',
    askedAt: kind === 'asked' ? at : '',
    answeredAt: answered ? at : '',
    dueAt: flat.dueAt,
    textHash: flat.textHash,
    sections: sectionsCell(flat.sections),
    words: flat.words,
    ref: flat.ref,
    seal: `${seal('record', chained(flat, link), key)}:${link}`,
  };
}

/** The digest of a record that ends with this fact. */
export function linkAfter(fact: ReviewFact, link: string): string {
  return digestOf(chained(packed(fact), link));
}

/** Why facts cannot be trusted; nothing is released while there is any such. */
export interface Tampering {
  /** The same finding has the same code, another row another one: an owner who has looked at it names it. No blanks. */
  readonly code: string;
  readonly position: number;
  readonly message: string;
}

/** The facts of a file, as far as they can be believed. */
export interface FactReading {
  readonly facts: readonly ReviewFact[];
  readonly tampering: readonly Tampering[];
  /** What the next row follows: the last that was read, or the head where rows are missing. */
  readonly end: RecordHead;
}

interface PlacedRow {
  readonly position: number;
  readonly cells: Readonly<Record<string, Cell>>;
}

interface ReadRow extends PlacedRow {
  readonly flat: PackedFact;
  readonly fact: ReviewFact;
  /** Digest of the rows before it, as its seal says; null in rows written before rows were chained. */
  readonly link: string | null;
  /** False for a row whose key was revoked since: only the head vouches for it. */
  readonly sealed: boolean;
}

/** What stays of facts sealed with a key that was revoked: what has gone out, and what somebody holds against it. */
const OUTLIVES_ITS_KEY: readonly ReviewFact['kind'][] = [
  'release',
  'unlocked',
  'lock-off',
  'access',
  'object',
  'mailing',
  'mailed',
  'looked',
  'drifted',
];

/**
 * The facts of a file, in their order, whatever order people have sorted the tab into. Named are rows that were changed,
 * written by hand, doubled, put in between, or taken out, at the end as well: the head tells how many there have to be.
 *
 * @param head Null when no row of the file was written since records have heads.
 */
export function readFacts(
  rows: readonly PlacedRow[],
  fileId: string,
  keys: readonly SealKey[],
  head: RecordHead | null = null,
): FactReading {
  const tampering: Tampering[] = [];
  const name = (code: string, position: number, message: string): void => {
    tampering.push({code, position, message});
  };
  const read = rows
    .filter(({cells}) => cells.fileId === fileId)
    .flatMap(row => {
      const one = readRow(row, keys);
      if (one === null) {
        name(
          altered(row.cells),
          row.position,
          `Row ${row.position + 1} of Reviews was not written by the add-on, or was changed since.`,
        );
      }
      return one ?? [];
    })
    .sort((a, b) => a.flat.seq - b.flat.seq);
  const once = read.filter((row, at) => {
    const again = read[at - 1]?.flat.seq === row.flat.seq;
    if (again) {
      name(
        `twice:${row.flat.seq}`,
        row.position,
        `Row ${row.position + 1} of Reviews is there twice.`,
      );
    }
    return !again;
  });
  let end: RecordHead = {seq: 0, digest: ''};
  let covered = false;
  once.forEach(row => {
    const {seq} = row.flat;
    if (seq > end.seq + 1) missing(end.seq + 1, seq - 1);
    else if (
      row.link === null ? isChained(once, seq) : row.link !== end.digest
    ) {
      name(
        `order:${seq}`,
        row.position,
        `Row ${row.position + 1} of Reviews does not follow the one before it.`,
      );
    }
    end = {seq, digest: digestAfter(row, end.digest)};
    if (seq === head?.seq) covered = end.digest === head.digest;
  });
  if (head !== null && end.seq < head.seq) {
    missing(end.seq + 1, head.seq);
    end = head;
  } else if (head !== null && !covered && tampering.length === 0) {
    name(
      `other:${head.seq}`,
      0,
      'The rows of this document in Reviews are not those the add-on wrote.',
    );
  }
  const facts = once.flatMap(({fact, sealed, position, cells}) => {
    if (sealed) return [fact];
    if (!covered || fact.seq > (head?.seq ?? 0)) {
      name(
        altered(cells),
        position,
        `Row ${position + 1} of Reviews was sealed with a key that is not ours.`,
      );
      return [];
    }
    return OUTLIVES_ITS_KEY.includes(fact.kind) ? [fact] : [];
  });
  const seen = new Set(
    facts.flatMap(fact => (fact.kind === 'looked' ? fact.findings : [])),
  );
  return {facts, tampering: tampering.filter(({code}) => !seen.has(code)), end};

  function missing(from: number, to: number): void {
    name(
      `missing:${from}-${to}`,
      0,
      from === to
        ? `Row number ${from} of this document is missing in Reviews.`
        : `Rows number ${from} to ${to} of this document are missing in Reviews.`,
    );
  }
}

/** Told apart by all they hold: a number can be typed into any row, beside one that somebody has looked at as well. */
function altered(cells: PlacedRow['cells']): string {
  const words = Object.keys(cells)
    .sort()
    .map(column => String(cells[column] ?? ''));
  return `altered:${Number(cells.seq) || 0}:${sha256Hex(JSON.stringify(words)).slice(0, 8)}`;
}

/** Null for a row the add-on did not write. */
function readRow(
  {position, cells}: PlacedRow,
  keys: readonly SealKey[],
): ReadRow | null {
  const flat = flatFrom(cells);
  const fact = flat === null ? null : unpacked(flat);
  if (flat === null || fact === null) return null;
  const [given, link = null] = String(cells.seal ?? '').split(':');
  const state =
    link === null
      ? sealState('fact', parts(flat), given, keys, flat.at)
      : sealState('record', chained(flat, link), given, keys, flat.at);
  return state === 'holds' || state === 'key-unknown'
    ? {position, cells, flat, fact, link, sealed: state === 'holds'}
    : null;
}

/** Whether an earlier row is chained already: then no unchained one can follow it. */
function isChained(rows: readonly ReadRow[], seq: number): boolean {
  return rows.some(row => row.flat.seq < seq && row.link !== null);
}

/** The due time of a row from before rows were chained could be changed by hand. */
function digestAfter({flat, link}: ReadRow, before: string): string {
  return digestOf(
    chained(link === null ? {...flat, dueAt: ''} : flat, link ?? before),
  );
}

function digestOf(parts: readonly string[]): string {
  return sha256Hex(JSON.stringify(parts)).slice(0, 32);
}

function chained(flat: PackedFact, link: string): readonly string[] {
  return [...parts(flat), flat.dueAt, link];
}

/** What rows claim, in their order, without a look at their seals: to leave out early what nothing is to be done for. */
export function claimedFacts(
  rows: readonly PlacedRow[],
): readonly ReviewFact[] {
  return rows
    .flatMap(({cells}): readonly ReviewFact[] => {
      const flat = flatFrom(cells);
      const fact = flat === null ? null : unpacked(flat);
      return fact === null ? [] : [fact];
    })
    .sort((a, b) => a.seq - b.seq);
}

function flatFrom(cells: PlacedRow['cells']): PackedFact | null {
  const text = (key: string): string => String(cells[key] ?? '');
  const source = text('source');
  const sections = sectionsFrom(text('sections'));
  if (!isSource(source) || sections === null) return null;
  return {
    seq: Number(cells.seq),
    key: text('key'),
    incident: text('incident'),
    fileId: text('fileId'),
    kind: text('fact'),
    round: Number(cells.round),
    lane: text('lane'),
    person: text('person'),
    by: text('by'),
    source,
    at: text('at'),
    textHash: text('textHash'),
    sections,
    words: text('words'),
    ref: text('ref'),
    dueAt: parseInstant(text('dueAt')) ?? '',
  };
}

function sectionsCell(sections: readonly SectionDigest[]): string {
  return JSON.stringify(sections.map(({title, hash}) => [title, hash]));
}

function sectionsFrom(json: string): readonly SectionDigest[] | null {
  try {
    const read: unknown = JSON.parse(json);
    if (!Array.isArray(read)) return null;
    return read.map((pair: unknown) => {
      const [title, hash]: readonly unknown[] = Array.isArray(pair) ? pair : [];
      return {title: String(title), hash: String(hash)};
    });
  } catch {
    return null;
  }
}

/** What the seal covers, in the order of the first rows ever written. */
function parts(fact: PackedFact): readonly string[] {
  return [
    String(fact.seq),
    fact.key,
    fact.incident,
    fact.fileId,
    fact.kind,
    String(fact.round),
    fact.lane,
    fact.person,
    fact.by,
    fact.source,
    fact.at,
    fact.textHash,
    sectionsCell(fact.sections),
    fact.words,
    fact.ref,
  ];
}
