/** What pages call to make messages. */
import {googleWorld} from '../composition';
import {answer} from '../surfaces/answer';
import {makeMessage as make} from './actions/make-message';
import type {MessageForm, MessagesFunctions} from './contract';
import {messagesView as readMessages} from './views/messages-view';

type Answered<N extends keyof MessagesFunctions> = ReturnType<
  MessagesFunctions[N]
>;

export function messagesView(incidentId: string): Answered<'messagesView'> {
  return answer(() => readMessages(googleWorld(), incidentId));
}

export function makeMessage(form: MessageForm): Answered<'makeMessage'> {
  return answer(() => make(googleWorld(), form));
}
