/** What pages call about the FAQ. */
import {googleReviewWorld} from '../composition';
import {answer} from '../surfaces/answer';
import {askQuestion as ask} from './actions/ask-question';
import {
  dismissChange as dismiss,
  noteCopied as note,
} from './actions/note-copied';
import {fileIdOrNone} from './actions/read-input';
import type {CopyForm, FaqFunctions, QuestionForm} from './contract';
import {deskView as view, presentDesk} from './views/desk-view';

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
