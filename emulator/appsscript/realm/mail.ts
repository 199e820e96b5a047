import {call} from './border';
import {Blob} from './blob';
import {stands} from './names';
import {mismatch} from './signature';

type Message = Readonly<Record<string, unknown>>;

function blobs(attachments: unknown): readonly unknown[] {
  if (attachments === undefined || attachments === null) return [];
  return (Array.isArray(attachments) ? attachments : [attachments]).map(
    (source: unknown) => {
      if (source instanceof Blob) return source;
      const getBlob = (source as {getBlob?: () => unknown} | null)?.getBlob;
      if (typeof getBlob !== 'function') {
        throw mismatch('MailApp.sendEmail', [source]);
      }
      return getBlob.call(source);
    },
  );
}

function send(message: Message): void {
  const {attachments, inlineImages, ...rest} = message;
  if (inlineImages !== undefined) {
    throw new Error(
      'MailApp.sendEmail with inlineImages is not supported by the Workspace emulator.',
    );
  }
  call('service.MailApp.sendEmail', {
    ...rest,
    attachments: blobs(attachments),
  });
}

class MailApp {
  getRemainingDailyQuota(): number {
    return call('service.MailApp.getRemainingDailyQuota') as number;
  }

  sendEmail(...args: readonly unknown[]): void {
    const [first, second, third, fourth, fifth] = args;
    if (args.length === 1 && typeof first === 'object' && first !== null) {
      return send(first as Message);
    }
    if (args.length < 3 || args.slice(0, 3).some(a => typeof a !== 'string')) {
      throw mismatch('MailApp.sendEmail', args);
    }
    if (args.length === 3) {
      return send({to: first, subject: second, body: third});
    }
    if (typeof fourth === 'object') {
      const options = fourth as Message;
      return send({...options, to: first, subject: second, body: third});
    }
    // (to, replyTo, subject, body)
    if (args.length !== 4 || fifth !== undefined) {
      throw mismatch('MailApp.sendEmail', args);
    }
    return send({to: first, replyTo: second, subject: third, body: fourth});
  }

  toString(): string {
    return 'MailApp';
  }
}

stands(MailApp, 'Mail.MailApp', 'MailApp');
export const mailApp = new MailApp();
