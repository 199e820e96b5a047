import type {Ground} from '../kernel/contracts';

/** What a script hands to `MailApp.sendEmail`; addresses may be lists separated by commas. */
export interface OutgoingMail {
  readonly to?: string;
  readonly cc?: string;
  readonly bcc?: string;
  readonly replyTo?: string;
  readonly name?: string;
  readonly noReply?: boolean;
  readonly subject?: string;
  readonly body?: string;
  readonly htmlBody?: string;
  readonly attachments?: readonly {
    readonly name: string | null;
    readonly mimeType: string | null;
    readonly base64: string;
  }[];
}

/** A mail as it left; nobody's mailbox is emulated. */
export interface SentMail {
  readonly id: string;
  /** ISO, UTC. */
  readonly at: string;
  readonly from: string;
  /** Whose day of sending it counts against. */
  readonly account: string;
  readonly fromName?: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly replyTo?: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  readonly attachments: readonly {
    readonly name: string;
    readonly mimeType: string;
    readonly size: number;
  }[];
  readonly kind: 'mail';
}

/**
 * A Workspace account's limits: recipients a message and a day, attachments, sizes in bytes.
 * Source: https://developers.google.com/apps-script/guides/services/quotas
 */
const RECIPIENTS = 50;
const RECIPIENTS_A_DAY = 1500;
const ATTACHMENTS = 250;
const ATTACHMENT_BYTES = 25 * 1024 * 1024;
const BODY_BYTES = 400 * 1024;
const SUBJECT_CHARS = 250;
const DAY_MS = 86_400_000;

function addresses(list: string | undefined): readonly string[] {
  return (list ?? '')
    .split(',')
    .map(address => address.trim())
    .filter(address => address !== '');
}

/** `Name <a@b>` or the bare address; the shape Google's own check lets through. */
function isAddress(address: string): boolean {
  const bare = /<([^<>]+)>$/.exec(address)?.[1] ?? address;
  return /^[^\s@<>",;]+@[^\s@<>",;]+\.[^\s@<>",;]+$/.test(bare);
}

function outbox(ground: Ground) {
  return ground.store.collection<SentMail>('mail.outbox');
}

/** Recipients a person has left; the day begins with the first mail. */
export function remainingQuota(ground: Ground, from: string): number {
  if (!ground.settings.quotas) return RECIPIENTS_A_DAY;
  const since = ground.clock.now() - DAY_MS;
  let spent = 0;
  for (const mail of outbox(ground).values()) {
    if (mail.kind !== 'mail' || mail.account !== from) continue;
    if (Date.parse(mail.at) > since) {
      spent += mail.to.length + mail.cc.length + mail.bcc.length;
    }
  }
  return RECIPIENTS_A_DAY - spent;
}

/** Puts a mail into the outbox, or answers in Google's words why not. */
export function sendMail(
  ground: Ground,
  from: string,
  mail: OutgoingMail,
): string | undefined {
  const [to, cc, bcc] = [mail.to, mail.cc, mail.bcc].map(addresses);
  const everybody = [...to, ...cc, ...bcc];
  if (everybody.length === 0) return 'Failed to send email: no recipient';
  const wrong = everybody.find(address => !isAddress(address));
  if (wrong !== undefined) return `Invalid email: ${wrong}`;
  const refused = overLimit(mail, everybody.length);
  if (refused !== undefined) return refused;
  if (everybody.length > remainingQuota(ground, from)) {
    return 'Service invoked too many times for one day: email.';
  }
  deliver(ground, {
    from: mail.noReply ? `noreply@${from.split('@')[1]}` : from,
    account: from,
    ...(mail.name === undefined ? {} : {fromName: mail.name}),
    to,
    cc,
    bcc,
    ...(mail.replyTo === undefined ? {} : {replyTo: mail.replyTo}),
    subject: String(mail.subject ?? ''),
    text: String(mail.body ?? ''),
    ...(mail.htmlBody === undefined ? {} : {html: String(mail.htmlBody)}),
    attachments: (mail.attachments ?? []).map(({name, mimeType, base64}) => ({
      name: name ?? 'attachment',
      mimeType: mimeType ?? 'application/octet-stream',
      base64,
    })),
  });
  return undefined;
}

/** A mail on its way, with what is attached to it. */
export type Delivery = Omit<SentMail, 'id' | 'at' | 'kind' | 'attachments'> & {
  readonly attachments: readonly Attachment[];
};

interface Attachment {
  readonly name: string;
  readonly mimeType: string;
  readonly base64: string;
}

function enclosures(ground: Ground) {
  return ground.store.collection<Attachment>('mail.attachments');
}

/** Puts a mail into the outbox, and what is attached beside it. */
export function deliver(ground: Ground, mail: Delivery): void {
  const id = `m${ground.ids.text(15)}`;
  const {attachments, ...rest} = mail;
  attachments.forEach((one, at) => enclosures(ground).set(`${id}/${at}`, one));
  outbox(ground).set(id, {
    id,
    at: new Date(ground.clock.now()).toISOString(),
    ...rest,
    attachments: attachments.map(({name, mimeType, base64}) => ({
      name,
      mimeType,
      size: Buffer.byteLength(base64, 'base64'),
    })),
    kind: 'mail',
  });
}

/** What is attached to a mail of the outbox, counted from 0. */
export function attachmentOf(
  ground: Ground,
  mail: string,
  at: number,
): Attachment | undefined {
  return enclosures(ground).get(`${mail}/${at}`);
}

function overLimit(mail: OutgoingMail, recipients: number): string | undefined {
  const attachments = mail.attachments ?? [];
  const size = attachments.reduce(
    (sum, {base64}) => sum + Buffer.byteLength(base64, 'base64'),
    0,
  );
  const body = Math.max(
    Buffer.byteLength(mail.body ?? '', 'utf8'),
    Buffer.byteLength(mail.htmlBody ?? '', 'utf8'),
  );
  if (recipients > RECIPIENTS) {
    return 'Limit Exceeded: Email Recipients Per Message.';
  }
  if (attachments.length > ATTACHMENTS) {
    return 'Limit Exceeded: Email Attachments Per Message.';
  }
  if (size > ATTACHMENT_BYTES) {
    return 'Limit Exceeded: Email Total Attachments Size.';
  }
  if (body > BODY_BYTES) return 'Limit Exceeded: Email Body Size.';
  if ((mail.subject ?? '').length > SUBJECT_CHARS) {
    return 'Argument too large: subject';
  }
  return undefined;
}
