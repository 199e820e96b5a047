import * as v from 'valibot';
import {plusMinutes} from '../../core/base/instant';
import {shortHash} from '../../core/base/short-hash';
import {plainTitle} from '../../core/documents/answers';
import type {PartStanding, SectionTitle} from '../../core/documents/parts';
import type {Incident} from '../../core/incident/incident';
import {retirement, validHours} from './settings';

/** So many answers are told of; more no FAQ has. */
const MOST = 70;

const SheetShape = v.object({
  incident: v.string(),
  /** Approved ones: hash of the words, when the last lane signed, until when they may be used ('' as long as they stay), who signed. */
  approved: v.array(
    v.object({
      hash: v.string(),
      /** Of its question. */
      tag: v.string(),
      at: v.string(),
      until: v.string(),
      /** Places in `people` and `lanes`. */
      by: v.array(v.tuple([v.number(), v.number()])),
    }),
  ),
  /** Beginnings of hashes that wait for a lane. */
  asked: v.array(v.string()),
  /** Questions that once had an approved answer, by short hash. */
  was: v.array(v.string()),
  /** Beginnings of hashes that were approved before they retired; in sheets from before nobody knows. */
  retired: v.optional(v.array(v.string())),
  people: v.array(v.string()),
  lanes: v.array(v.string()),
  /** Since when earlier approvals count no more; '' while they do. */
  retiredAt: v.string(),
  /** Whether the incident is closed: nothing will change any more. */
  closed: v.boolean(),
  /** Whether the record of the review is as the add-on wrote it. */
  sound: v.boolean(),
});

/** Which words of an FAQ are approved, for people who may read it and no register. Holds not a word of it. */
export type AnswerSheet = v.InferOutput<typeof SheetShape>;

export interface SheetInputs {
  readonly incident: Pick<Incident, 'id' | 'phase' | 'resolvedAt'>;
  readonly brought: Readonly<Record<string, string>>;
  /** Key and label. */
  readonly lanes: Readonly<Record<string, string>>;
  readonly sound: boolean;
  readonly known: readonly SectionTitle[];
  readonly standings: (
    hashes: readonly string[],
    since: string,
  ) => ReadonlyMap<string, PartStanding>;
}

/**
 * @param kept The sheet before: what has retired stays so when the incident is opened again, until it is approved anew.
 */
export function makeSheet(
  inputs: SheetInputs,
  now: string,
  kept?: AnswerSheet,
): AnswerSheet {
  const {known, sound, brought} = inputs;
  const retiredAt =
    retiredSince(inputs, now) ||
    (kept?.retiredAt === FOR_GOOD ? now : (kept?.retiredAt ?? ''));
  const hashes = known.map(({hash}) => hash);
  const standing = inputs.standings(hashes, retiredAt);
  const before = retiredAt === '' ? standing : inputs.standings(hashes, '');
  const hours = validHours(brought);
  const people: string[] = [];
  const lanes: string[] = [];
  const placeIn = (all: string[], one: string): number => {
    if (!all.includes(one)) all.push(one);
    return all.indexOf(one);
  };
  const approved = known
    .flatMap(({hash, title}) => {
      const one = standing.get(hash);
      if (!sound || !one?.approved) return [];
      const times = one.signatures.map(({at}) => at).sort();
      return [
        {
          hash,
          tag: questionTag(title),
          at: times[times.length - 1],
          until:
            hours === null || times.length === 0
              ? ''
              : // The oldest signature ends first.
                plusMinutes(times[0], hours * 60),
          by: one.signatures.map(({lane, person}): [number, number] => [
            placeIn(people, person),
            placeIn(lanes, inputs.lanes[lane] ?? lane),
          ]),
        },
      ];
    })
    .slice(-MOST);
  return {
    incident: inputs.incident.id,
    approved,
    asked: hashes
      .filter(hash => {
        const one = standing.get(hash);
        return one?.asked && !one.approved;
      })
      .map(hash => hash.slice(0, SHORT))
      .slice(-MOST),
    was: [
      ...new Set(
        known
          .filter(({hash}) => before.get(hash)?.approved)
          .map(({title}) => questionTag(title)),
      ),
    ].slice(-MOST),
    // While nothing has retired, `approved` says it.
    retired:
      retiredAt === ''
        ? []
        : hashes
            .filter(hash => before.get(hash)?.approved)
            .map(hash => hash.slice(0, SHORT))
            .slice(-MOST),
    people,
    lanes,
    retiredAt,
    closed: inputs.incident.phase === 'closed',
    sound,
  };
}

const SHORT = 12;

/** The same question has the same tag, whatever its answer says. */
export function questionTag(title: string): string {
  return shortHash(plainTitle(title));
}

export function isAsked(sheet: AnswerSheet, hash: string): boolean {
  return sheet.asked.includes(hash.slice(0, SHORT));
}

/** Whether these very words were approved once, whether or not they have retired since. */
export function wasProven(
  {approved, retired, was}: AnswerSheet,
  hash: string,
  question: string,
): boolean {
  return (
    approved.some(one => one.hash === hash) ||
    (retired?.includes(hash.slice(0, SHORT)) ??
      was.includes(questionTag(question)))
  );
}

/** Approvals of the time before count no more from then on; '' while they do. */
function retiredSince(
  {incident: {phase, resolvedAt}, brought}: SheetInputs,
  now: string,
): string {
  const rule = retirement(brought);
  if (rule.kind === 'closing') return phase === 'closed' ? FOR_GOOD : '';
  const at = resolvedAt === '' ? '' : plusMinutes(resolvedAt, rule.hours * 60);
  return at !== '' && at <= now ? at : '';
}

/** Later than any approval. */
const FOR_GOOD = '9999-12-31T23:59:59Z';

/** Null for what is no sheet. */
export function readSheet(text: string | undefined): AnswerSheet | null {
  const read = v.safeParse(SheetShape, parsed(text ?? ''));
  return read.success ? read.output : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
