import {parseInstant} from '../../../core/base/instant';
import type {Cell} from '../../../core/register/table-plan';
import type {SectionDigest} from '../text/canonical-text';
import {
  isVerdict,
  type FactKind,
  type FactSource,
  type ReviewFact,
} from './facts';
import {seal, sealState, type SealKey} from '../../../core/base/seal';

/** A row of the Reviews tab. Sealed, so that a row written by hand is no verdict. */
export function factRow(
  fact: ReviewFact,
  key: SealKey,
): Readonly<Record<string, Cell>> {
  const {kind, at} = fact;
  const answered = isVerdict(kind);
  return {
    seq: fact.seq,
    key: fact.key,
    incident: fact.incident,
    fileId: fact.fileId,
    fact: kind,
    round: fact.round,
    lane: fact.lane,
    person: fact.person,
    by: fact.by,
    source: fact.source,
    at,
    verdict: answered ? kind : '',
    askedAt: kind === 'asked' ? at : '',
    answeredAt: answered ? at : '',
    dueAt: fact.dueAt,
    textHash: fact.textHash,
    sections: JSON.stringify(
      fact.sections.map(({title, hash}) => [title, hash]),
    ),
    words: fact.words,
    ref: fact.ref,
    seal: seal('fact', parts(fact), key),
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
      const fact = factFrom(cells);
      const state =
        fact === null
          ? 'forged'
          : sealState(
              'fact',
              parts(fact),
              String(cells.seal ?? ''),
              keys,
              fact.at,
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
    .flatMap(({cells}) => factFrom(cells) ?? [])
    .sort((a, b) => a.seq - b.seq);
}

const KINDS: Readonly<Record<FactKind, true>> = {
  asked: true,
  thread: true,
  'not-needed': true,
  needed: true,
  approve: true,
  object: true,
  suggest: true,
  clear: true,
  overridden: true,
  removed: true,
  delegated: true,
  prompted: true,
  refused: true,
  mailing: true,
  mailed: true,
  unsent: true,
  release: true,
  withdrawn: true,
  unlocked: true,
  access: true,
  native: true,
  brief: true,
  'lock-off': true,
};
const SOURCES: readonly FactSource[] = [
  'signature',
  'activity',
  'approval',
  'sidebar',
  'add-on',
];

function factFrom(cells: PlacedRow['cells']): ReviewFact | null {
  const text = (key: string): string => String(cells[key] ?? '');
  const kind = (Object.keys(KINDS) as FactKind[]).find(
    one => one === text('fact'),
  );
  const source = SOURCES.find(one => one === text('source'));
  const sections = sectionsFrom(text('sections'));
  if (kind === undefined || source === undefined || sections === null) {
    return null;
  }
  return {
    seq: Number(cells.seq),
    key: text('key'),
    incident: text('incident'),
    fileId: text('fileId'),
    kind,
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

function parts(fact: ReviewFact): readonly string[] {
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
    JSON.stringify(fact.sections.map(({title, hash}) => [title, hash])),
    fact.words,
    fact.ref,
  ];
}
