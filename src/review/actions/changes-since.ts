import type {ChangesView} from '../contract';
import {
  briefLanes,
  keptText,
  sectionsOf,
  type BriefLane,
  type BriefText,
} from '../rules/record/brief';
import {briefRecord} from '../rules/record/brief-state';
import {isText, type CanonicalText} from '../rules/text/canonical-text';
import {changesBetween} from '../rules/text/changes';
import {UserError} from '../../core/base/user-error';
import type {Strand} from '../../world/ask/call';
import type {ReviewWorld} from '../../world/review-world';
import {explained, failedAs} from '../../world/ask/explain';
import {all, run} from '../../world/ask/waves';
import {readBrief} from './access/bring-brief';
import {findCase} from './review-book';
import {readText, stateOf} from './review-texts';

/** A moment somebody looked at a text. */
export interface SeenText {
  readonly hash: string;
  readonly at: string;
}

/** What was edited since a lane looked last, for people who can read the register. Two round trips. */
export function changesSince(
  world: ReviewWorld,
  fileId: string,
  lane: string,
): ChangesView {
  const reviewed = findCase(world, fileId);
  const record = briefRecord(reviewed.facts);
  try {
    const {text, texts} = run(
      world.transport,
      all({
        text: readText(world, fileId),
        texts: textsKept(world, record.written ? record.id : '', fileId),
      }),
    );
    const {lanes} = stateOf(reviewed, text);
    const own = briefLanes(lanes, reviewed.facts).find(({key}) => key === lane);
    if (!own) {
      throw new UserError(
        'There is nothing to compare.',
        'That lane has not been asked.',
        'Reload: the review may have been withdrawn.',
      );
    }
    return changesFor(own, [], texts, text.canonical);
  } catch (error) {
    throw explained(
      error,
      'What was edited cannot be shown now.',
      'Try again in a moment.',
    );
  }
}

/** A brief that cannot be read compares with nothing. */
function* textsKept(
  world: ReviewWorld,
  briefId: string,
  fileId: string,
): Strand<readonly BriefText[]> {
  if (briefId === '') return [];
  try {
    return (yield* readBrief(world, briefId, fileId))?.texts ?? [];
  } catch (error) {
    if (!failedAs(error, 'notFound', 'forbidden', 'refused')) throw error;
    return [];
  }
}

/**
 * What was edited since somebody signed last for a lane; where it answered something else since, as with an objection,
 * since it was asked for that answer; where neither text is known, since it was asked last.
 *
 * @param mine Texts the person has signed beside what is recorded, oldest first; they go before everybody's.
 */
export function changesFor(
  {asked, answered, signed}: Pick<BriefLane, 'asked' | 'answered' | 'signed'>,
  mine: readonly SeenText[],
  kept: readonly BriefText[],
  now: CanonicalText,
): ChangesView {
  const texts = new Map(
    [...kept, keptText(now)].map(one => [one.hash, one] as const),
  );
  const last = (all: readonly SeenText[]): SeenText | undefined =>
    [...all].sort((a, b) => (a.at < b.at ? -1 : 1)).pop();
  const since = (
    kind: 'signed' | 'asked',
    seen: SeenText | undefined,
  ): ChangesView | null => {
    const before = texts.get(seen?.hash ?? '');
    if (!seen || !before) return null;
    const sections = isText(now, before.hash)
      ? []
      : changesBetween(sectionsOf(before), now.sections);
    return {since: kind, at: seen.at, sections};
  };
  const sign = last(mine) ?? last(signed);
  const later = sign !== undefined && sign.at < answered.at;
  return (
    (later ? since('asked', answered) : null) ??
    since('signed', last(mine)) ??
    since('signed', last(signed)) ??
    since('asked', answered) ??
    since('asked', asked) ?? {since: 'unknown', at: '', sections: []}
  );
}
