import type {ApiCall, Directory, Ground} from '../kernel/contracts';
import {ApiError, invalid} from '../kernel/errors';
import type {Collection} from '../kernel/store';

/** A message of somebody's mailbox: a draft, or what they sent. */
export interface MessageRecord {
  readonly id: string;
  readonly threadId: string;
  readonly owner: string;
  /** Present while the message is a draft. */
  readonly draftId?: string;
  readonly labelIds: readonly string[];
  /** The mail as given, base64. */
  readonly raw: string;
  readonly ms: number;
  readonly historyId: number;
}

/** What the handlers of the Gmail API share. */
export interface GmailDesk {
  readonly ground: Ground;
  readonly directory: Directory;
  /** By id, drafts and sent mails alike. */
  readonly messages: Collection<MessageRecord>;
}

export function notFound(): ApiError {
  return new ApiError('NOT_FOUND', 'Requested entity was not found.');
}

/** The mailbox of a call: one's own. Nobody has delegated theirs. */
export function mailboxOf({caller, params}: ApiCall): string {
  const given = String(params.userId).toLowerCase();
  if (given === 'me' || given === caller.email) return caller.email;
  throw new ApiError(
    'PERMISSION_DENIED',
    `Delegation denied for ${caller.email}`,
    {reason: 'forbidden'},
  );
}

export function draftsOf(
  {messages}: GmailDesk,
  owner: string,
): readonly MessageRecord[] {
  return [...messages.values()]
    .filter(one => one.owner === owner && one.draftId !== undefined)
    .reverse();
}

export function requireDraft(
  desk: GmailDesk,
  owner: string,
  draftId: string | null | undefined,
): MessageRecord {
  const found = draftsOf(desk, owner).find(one => one.draftId === draftId);
  if (found) return found;
  throw notFound();
}

/** The mail of a body (`raw`, base64url) or of an upload. */
export function rawOf(
  {media}: ApiCall,
  message: {readonly raw?: string | null} | undefined,
): Buffer {
  if (media) return media.bytes;
  if (message?.raw) return Buffer.from(message.raw, 'base64url');
  throw invalid(
    "'raw' RFC822 payload message string or uploading message via /upload/* URL required",
    {reason: 'invalidArgument'},
  );
}

/** Sixteen hexadecimal digits, as Gmail's ids are. */
export function newId({ground}: GmailDesk): string {
  return `1${Number(ground.ids.digits(15)).toString(16).padStart(15, '0').slice(-15)}`;
}

/** The thread a message goes into: the one named, when it is in the mailbox, else one of its own. */
export function threadFor(
  {messages}: GmailDesk,
  owner: string,
  asked: string | null | undefined,
  own: string,
): string {
  if (!asked) return own;
  const known = [...messages.values()].some(
    one => one.owner === owner && one.threadId === asked,
  );
  if (known) return asked;
  throw notFound();
}
