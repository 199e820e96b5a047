import {parseInstant} from '../../../core/base/instant';
import type {Cell} from '../../../core/register/table-plan';
import type {SectionDigest} from '../text/canonical-text';
import {seal, sealState, type SealKey} from '../../../core/base/seal';
import {isVerdict, type ReviewFact} from './facts';
import {isSource, packed, unpacked, type PackedFact} from './packed-fact';

/** A row of the Reviews tab. Sealed, so that a row written by hand is no verdict. */
export function factRow(
  fact: ReviewFact,
  key: SealKey,
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
    seal: seal('fact', parts(flat), key),
  };
}

/** Why facts cannot be trusted; nothing is released while there is any such. */
export interface Tampering {
  readonly position: number;
  readonly message: string;
}

interface PlacedRow {
  readonly position: number;
  readonly cells: Readonly<Record<string, Cell>>;
}

/**
 * The facts of a file, in their order, whatever order people have sorted the tab into. A row whose seal does not
 * hold is left out and named. Rows deleted at the very end leave no gap and cannot be noticed here.
 */
export function readFacts(
  rows: readonly PlacedRow[],
  fileId: string,
  keys: readonly SealKey[],
): {
  readonly facts: readonly ReviewFact[];
  readonly tampering: readonly Tampering[];
} {
  const tampering: Tampering[] = [];
  const facts = rows
    .filter(({cells}) => cells.fileId === fileId)
    .flatMap(({position, cells}): readonly ReviewFact[] => {
      const flat = flatFrom(cells);
      const fact = flat === null ? null : unpacked(flat);
      const state =
        flat === null
          ? 'forged'
          : sealState(
              'fact',
              parts(flat),
              String(cells.seal ?? ''),
              keys,
              flat.at,
            );
      if (fact !== null && state === 'holds') return [fact];
      tampering.push({
        position,
        message: `Row ${position + 1} of Reviews was not written by the add-on, or was changed since.`,
      });
      return [];
    })
    .sort((a, b) => a.seq - b.seq);
  const once = facts.filter(({seq}, at) => facts[at - 1]?.seq !== seq);
  once.forEach(({seq}, at) => {
    if (seq !== (once[at - 1]?.seq ?? 0) + 1) {
      tampering.push({
        position: 0,
        message: `A row before number ${seq} is missing in Reviews.`,
      });
    }
  });
  return {facts: once, tampering};
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
