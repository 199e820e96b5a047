import type {Cell} from '../table-plan';
import {parseInstant} from '../instant';
import type {SectionDigest} from './canonical-text';
import {seal, sealState, type SealKey} from './seal';
import type {Verdict} from './signature';

/**
 * What has happened to a document's review. Everything shown or allowed is derived from these facts and the
 * text as it stands; nothing else is stored.
 */
export type FactKind =
  /** `person` is asked in `lane` on the text of `textHash`, until `dueAt`. `words`: reviewer, ladder or delegate of … */
  | 'asked'
  /** The lane's comment thread is `ref`. */
  | 'thread'
  /** A conditional lane is left out because of `words` (S0-33), or is wanted after all. */
  | 'not-needed'
  | 'needed'
  | Verdict
  /** The objection whose key is `ref` no longer blocks, because of `words`. */
  | 'overridden'
  | 'removed'
  /** `person` may answer in the place of `ref`. */
  | 'delegated'
  /** A reply (`ref`) was answered with the way to confirm it, or refused for `words`. */
  | 'prompted'
  | 'refused'
  /** The mail of the key `ref` to `person` is about to go, or has gone. */
  | 'mailing'
  | 'mailed'
  /** A step of a release: `words` names it, `round` is the version, `textHash` its text. */
  | 'release'
  /** Asks and approvals before it count no more, because of `words`. */
  | 'withdrawn'
  /** The released text may be changed again, because of `words`. */
  | 'unlocked'
  /** Access was brought to what `ref`, a digest, stands for. */
  | 'access'
  /** Drive's own approval of that round is `ref`; '' when there is none to be had. */
  | 'native'
  /** The lock was taken off. */
  | 'lock-off';

export type FactSource =
  'signature' | 'activity' | 'approval' | 'sidebar' | 'add-on';

export interface ReviewFact {
  /** 1, 2, 3 … for each file; a gap tells that a row was taken out. */
  readonly seq: number;
  /** The same happening has the same key; it is recorded once. */
  readonly key: string;
  readonly incident: string;
  readonly fileId: string;
  readonly kind: FactKind;
  /** Of the review, or of the release. */
  readonly round: number;
  readonly lane: string;
  readonly person: string;
  /** Whose act it is. */
  readonly by: string;
  readonly source: FactSource;
  readonly at: string;
  readonly textHash: string;
  readonly sections: readonly SectionDigest[];
  readonly words: string;
  readonly ref: string;
  /** The one thing of a recorded fact people may change by hand. */
  readonly dueAt: string;
}

/** A fact before it has its number. */
export type NewFact = Pick<
  ReviewFact,
  'key' | 'incident' | 'fileId' | 'kind' | 'by' | 'at'
> &
  Partial<Omit<ReviewFact, 'seq'>>;

export function numbered(fact: NewFact, seq: number): ReviewFact {
  return {
    seq,
    round: 0,
    lane: '',
    person: '',
    source: 'add-on',
    textHash: '',
    sections: [],
    words: '',
    ref: '',
    dueAt: '',
    ...fact,
  };
}

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

export function isVerdict(kind: FactKind): kind is Verdict {
  return (
    kind === 'approve' ||
    kind === 'object' ||
    kind === 'suggest' ||
    kind === 'clear'
  );
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
  release: true,
  withdrawn: true,
  unlocked: true,
  access: true,
  native: true,
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
