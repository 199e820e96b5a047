import {documentUrl} from '../../core/base/google-addresses';
import type {BankedAnswer} from '../../core/documents/answers';
import type {ReviewWorld} from '../../world/review-world';
import {readCopies, textOf, type Copied} from '../actions/copies';
import type {DeskShelf} from '../actions/desk-shelf';
import {openDesk, type OpenDesk, type OpenFaq} from '../actions/open-desk';
import type {AnswerView, CopiedChange, DeskFaq, DeskView} from '../contract';
import {stateOfAnswer} from '../rules/answer-state';
import {questionView} from '../rules/questions';
import type {AnswerSheet} from '../rules/sheet';

export function deskView(world: ReviewWorld, fileId: string): DeskView {
  return presentDesk(world, openDesk(world, fileId));
}

/** No call. */
export function presentDesk(
  world: ReviewWorld,
  {desk, faqs}: OpenDesk,
): DeskView {
  return {
    me: world.me.email,
    fileId: faqs[0]?.file.id ?? '',
    faqs: faqs.map(faq => present(world, faq, desk)),
    changes: changesFor(faqs, readCopies(world.myShelf, world.now), world.now),
    now: world.now,
  };
}

function present(
  world: ReviewWorld,
  {file, restricted, sheet, answers}: OpenFaq,
  {questions}: DeskShelf,
): DeskFaq {
  const views = answers.map(one => answerView(one, sheet, world.now));
  const approved = views.map(({key, state}) => ({
    key,
    approved: state === 'approved',
  }));
  return {
    fileId: file.id,
    incidentId: file.mark?.incident ?? '',
    name: file.name,
    url: documentUrl(file.id),
    restricted,
    retiredAt: sheet?.retiredAt ?? '',
    answers: views,
    questions: (questions.get(file.id) ?? []).map(asked =>
      questionView(asked, approved, world.me.email),
    ),
  };
}

/** Words of what is not approved never leave the server, but for what must not be said. */
function answerView(
  answer: BankedAnswer,
  sheet: AnswerSheet | null,
  now: string,
): AnswerView {
  const {key, question, type, group, hash, lines} = answer;
  const state = stateOfAnswer(answer, sheet, now);
  const shown = state.state === 'approved' || type === 'do-not-say';
  return {
    ...state,
    key,
    question,
    type,
    hash: shown ? hash : '',
    lines: shown ? lines : [],
    asked: group === 'asked',
  };
}

/** What the person has copied and cannot be used any more as it was. */
function changesFor(
  faqs: readonly OpenFaq[],
  copies: readonly Copied[],
  now: string,
): readonly CopiedChange[] {
  return copies.flatMap(({fileId, key, question, hash, text, at}) => {
    const faq = faqs.find(({file}) => file.id === fileId);
    if (!faq) return [];
    const answer = faq.answers.find(one => one.key === key);
    const state = answer ? stateOfAnswer(answer, faq.sheet, now) : null;
    const approved = state?.state === 'approved';
    if (answer && answer.hash === hash && approved) return [];
    const isNew = answer !== undefined && answer.hash !== hash;
    return [
      {
        fileId,
        incidentId: faq.file.mark?.incident ?? '',
        key,
        question,
        copiedAt: at,
        before: text,
        after: answer && approved ? textOf(answer) : '',
        why: !answer
          ? 'It is not in the FAQ any more. Do not use it again.'
          : isNew && approved
            ? 'It says something else now.'
            : isNew
              ? 'It is being changed. Do not use it until the new words are approved.'
              : `Do not use it for now: ${state?.why ?? ''}`,
      },
    ];
  });
}
