import {cleanText, oneLine} from '../../core/base/clean-text';
import {UserError} from '../../core/base/user-error';
import {inWords} from '../../core/base/instant';
import {GUIDANCE_MARK} from '../../core/documents/sections';
import {plainTitle} from '../../core/documents/answers';
import type {ReviewWorld} from '../../world/review-world';
import {LONGEST_QUESTION, type AskedQuestion} from '../rules/questions';
import {keepQuestion} from './desk-shelf';
import {recordQuestions} from './follow-faqs';
import {knownFrom, personalDataIn} from './personal-data';
import {putAnswers} from './put-answers';
import {readDecision} from './read-input';
import {openFaq, type WriterFaq} from './writer-faq';

const NOT_DECIDED = 'Nothing was decided about the question.';

/**
 * What becomes of a question: it is put into the FAQ to be answered there, an answer that is there already is named, or it is
 * not answered, with a reason. Whoever asked sees it. Pressed again, it does nothing twice.
 *
 * @param input A `QuestionDecision`, unchecked.
 * @returns The file it is about.
 */
export function decideQuestion(world: ReviewWorld, input: unknown): string {
  const decision = readDecision(input);
  const faq = openFaq(world, decision.fileId);
  if (!faq.records) {
    throw new UserError(
      NOT_DECIDED,
      'Only people who may write the register can do this.',
      'Ask the communications lead.',
    );
  }
  const asked = faq.questions.find(({id}) => id === decision.id);
  if (!asked) {
    throw new UserError(
      NOT_DECIDED,
      'The question is not there any more.',
      'Refresh, and look at the list again.',
    );
  }
  const decided = {
    decidedBy: world.me.email.toLowerCase(),
    decidedAt: world.now,
  };
  switch (decision.act) {
    case 'add': {
      const question = questionFrom(world, faq, decision.question);
      const key = plainTitle(question);
      if (!faq.answers.some(one => one.key === key)) {
        putAnswers(world, decision.fileId, [
          {group: 'asked', question, lines: [hintFor(asked)]},
        ]);
      }
      record(world, faq, {...asked, ...decided, state: 'linked', answer: key});
      break;
    }
    case 'same': {
      if (!faq.answers.some(({key}) => key === decision.key)) {
        throw new UserError(
          NOT_DECIDED,
          'The answer is not in the FAQ any more.',
          'Refresh, and choose another one.',
        );
      }
      record(world, faq, {
        ...asked,
        ...decided,
        state: 'linked',
        answer: decision.key,
      });
      break;
    }
    case 'decline': {
      const reason = cleanText(decision.reason);
      if (reason === '' || reason.length > LONGEST_QUESTION) {
        throw refusedField(
          'reason',
          reason === ''
            ? 'Say why: whoever asked has to tell their customer something.'
            : `At most ${LONGEST_QUESTION} characters.`,
        );
      }
      record(world, faq, {...asked, ...decided, state: 'declined', reason});
    }
  }
  return decision.fileId;
}

/** The wording the writer has given it; with the register at hand, names are known too. */
function questionFrom(
  world: ReviewWorld,
  {reviewed: {register, incident}}: WriterFaq,
  typed: string,
): string {
  const question = oneLine(typed);
  if (question === '' || question.length > LONGEST_QUESTION) {
    throw refusedField(
      'question',
      question === ''
        ? 'Write the question as it will be in the FAQ.'
        : `At most ${LONGEST_QUESTION} characters.`,
    );
  }
  const [found] = personalDataIn(
    world,
    [question],
    knownFrom(register, incident),
  );
  if (found === undefined) return question;
  throw refusedField('question', `Leave out who it is about. Found: ${found}.`);
}

/** Guidance: it has to go before the text can be released, and nobody signs it. */
function hintFor({by, at, context}: AskedQuestion): string {
  const about = context === '' ? '' : ` ${oneLine(context)}`;
  return `${GUIDANCE_MARK}Asked by ${by}, ${inWords(at)}.${about}`;
}

function record(
  world: ReviewWorld,
  {file, reviewed, sheet}: WriterFaq,
  asked: AskedQuestion,
): void {
  keepQuestion(world.shelf, file.id, asked);
  recordQuestions(world, reviewed.registerId, [
    {
      fileId: file.id,
      incident: reviewed.incident.id,
      sheet,
      questions: [asked],
    },
  ]);
}

function refusedField(field: string, message: string): UserError {
  return new UserError(NOT_DECIDED, message, 'Correct it below.', [
    {field, message},
  ]);
}
