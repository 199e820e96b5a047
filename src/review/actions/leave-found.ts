import * as v from 'valibot';
import {oneLine} from '../../core/base/clean-text';
import {shaped} from '../../core/base/shaped';
import {UserError} from '../../core/base/user-error';
import {leftAs} from '../../core/documents/text-find';
import {parseLane} from '../../core/policy/lane-notation';
import {signedIn} from '../../world/incidents/register-facts';
import {leaveAct, waitingActs} from '../../world/incidents/waiting-acts';
import type {ReviewWorld} from '../../world/review-world';
import type {PageFind} from '../contract';
import type {BriefWords} from '../rules/record/brief';
import {lookAsReviewer, type ReviewerLook} from './look-as-reviewer';
import {FileId} from './read-input';

const NOTHING = 'Nothing was recorded.';
const LONGEST = 500;

const LeaveShape = v.object({
  fileId: FileId,
  finding: v.pipe(v.string(), v.maxLength(200)),
  reason: v.pipe(v.string(), v.maxLength(5_000)),
});

/**
 * A reviewer says that something the rules found can stay. Reviewers may not write the register, so it waits for a run that
 * may, which looks once more whether the words still stand there and whether the person answers for them. Two round trips.
 *
 * @returns The document.
 */
export function leaveFound(world: ReviewWorld, input: unknown): string {
  const by = signedIn(world);
  const form = shaped(LeaveShape, input, NOTHING);
  const reason = oneLine(form.reason);
  if (reason === '' || reason.length > LONGEST) {
    const message =
      reason === '' ? 'Write one sentence.' : 'Shorten it to 500 characters.';
    throw new UserError(NOTHING, 'Reviewers read the reason.', message, [
      {field: 'found.reason', message},
    ]);
  }
  const look = lookAsReviewer(world, form.fileId, NOTHING);
  const found = look.brief?.words?.finds.find(
    ({leave}) => leave?.finding === form.finding,
  );
  if (!found?.leave || !isCurrent(look)) {
    throw new UserError(
      NOTHING,
      'The sentence has changed or is gone, and the finding with it.',
      'Reload, and look at what is found now.',
    );
  }
  if (!answersFor(look, found, by)) {
    throw new UserError(
      NOTHING,
      'Your review does not answer for this kind of finding.',
      'Leave it to those it names, or object in your own review.',
    );
  }
  leaveAct(world, {
    kind: 'words',
    incidentId: look.file.mark?.incident ?? '',
    operation: leftAs(form.fileId, form.finding),
    words: `“${found.leave.title}” stays. ${reason}`,
    input: {fileId: form.fileId, finding: form.finding, reason},
  });
  return form.fileId;
}

/** What was found, as one reviewer may see it and leave it. */
export function pageFinds(
  world: ReviewWorld,
  look: ReviewerLook,
  me: string,
): readonly PageFind[] {
  const waiting = new Map(
    waitingActs(world.shelf, look.file.mark?.incident ?? '-').map(
      ({operation, by, words}) => [operation, {by, words}],
    ),
  );
  return (look.brief?.words?.finds ?? []).map(find => {
    const {leave, ...shown} = find;
    const waits = leave && waiting.get(leftAs(look.file.id, leave.finding));
    return {
      ...shown,
      finding: leave?.finding ?? '',
      mayLeave:
        find.left === null &&
        !waits &&
        isCurrent(look) &&
        answersFor(look, find, me),
      waiting: waits ?? null,
    };
  });
}

function isCurrent({brief, text, file}: ReviewerLook): boolean {
  return file.canComment && brief?.words?.hash === text.canonical.hash;
}

/** Whoever was asked in a lane of the concern, and is asked still. */
function answersFor(
  {brief, open}: ReviewerLook,
  {leave}: BriefWords['finds'][number],
  person: string,
): boolean {
  return (brief?.lanes ?? []).some(
    ({key, round, members}) =>
      open.some(({read}) => read.lane === key && read.round === round) &&
      members.some(member => member.person === person.toLowerCase()) &&
      (parseLane(key)?.concerns ?? []).some(concern =>
        leave?.concerns.includes(concern),
      ),
  );
}
