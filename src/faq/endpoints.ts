/** What pages call about the FAQ. */
import {googleReviewWorld} from '../composition';
import {answer} from '../surfaces/answer';
import {askQuestion as ask} from './actions/ask-question';
import {decideQuestion as decide} from './actions/decide-question';
import {
  earlierAnswers as earlier,
  takeEarlier as take,
} from './actions/earlier-answers';
import {
  dismissChange as dismiss,
  noteCopied as note,
} from './actions/note-copied';
import {fileIdOf, fileIdOrNone} from './actions/read-input';
import type {
  CopyForm,
  FaqFunctions,
  QuestionDecision,
  QuestionForm,
} from './contract';
import {deskView as view, presentDesk} from './views/desk-view';
import {faqView as writerView} from './views/faq-view';

type Answered<N extends keyof FaqFunctions> = ReturnType<FaqFunctions[N]>;

export function answersView(fileId: string): Answered<'answersView'> {
  return answer(() => view(googleReviewWorld(), fileIdOrNone(fileId)));
}

export function askQuestion(form: QuestionForm): Answered<'askQuestion'> {
  return answer(() => {
    const world = googleReviewWorld();
    return view(world, ask(world, form).fileId);
  });
}

export function noteCopied(form: CopyForm): Answered<'noteCopied'> {
  return answer(() => {
    const world = googleReviewWorld();
    return presentDesk(world, note(world, form));
  });
}

export function dismissChange(
  fileId: string,
  key: string,
): Answered<'dismissChange'> {
  return answer(() => {
    const world = googleReviewWorld();
    return presentDesk(world, dismiss(world, fileId, key));
  });
}

export function faqView(fileId: string): Answered<'faqView'> {
  return answer(() => writerView(googleReviewWorld(), fileIdOf(fileId)));
}

export function decideQuestion(
  decision: QuestionDecision,
): Answered<'decideQuestion'> {
  return answer(() => {
    const world = googleReviewWorld();
    return writerView(world, decide(world, decision));
  });
}

export function earlierAnswers(fileId: string): Answered<'earlierAnswers'> {
  return answer(() => earlier(googleReviewWorld(), fileIdOf(fileId)));
}

export function takeEarlier(
  fileId: string,
  from: string,
  keys: readonly string[],
): Answered<'takeEarlier'> {
  return answer(() => {
    const world = googleReviewWorld();
    return writerView(world, take(world, fileId, from, keys));
  });
}
