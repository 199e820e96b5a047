import type {NativeAnswer} from '../../rules/answers/collect';
import {isSeenBefore} from '../../rules/answers/whose-word';
import {sinceWithdrawn} from '../../rules/lanes/lane-state';
import {answersAmong, ofKind} from '../../rules/record/facts';
import type {Strand} from '../../../world/ask/call';
import type {ReviewWorld} from '../../../world/review-world';
import {repeatable} from '../../../world/ask/make-once';
import type {ReviewCase} from '../review-book';
import {readText, type ReviewedText} from '../review-texts';

/**
 * Answers of a running approval that are not recorded on this text yet. The text is read once more after them: only
 * when it is still the same do they stand for it. An approval that has ended keeps its answers through every edit, so
 * they stand only when this very state of the text was seen before its end.
 */
export function* nativeAnswers(
  world: ReviewWorld,
  reviewed: ReviewCase,
  text: ReviewedText,
  seenSince: string,
): Strand<readonly NativeAnswer[]> {
  const {fileId} = reviewed;
  const answers = yield* newAnswers(world, reviewed, text.canonical.hash);
  if (answers.length === 0) return [];
  const standing = answers.filter(
    ({response, completedAt}) =>
      response === 'declined' ||
      completedAt === '' ||
      isSeenBefore(seenSince, completedAt),
  );
  if (standing.length === 0) return [];
  const again = yield* readText(world, fileId);
  return again.canonical.hash === text.canonical.hash ? standing : [];
}

/** Answers that are not recorded, on a text with that hash; no call where no approval was started. */
export function* newAnswers(
  world: ReviewWorld,
  {fileId, facts}: ReviewCase,
  textHash: string,
): Strand<readonly (NativeAnswer & {readonly completedAt: string})[]> {
  const started = new Set(
    ofKind(sinceWithdrawn(facts), 'native')
      .map(({approvalId}) => approvalId)
      .filter(id => id !== ''),
  );
  if (started.size === 0) return [];
  const approvals = yield* repeatable(world.approvals.list(fileId));
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
