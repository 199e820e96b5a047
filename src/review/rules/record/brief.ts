import * as v from 'valibot';
import {
  sectionHash,
  type CanonicalSection,
  type CanonicalText,
} from '../text/canonical-text';
import {sha256Hex} from '../../../core/base/digest';
import {
  answersAmong,
  laneOf,
  ofKind,
  type FactOf,
  type ReviewFact,
} from './facts';
import {sinceWithdrawn, type LaneState} from '../lanes/lane-state';
import {seal, sealState, type SealKey} from '../../../core/base/seal';

const LaneShape = v.object({
  key: v.string(),
  label: v.string(),
  answersFor: v.string(),
  checklist: v.array(v.string()),
  round: v.number(),
  members: v.array(
    v.object({
      person: v.string(),
      since: v.string(),
      dueAt: v.string(),
      standsFor: v.string(),
    }),
  ),
  /** The text it was asked about last. */
  asked: v.object({hash: v.string(), at: v.string()}),
  /** The text of the round in which somebody of it answered last: that of `asked`, or of an earlier round. */
  answered: v.object({hash: v.string(), at: v.string()}),
  /** Everybody's last sign-off, standing or not. */
  signed: v.array(
    v.object({person: v.string(), at: v.string(), hash: v.string()}),
  ),
});

const TextShape = v.object({
  hash: v.string(),
  lines: v.array(v.string()),
  /** Title, first line and number of lines of each section. */
  sections: v.array(v.tuple([v.string(), v.number(), v.number()])),
});

const FoundShape = v.object({
  gate: v.picklist(['words', 'personal-data']),
  level: v.picklist(['block', 'warn', 'hint']),
  sample: v.string(),
  message: v.string(),
  fix: v.string(),
  left: v.nullable(
    v.object({by: v.string(), reason: v.string(), at: v.string()}),
  ),
  leave: v.exactOptional(
    v.object({
      finding: v.string(),
      title: v.string(),
      concerns: v.array(v.string()),
    }),
  ),
});

/** What the rules for words found in one text; they need the register and the other texts of the incident. */
const WordsShape = v.object({hash: v.string(), finds: v.array(FoundShape)});

const BriefShape = v.object({
  fileId: v.string(),
  madeAt: v.string(),
  lanes: v.array(LaneShape),
  texts: v.array(TextShape),
  /** Left out until somebody looked who may read the register. */
  words: v.optional(WordsShape),
});

/**
 * What reviewers need and cannot read: they have no access to the register and, as commenters, none to earlier
 * revisions. It only ever shows; no verdict is judged by it.
 */
export type Brief = v.InferOutput<typeof BriefShape>;
export type BriefLane = v.InferOutput<typeof LaneShape>;
export type BriefText = v.InferOutput<typeof TextShape>;
export type BriefWords = v.InferOutput<typeof WordsShape>;

/** Characters of all texts together; a later text in the list gives way. */
const MOST = 400_000;

/** The lanes under review, as their reviewers are to see them. */
export function briefLanes(
  lanes: readonly LaneState[],
  facts: readonly ReviewFact[],
): readonly BriefLane[] {
  const current = sinceWithdrawn(facts);
  return lanes
    .filter(({round, standing}) => round > 0 && standing.kind !== 'not-needed')
    .map(({lane, round, members, signOffs}) => {
      const own = current.filter(fact => laneOf(fact) === lane.key);
      const asks = ofKind(own, 'asked');
      const asked = seen(asks.slice(-1)[0]);
      const last = answersAmong(own)
        .filter(({kind}) => kind !== 'approve-part')
        .slice(-1)[0];
      const answered = asks.filter(one => one.round === last?.round).pop();
      return {
        key: lane.key,
        label: lane.label,
        answersFor: lane.answersFor,
        checklist: [...lane.checklist],
        round,
        members: members.map(({person, since, dueAt, standsFor}) => ({
          person,
          since,
          dueAt,
          standsFor,
        })),
        asked,
        answered: answered ? seen(answered) : asked,
        signed: signOffs.map(({person, at, textHash}) => ({
          person,
          at,
          hash: textHash,
        })),
      };
    });
}

function seen(fact: FactOf<'asked'> | undefined): BriefLane['asked'] {
  return {hash: fact?.textHash ?? '', at: fact?.at ?? ''};
}

/** Hashes of the texts somebody may want to compare with: what was signed first, then what was answered, then what was asked about. */
export function textsFor(lanes: readonly BriefLane[]): readonly string[] {
  return [
    ...new Set([
      ...lanes.flatMap(({signed}) => signed.map(({hash}) => hash)),
      ...lanes.map(({answered}) => answered.hash),
      ...lanes.map(({asked}) => asked.hash),
    ]),
  ].filter(hash => hash !== '');
}

/** As many of the texts as there is room for, the first first. */
export function fitting(texts: readonly BriefText[]): readonly BriefText[] {
  let room = MOST;
  return texts.filter(({lines}) => {
    room -= lines.reduce((sum, line) => sum + line.length + 3, 0);
    return room >= 0;
  });
}

/** A text as it is kept. */
export function keptText({hash, lines, sections}: CanonicalText): BriefText {
  let at = 0;
  return {
    hash,
    lines: [...lines],
    sections: sections.map(section => {
      // Between two sections may stand the mark of another part of the document.
      while (at < lines.length && lines[at] !== section.lines[0]) at++;
      const from = at;
      at += section.lines.length;
      return [section.title, from, section.lines.length];
    }),
  };
}

/** The sections of a kept text, for a comparison. */
export function sectionsOf({
  lines,
  sections,
}: BriefText): readonly CanonicalSection[] {
  return sections.map(([title, from, count]) => {
    const own = lines.slice(from, from + count);
    return {title, hash: sectionHash(own), lines: own};
  });
}

/** The file's content: the brief as JSON in a JSON envelope with its seal. */
export function sealedBrief(brief: Brief, key: SealKey): string {
  const content = JSON.stringify(brief);
  return JSON.stringify({
    content,
    seal: seal('brief', parts(brief, content), key),
  });
}

/**
 * Null for whatever the add-on did not write for this file: such a brief is no brief. A text whose lines do not
 * have the hash they are kept under is left out.
 */
export function openBrief(
  text: string,
  fileId: string,
  keys: readonly SealKey[],
): Brief | null {
  const envelope = v.safeParse(
    v.object({content: v.string(), seal: v.string()}),
    parsed(text),
  );
  if (!envelope.success) return null;
  const {content, seal: given} = envelope.output;
  const read = v.safeParse(BriefShape, parsed(content));
  if (!read.success || read.output.fileId !== fileId) return null;
  const brief = read.output;
  if (
    sealState('brief', parts(brief, content), given, keys, brief.madeAt) !==
    'holds'
  ) {
    return null;
  }
  return {
    ...brief,
    texts: brief.texts.filter(
      ({hash, lines}) => sha256Hex(lines.join('\n')) === hash,
    ),
  };
}

function parts({fileId, madeAt}: Brief, content: string): readonly string[] {
  return [fileId, madeAt, content];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
