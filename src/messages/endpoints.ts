/** What pages call to make messages. */
import {googleWorld} from '../composition';
import {answer} from '../surfaces/answer';
import {makeMessage as make} from './actions/make-message';
import {makeTranslation as translate} from './actions/make-translation';
import {lookAtDraft as look} from './actions/look-at-draft';
import type {
  LookForm,
  MessageForm,
  MessagesFunctions,
  TranslationForm,
} from './contract';
import {messagesView as readMessages} from './views/messages-view';

type Answered<N extends keyof MessagesFunctions> = ReturnType<
  MessagesFunctions[N]
>;

export function messagesView(
  incidentId: string,
  fileId: string,
): Answered<'messagesView'> {
  return answer(() => readMessages(googleWorld(), incidentId, fileId));
}

export function makeTranslation(
  form: TranslationForm,
): Answered<'makeTranslation'> {
  return answer(() => translate(googleWorld(), form));
}

export function makeMessage(form: MessageForm): Answered<'makeMessage'> {
  return answer(() => make(googleWorld(), form));
}

export function lookAtDraft(form: LookForm): Answered<'lookAtDraft'> {
  return answer(() => look(googleWorld(), form));
}
