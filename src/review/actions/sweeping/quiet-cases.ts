import * as v from 'valibot';
import {minutesBetween} from '../../../core/base/instant';
import {digest, newReplies} from '../../rules/answers/collect';
import type {CanonicalText} from '../../rules/text/canonical-text';
import {nothingPending, pendingOf} from '../../rules/state/pending';
import type {PostedReply} from '../../rules/answers/whose-word';
import {runningVersion} from '../../rules/record/versions';
import {ask, CallFailure, type Strand} from '../../../world/ask/call';
import type {ReviewWorld} from '../../../world/review-world';
import {all, runAll, settle} from '../../../world/ask/waves';
import {expectedFor} from '../access/bring-access';
import {expectedForBrief} from '../access/bring-brief';
import {changesOf, newElsewhere, repliesIn} from '../collecting/seen-replies';
import {newsFor} from '../asking/news-letters';
import {toHear} from '../collecting/hear';
import {newAnswers} from '../collecting/native-answers';
import {nudgesFor} from './remind-reviewers';
import type {ReviewCase} from '../review-book';
import {stateOn, type ReviewedText} from '../review-texts';

/** What was seen of a document: its version in Drive, and the text it had then or since. */
const LookShape = v.object({
  version: v.string(),
  hash: v.string(),
  earlier: v.string(),
  sections: v.array(v.tuple([v.string(), v.string()])),
});

/** So many documents at rest are looked at in one run: two hundred are six fetches. The others have their turn in the next. */
const AT_ONCE = 200;

export interface Busy {
  /** Cases something may have to be done for, in their order. */
  readonly cases: readonly ReviewCase[];
  /** File ids of those nobody could look at in this run, or whose turn it is not; mostly none. */
  readonly later: readonly string[];
  /** Those among them with more comments than are read. */
  readonly flooded: readonly string[];
  /** Remembers the texts that were read of them. */
  readonly keep: (texts: ReadonlyMap<string, ReviewedText>) => void;
}

/**
 * Leaves out cases for which nothing is to be done: Drive's version of the file is the one of the last look, nobody has
 * answered since, and neither the facts nor the hour demand anything. Two reads of Drive a case, three where there is an
 * approval of Drive's, a hundred of them in one fetch; none to Docs, whose quota for reading is the narrowest. Each is
 * asked, because Drive's log of changes need not tell of comments and approvals, and Drive Activity comes late. Whatever
 * cannot be looked at is busy.
 */
export function busyCases(
  world: ReviewWorld,
  cases: readonly ReviewCase[],
): Busy {
  const seen = new Map(
    [...world.looks.read(cases.map(({fileId}) => fileId))].flatMap(
      ([fileId, look]) => {
        const read = lookFrom(look);
        return read === null ? [] : [[fileId, read] as const];
      },
    ),
  );
  const inbox = world.inbox.read(cases.map(({fileId}) => fileId));
  const waiting = (fileId: string): boolean =>
    (inbox.get(fileId) ?? []).length > 0;
  const later = notTheirTurn(
    cases.filter(reviewed => {
      const look = seen.get(reviewed.fileId);
      return (
        !waiting(reviewed.fileId) &&
        look !== undefined &&
        isAtRest(world, reviewed, look.text)
      );
    }),
    world.now,
  );
  const inTurn = cases.filter(({fileId}) => !later.has(fileId));
  const versions = new Map<string, string>();
  const silent = new Set<string>();
  /** Looked at no further: what was said there is more than anybody reads. */
  const flooded = new Set<string>();
  for (let from = 0; from < inTurn.length; from += AT_ONCE) {
    runAll(
      world.transport,
      inTurn.slice(from, from + AT_ONCE).flatMap(reviewed => [
        (function* (): Strand<void> {
          const {version} = yield* ask(world.files.facts(reviewed.fileId));
          versions.set(reviewed.fileId, version);
        })(),
        (function* (): Strand<void> {
          if (waiting(reviewed.fileId)) return;
          const hash = seen.get(reviewed.fileId)?.text.hash ?? '';
          const said = toHear(world, reviewed);
          const {there: heard, answers} = yield* all({
            there: settle(repliesIn(world, reviewed, said.threads)),
            answers: newAnswers(reviewed, hash, said.approvals),
          });
          if (!heard.ok && isFlood(heard.error)) flooded.add(reviewed.fileId);
          if (!heard.ok) return;
          const there = heard.value;
          if (!newReplies(there.replies, reviewed.facts).every(isEmpty)) return;
          if (changesOf(world, reviewed, there).length > 0) return;
          if (newElsewhere(there, reviewed.facts).length > 0) return;
          if (answers.length === 0) silent.add(reviewed.fileId);
        })(),
      ]),
    );
  }
  const busy = inTurn.filter(reviewed => {
    const {fileId} = reviewed;
    const version = versions.get(fileId) ?? '';
    const look = seen.get(fileId);
    return !(
      flooded.has(fileId) ||
      (silent.has(fileId) &&
        look !== undefined &&
        version !== '' &&
        look.version === version &&
        isAtRest(world, reviewed, look.text))
    );
  });
  return {
    cases: busy,
    later: [...later, ...flooded],
    flooded: [...flooded],
    keep: texts =>
      world.looks.keep(
        new Map(
          [...texts].flatMap(([fileId, {canonical}]) => {
            const version = versions.get(fileId) ?? '';
            return version === ''
              ? []
              : [[fileId, kept(version, canonical)] as const];
          }),
        ),
      ),
  };
}

function isFlood(error: unknown): boolean {
  return (
    error instanceof CallFailure && error.reason?.is === 'too-many-comments'
  );
}

/** File ids beyond those one run looks at, others in each run. */
function notTheirTurn(
  resting: readonly ReviewCase[],
  now: string,
): ReadonlySet<string> {
  const ids = resting.map(({fileId}) => fileId);
  if (ids.length <= AT_ONCE) return new Set();
  const run = Math.floor(minutesBetween('1970-01-01T00:00:00Z', now) / 5);
  const start = (run * AT_ONCE) % ids.length;
  return new Set([...ids.slice(start), ...ids.slice(0, start)].slice(AT_ONCE));
}

/** Resolving a thread is answered, reopening it is not. */
function isEmpty({content, action}: PostedReply): boolean {
  return content.trim() === '' && action !== 'resolve';
}

function isAtRest(
  world: ReviewWorld,
  reviewed: ReviewCase,
  text: Pick<CanonicalText, 'hash' | 'earlier' | 'sections'>,
): boolean {
  const {facts} = reviewed;
  if (runningVersion(facts)) return false;
  const state = stateOn(reviewed, text);
  const pending = pendingOf(
    state,
    facts,
    text.hash,
    expectedFor(reviewed, state.phase),
    expectedForBrief(reviewed, state.phase),
  );
  return (
    nothingPending(pending) &&
    newsFor(reviewed, state).length === 0 &&
    nudgesFor(reviewed, state, world.now).length === 0
  );
}

function lookFrom(kept: string): {
  readonly version: string;
  readonly text: Pick<CanonicalText, 'hash' | 'earlier' | 'sections'>;
} | null {
  const read = v.safeParse(LookShape, parsed(kept));
  if (!read.success) return null;
  const {version, hash, earlier, sections} = read.output;
  return {
    version,
    text: {
      hash,
      earlier,
      sections: sections.map(([title, one]) => ({title, hash: one, lines: []})),
    },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function kept(
  version: string,
  {hash, earlier, sections}: CanonicalText,
): string {
  return JSON.stringify({
    version,
    hash,
    earlier,
    sections: sections.map(digest).map(one => [one.title, one.hash]),
  });
}
