import {UserError} from '../../core/base/user-error';
import type {ReviewWorld} from '../../world/review-world';
import {stateOfAnswer} from '../rules/answer-state';
import {dropCopy, keepCopy, textOf} from './copies';
import {openDesk, type OpenDesk} from './open-desk';
import {fileIdOf, keyOf, readCopyForm} from './read-input';

/**
 * Remembers what the person has copied, so that a change of it is shown to them. Only what is approved at this moment: words
 * that were edited between looking and copying are refused.
 *
 * @param input A `CopyForm`, unchecked.
 */
export function noteCopied(world: ReviewWorld, input: unknown): OpenDesk {
  const {fileId, key, hash} = readCopyForm(input);
  const opened = openDesk(world, fileId);
  const faq = opened.faqs.find(({file}) => file.id === fileId);
  const answer = faq?.answers.find(one => one.key === key);
  const approved =
    faq &&
    answer &&
    stateOfAnswer(answer, faq.sheet, world.now).state === 'approved';
  if (!answer || !approved || answer.hash !== hash) {
    throw new UserError(
      'Do not use what you have just copied.',
      'The answer was changed in this moment, or is not approved any more.',
      'Copy it again from the page as it is now.',
    );
  }
  keepCopy(
    world.myShelf,
    {
      fileId,
      key,
      question: answer.question,
      hash,
      text: textOf(answer),
      at: world.now,
    },
    world.now,
  );
  return opened;
}

/** The person has seen the change. */
export function dismissChange(
  world: ReviewWorld,
  fileId: unknown,
  key: unknown,
): OpenDesk {
  const file = fileIdOf(fileId);
  dropCopy(world.myShelf, {fileId: file, key: keyOf(key)});
  return openDesk(world, file);
}
