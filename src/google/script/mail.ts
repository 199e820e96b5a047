import type {drive_v3} from 'googleapis/build/src/apis/drive/v3';
import {oneLine} from '../../core/base/clean-text';
import {countMails} from './spending';
import {CallFailure, type Call, type FailureKind} from '../../world/ask/call';
import type {Mail, Message} from '../../world/mail';
import {PDF} from '../drive/evidence';
import {DRIVE} from '../drive/files';
import {
  getting,
  HttpCall,
  json,
  withQuery,
  type HttpAnswer,
} from '../rest/http';

const LABEL = 'send mail';

/**
 * `MailApp`: it can send and nothing else, so no mailbox has to be opened to this add-on. It takes no headers, so a
 * message bears no key, and nobody can know later whether it went.
 * Source: https://developers.google.com/apps-script/reference/mail/mail-app#sendemailmessage
 */
export class ScriptMail implements Mail {
  /** PDFs are read in one round trip, then the script sends. */
  send(message: Message): Call<void> {
    return new HttpCall(
      LABEL,
      message.attachments.flatMap(({fileId}) => [
        getting(fileUrl(fileId, {fields: 'name'})),
        {...getting(fileUrl(fileId, {alt: 'media'})), bytes: true},
      ]),
      () => undefined,
      {act: answers => sent(message, answers)},
    );
  }

  /** No request, no round trip: null. */
  wasSent(): Call<boolean | null> {
    return new HttpCall('look for mail', [], () => null);
  }
}

function sent(message: Message, answers: readonly HttpAnswer[]): void {
  const {to, body} = message;
  // An id or a title comes from a cell: a line break in a subject could begin another header.
  const subject = oneLine(message.subject);
  const attachments = message.attachments.map(({md5}, at) => {
    const {name} = json<drive_v3.Schema$File>(answers[2 * at]);
    const bytes = Utilities.base64Decode(answers[2 * at + 1].text);
    if (md5 !== '' && md5 !== md5Of(bytes)) {
      throw new CallFailure('stale', LABEL, 'an attachment holds other bytes');
    }
    return Utilities.newBlob(bytes, PDF, name ?? 'document.pdf');
  });
  // Asked first: what the service says when it is used up comes in the language of the account.
  const left = tried(() => MailApp.getRemainingDailyQuota(), 'busy');
  if (left < to.length) {
    throw new CallFailure('busy', LABEL, `${left} recipients left for today`);
  }
  tried(() =>
    MailApp.sendEmail({
      to: to.join(','),
      subject,
      body,
      ...(attachments.length === 0 ? {} : {attachments}),
    }),
  );
  countMails(to.length);
}

function md5Of(bytes: number[]): string {
  return Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, bytes)
    .map(byte => (byte & 0xff).toString(16).padStart(2, '0'))
    .join('');
}

/** @param otherwise What a failure is whose words say nothing: `busy` for a question, which has sent nothing. */
function tried<T>(act: () => T, otherwise: FailureKind = 'unknown'): T {
  try {
    return act();
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new CallFailure(kindOf(detail) ?? otherwise, LABEL, detail);
  }
}

/**
 * Words known to be said before anything is sent; whatever else is thrown may have come afterwards: null.
 * Source: https://developers.google.com/apps-script/guides/services/quotas (Exception messages)
 */
function kindOf(message: string): FailureKind | null {
  if (/too many times|simultaneously/i.test(message)) return 'busy';
  if (/permission|authoriz/i.test(message)) return 'forbidden';
  return /^(Exception: )?(Invalid email|Failed to send email: no recipient|Limit exceeded|Argument too large)/i.test(
    message,
  )
    ? 'refused'
    : null;
}

function fileUrl(
  fileId: string,
  query: Readonly<Record<string, string>>,
): string {
  return withQuery(`${DRIVE}/${fileId}`, {...query, supportsAllDrives: true});
}
