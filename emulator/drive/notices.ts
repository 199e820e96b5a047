import type {OutboxMail} from './records';
import type {DriveState} from './state';

export type Notice = Omit<OutboxMail, 'id' | 'at'>;

/** Puts a mail of Drive's own into the outbox. Subjects and texts are not Google's words; senders are the acting person. */
export function sendNotice(state: DriveState, notice: Notice): void {
  const id = state.ground.ids.text(16);
  const at = new Date(state.now()).toISOString();
  state.outbox.set(id, {id, at, ...notice});
}

/** A link for the text of a notice. */
export function linkTo(fileId: string): string {
  return `https://drive.google.com/open?id=${fileId}`;
}
