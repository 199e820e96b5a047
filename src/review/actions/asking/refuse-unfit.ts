import {UserError} from '../../../core/base/user-error';
import type {ReviewWorld} from '../../../world/review-world';
import {inTheWay} from '../../rules/text/finds';
import {aboutRelease, releaseRulesFor} from '../release-rules';
import type {ReviewCase} from '../review-book';
import {linesOf, type ReviewedText} from '../review-texts';

/** Nobody's time goes into words that cannot be released anyway, unless the asker says so: signing them anew costs more. */
export function refuseUnfit(
  world: ReviewWorld,
  reviewed: ReviewCase,
  {finds = [], canonical}: ReviewedText,
): void {
  const words = [
    ...inTheWay(finds, 'personal-data'),
    ...inTheWay(finds, 'words'),
  ];
  const lines = linesOf(canonical);
  const about = aboutRelease(world, reviewed);
  const times = releaseRulesFor(world, reviewed).flatMap(
    rule => rule.beforeAsk?.(lines, about) ?? [],
  );
  if (words.length + times.length === 0) return;
  throw new UserError(
    'Nobody was asked.',
    `The text could not be released like this. ${[...words, ...times].join(' ')}`,
    words.length === 0
      ? 'Write a time that can be kept; or ask all the same, and whoever releases it decides then.'
      : 'Mend it under “Words” in the sidebar; or ask all the same, and reviewers are shown what was found.',
    [
      {
        field: 'asIs',
        message: 'Mend these words first, or say that they are to be reviewed.',
      },
    ],
  );
}
