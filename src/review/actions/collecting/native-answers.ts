import type {NativeAnswer} from '../../rules/answers/collect';
import {isSeenBefore} from '../../rules/answers/whose-word';
import {sinceWithdrawn} from '../../rules/lanes/lane-state';
import {answersAmong, ofKind} from '../../rules/record/facts';
import {ask, type Strand} from '../../../world/ask/call';
import type {ReviewWorld} from '../../../world/review-world';
import type {ReviewCase} from '../review-book';
import type {Hearing} from './hear';
import {readText, type ReviewedText} from '../review-texts';

/**
 * Answers of a running approval that are not recorded on this text yet. The text is read once more after them: only
 * when it is still the same do they stand for it. An approval that has ended keeps its answers through every edit, so
 * they stand only when this very state of the text was seen before its end, or when the file is still under the lock
 * Drive put on it at its end: until then Drive takes answers back with every edit, and since then there was none.
 * Source: https://developers.google.com/workspace/drive/api/reference/rest/v3/approvals (fileContentChangeBehavior)
 */
export function* nativeAnswers(
  world: ReviewWorld,
  reviewed: ReviewCase,
  text: ReviewedText,
  seenSince: string,
  said: Hearing['approvals'],
): Strand<readonly NativeAnswer[]> {
  const {fileId} = reviewed;
  const answers = yield* newAnswers(reviewed, text.canonical.hash, said);
  if (answers.length === 0) return [];
  const again = yield* readText(world, fileId);
  if (again.canonical.hash !== text.canonical.hash) return [];
  const stands = ({response, completedAt}: EndedAnswer): boolean =>
    response === 'declined' ||
    completedAt === '' ||
    isSeenBefore(seenSince, completedAt);
  if (answers.every(stands)) return answers;
  const since = yield* ask(world.lock.lockedSince(fileId));
  return answers.filter(
    answer => stands(answer) || isLockedAtEnd(since, answer.completedAt),
  );
}

type EndedAnswer = NativeAnswer & {readonly completedAt: string};

/** A lock that is lifted and set again is a later one. Drive sets its own in the second in which everybody has approved. */
function isLockedAtEnd(since: string | null, completedAt: string): boolean {
  return (
    since !== null &&
    since !== '' &&
    since.slice(0, 19) <= completedAt.slice(0, 19)
  );
}

/** Answers that are not recorded, on a text with that hash; no call where no approval was started. */
export function* newAnswers(
  {facts}: ReviewCase,
  textHash: string,
  said: Hearing['approvals'],
): Strand<readonly EndedAnswer[]> {
  const started = new Set(
    ofKind(sinceWithdrawn(facts), 'native')
      .map(({approvalId}) => approvalId)
      .filter(id => id !== ''),
  );
  if (started.size === 0) return [];
  const approvals = yield* ask(said);
  return approvals
    .filter(({id, status}) => started.has(id) && status !== 'cancelled')
    .flatMap(({id, completedAt, responses}) =>
      responses.flatMap(({email, response}) =>
        response === 'none'
          ? []
          : [
              {
                approvalId: id,
                email: email.toLowerCase(),
                response,
                completedAt,
              },
            ],
      ),
    )
    .filter(
      ({approvalId, email, response}) =>
        !answersAmong(facts).some(
          fact =>
            fact.source === 'approval' &&
            fact.origin === approvalId &&
            fact.person === email &&
            (response === 'declined'
              ? fact.kind === 'object'
              : fact.kind === 'approve' && fact.textHash === textHash),
        ),
    );
}
