import type {FieldProblem} from '../../../core/base/answer';
import {cleanText} from '../../../core/base/clean-text';
import {UserError} from '../../../core/base/user-error';
import {ofKind} from '../../rules/record/facts';
import type {LaneState} from '../../rules/lanes/lane-state';
import type {ReviewState} from '../../rules/state/state';
import {isText} from '../../rules/text/canonical-text';
import type {ReviewCase} from '../review-book';
import type {ReviewedText} from '../review-texts';

/** Why each conditional lane that nobody decided about yet is left out; all of them have to be decided. */
export function decisions(
  {facts}: ReviewCase,
  {lanes}: ReviewState,
  {
    people,
    notNeeded,
  }: {
    readonly people: Readonly<Record<string, readonly string[]>>;
    readonly notNeeded: Readonly<Record<string, string>>;
  },
): Readonly<Record<string, string>> {
  const reasons: Record<string, string> = {};
  const mistakes: FieldProblem[] = [];
  for (const {lane, standing} of lanes) {
    const given = cleanText(notNeeded[lane.key] ?? '');
    const wrong = (message: string): void => {
      mistakes.push({field: `notNeeded.${lane.key}`, message});
    };
    if (given !== '' && !lane.conditional) {
      wrong(`The policy does not let ${lane.label} be left out.`);
    }
    if (!lane.conditional || standing.kind === 'not-needed') continue;
    if (given !== '') reasons[lane.key] = given;
    else if (
      people[lane.key] === undefined &&
      !ofKind(facts, 'asked').some(fact => fact.lane === lane.key)
    ) {
      wrong(`It is not said whether ${lane.label} is needed.`);
    }
  }
  const [first] = mistakes;
  if (!first) return reasons;
  throw new UserError(
    'Nobody was asked.',
    first.message,
    'Ask that lane, or say why it is not needed where policy allows it.',
    mistakes,
  );
}

/** Whether the lane has to look (again). An objection is not asked about twice on the same words. */
export function wants(
  {lane, standing, round}: LaneState,
  {facts}: ReviewCase,
  {canonical}: ReviewedText,
): boolean {
  if (standing.kind === 'not-asked' || standing.kind === 'voided') return true;
  const last = ofKind(facts, 'asked')
    .filter(fact => fact.lane === lane.key)
    .pop();
  return (
    standing.kind === 'objected' &&
    (round === 0 || !isText(canonical, last?.textHash ?? ''))
  );
}
