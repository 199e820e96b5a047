/** What makes the message a deadline asks for: clocks say which one, and it is made as every message is. */
import type {ClocksFunctions, DueMessageForm} from './clocks/contract';
import {googleWorld} from './composition';
import {makeMessage} from './messages/actions/make-message';
import {answer} from './surfaces/answer';

export function makeDueMessage(
  form: DueMessageForm,
): ReturnType<ClocksFunctions['makeDueMessage']> {
  return answer(() => {
    const {label, url} = makeMessage(googleWorld(), {
      incidentId: form?.incidentId,
      kind: form?.kind,
      operation: form?.operation,
      // Written in the document; the time is what policy says.
      sinceLast: '',
      nextAt: '',
    });
    return {label, url};
  });
}
