import {invalid} from '../kernel/errors';
import {
  contentOf,
  decodedWords,
  headerOf,
  mailboxes,
  parseMail,
  type MailPart,
} from '../mail/rfc822';
import {deliver} from '../mail/send';
import type {GmailDesk} from './mailbox';

/** Source: https://support.google.com/a/answer/166852 (recipients of a message sent by the Gmail API, its size) */
const RECIPIENTS = 500;
const BYTES = 35 * 1024 * 1024;

const ADDRESS = /^[^\s@<>",;]+@[^\s@<>",;]+\.[^\s@<>",;]+$/;

function addresses(mail: MailPart, name: 'To' | 'Cc' | 'Bcc'): string[] {
  const found = mailboxes(headerOf(mail, name)).map(({email}) => email);
  if (found.some(email => !ADDRESS.test(email))) {
    throw invalid(`Invalid ${name} header`, {reason: 'invalidArgument'});
  }
  return found;
}

/** Puts a mail into the outbox. It leaves from the account itself, whatever its From says; its name is kept. */
export function send(desk: GmailDesk, owner: string, raw: Buffer): void {
  if (raw.length > BYTES) {
    throw invalid('Message too large.', {reason: 'invalidArgument'});
  }
  const mail = parseMail(raw);
  const [to, cc, bcc] = (['To', 'Cc', 'Bcc'] as const).map(name =>
    addresses(mail, name),
  );
  const count = to.length + cc.length + bcc.length;
  if (count === 0) {
    throw invalid('Recipient address required', {reason: 'invalidArgument'});
  }
  if (count > RECIPIENTS) {
    throw invalid('Too many recipients', {reason: 'invalidArgument'});
  }
  const {text, html, attachments} = contentOf(mail);
  const [sender] = mailboxes(headerOf(mail, 'From'));
  const [replyTo] = mailboxes(headerOf(mail, 'Reply-To'));
  deliver(desk.ground, {
    from: owner,
    account: owner,
    ...(sender?.name && {fromName: sender.name}),
    ...{to, cc, bcc},
    ...(replyTo && {replyTo: replyTo.email}),
    subject: decodedWords(headerOf(mail, 'Subject') ?? ''),
    text: text ?? '',
    ...(html !== undefined && {html}),
    attachments: attachments.map(({name, mimeType, bytes}) => ({
      ...{name, mimeType},
      base64: bytes.toString('base64'),
    })),
  });
}
