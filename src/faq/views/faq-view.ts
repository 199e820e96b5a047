import {plusMinutes} from '../../core/base/instant';
import {pageAddress} from '../../core/base/page-address';
import {lineText} from '../../core/documents/parts';
import type {ReviewWorld} from '../../world/review-world';
import {knownFrom, personalDataIn} from '../actions/personal-data';
import {openFaq, type WriterFaq} from '../actions/writer-faq';
import type {FaqView, WriterAnswer, WriterQuestion} from '../contract';
import {stateOfAnswer} from '../rules/answer-state';
import {questionView} from '../rules/questions';
import {questionMinutes} from '../rules/settings';

/** The FAQ for its writers: where each answer stands, and which questions wait. */
export function faqView(world: ReviewWorld, fileId: string): FaqView {
  const faq = openFaq(world, fileId);
  return {
    fileId,
    answers: answersOf(world, faq),
    questions: questionsOf(world, faq),
    canEdit: faq.file.canEdit && faq.records,
    deskUrl: deskAddress(world, fileId),
    now: world.now,
  };
}

function answersOf(
  world: ReviewWorld,
  {answers, sheet, reviewed}: WriterFaq,
): readonly WriterAnswer[] {
  const standings = reviewed.standings(
    answers.map(({hash}) => hash),
    sheet.retiredAt,
  );
  const known = knownFrom(reviewed.register, reviewed.incident);
  return answers.map(answer => {
    const {key, question, type, hash, lines} = answer;
    const standing = standings.get(hash);
    return {
      ...stateOfAnswer(answer, sheet, world.now),
      key,
      question,
      type,
      missing: standing?.missing ?? [],
      found: personalDataIn(world, lines.map(lineText), known),
    };
  });
}

/** Those that wait come first, the oldest first. */
function questionsOf(
  world: ReviewWorld,
  {answers, sheet, questions, reviewed}: WriterFaq,
): readonly WriterQuestion[] {
  const minutes = questionMinutes(reviewed.register.settings.brought);
  const states = answers.map(answer => ({
    key: answer.key,
    approved: stateOfAnswer(answer, sheet, world.now).state === 'approved',
  }));
  const all = questions.map(asked => ({
    ...questionView(asked, states, world.me.email),
    dueAt: plusMinutes(asked.at, minutes),
  }));
  const waits = ({state}: WriterQuestion): boolean =>
    state === 'received' || state === 'being answered';
  return [...all.filter(waits), ...all.filter(one => !waits(one))];
}

function deskAddress(world: ReviewWorld, file: string): string {
  const webApp =
    world.installation.load()?.reviewPage || world.reviewSetup.webApp();
  return webApp === '' ? '' : pageAddress(webApp, 'answers', {file});
}
