import type {
  ReleaseAbout,
  ReleaseRule,
  ReviewWorld,
} from '../../world/review-world';
import type {ReviewCase} from './review-book';

/** Tabs the rules look at, beside those of reviews. */
export function tabsOfRules({
  releaseRules,
  textRules,
}: ReviewWorld): readonly string[] {
  return [...releaseRules, ...textRules].flatMap(({reads}) => reads);
}

/** Of those, what a restricted incident's own register says for itself: who signs stays the common one's. */
export function ownTabsOfRules(world: ReviewWorld): readonly string[] {
  return tabsOfRules(world).filter(tab =>
    world.plan.tabs.some(
      ({key, own, ownersOnly}) => key === tab && own && !ownersOnly,
    ),
  );
}

export function releaseRulesFor(
  {releaseRules}: ReviewWorld,
  {kind}: ReviewCase,
): readonly ReleaseRule[] {
  return releaseRules.filter(({kinds}) => kinds.includes(kind));
}

export function aboutRelease(
  {now, me}: ReviewWorld,
  {kind, fileId, incident, book}: ReviewCase,
): ReleaseAbout {
  return {
    kind,
    fileId,
    incident,
    register: book.register,
    now,
    by: me.email,
  };
}
