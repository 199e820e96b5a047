import type {gmail_v1} from 'googleapis/build/src/apis/gmail/v1';
import type {ApiCall, Handlers} from '../kernel/contracts';
import {ApiError, invalid} from '../kernel/errors';
import {
  draftsOf,
  mailboxOf,
  newId,
  notFound,
  rawOf,
  requireDraft,
  threadFor,
  type GmailDesk,
  type MessageRecord,
} from './mailbox';
import {brief, wireMessage} from './resource';
import {send} from './sending';

const PAGE = 100;
const LARGEST_PAGE = 500;

function made(
  desk: GmailDesk,
  owner: string,
  raw: Buffer,
  threadId: string | null | undefined,
  more: Pick<MessageRecord, 'labelIds' | 'draftId'>,
): MessageRecord {
  const id = newId(desk);
  const record: MessageRecord = {
    ...{id, owner, ...more},
    threadId: threadFor(desk, owner, threadId, id),
    raw: raw.toString('base64'),
    ms: desk.ground.clock.now(),
    historyId: 1000 + desk.messages.size,
  };
  return desk.messages.set(id, record);
}

function wireDraft(record: MessageRecord): gmail_v1.Schema$Draft {
  return {id: record.draftId, message: brief(record)};
}

function createDraft(desk: GmailDesk, call: ApiCall): gmail_v1.Schema$Draft {
  const owner = mailboxOf(call);
  const {message} = call.body as gmail_v1.Schema$Draft;
  const draftId = `r-${desk.ground.ids.digits(19)}`;
  const raw = rawOf(call, message);
  const labelIds = ['DRAFT'];
  return wireDraft(
    made(desk, owner, raw, message?.threadId, {labelIds, draftId}),
  );
}

function formatOf({params}: ApiCall): string {
  const format = String(params.format ?? 'full').toLowerCase();
  if (['minimal', 'full', 'raw', 'metadata'].includes(format)) return format;
  throw invalid(`Invalid value at 'format' (TYPE_ENUM), "${params.format}"`);
}

function getDraft(desk: GmailDesk, call: ApiCall): gmail_v1.Schema$Draft {
  const draft = requireDraft(desk, mailboxOf(call), String(call.params.id));
  return {id: draft.draftId, message: wireMessage(draft, formatOf(call))};
}

function listDrafts(
  desk: GmailDesk,
  call: ApiCall,
): gmail_v1.Schema$ListDraftsResponse {
  const {params} = call;
  if (params.q) {
    throw new ApiError(
      'UNIMPLEMENTED',
      'The emulator does not search for drafts.',
    );
  }
  const all = draftsOf(desk, mailboxOf(call));
  const size = Math.min(Number(params.maxResults ?? PAGE), LARGEST_PAGE);
  const from = Number(params.pageToken ?? 0);
  if (!Number.isInteger(from) || from < 0) {
    throw invalid('Invalid pageToken', {reason: 'invalidArgument'});
  }
  const shown = all.slice(from, from + size);
  const next = from + shown.length;
  return {
    ...(shown.length > 0 && {
      drafts: shown.map(({draftId, id, threadId}) => ({
        id: draftId,
        message: {id, threadId},
      })),
    }),
    ...(next < all.length && {nextPageToken: String(next)}),
    resultSizeEstimate: all.length,
  };
}

/** The draft keeps its id, its message gets a new one. Source: …/gmail/api/reference/rest/v1/users.drafts/update */
function updateDraft(desk: GmailDesk, call: ApiCall): gmail_v1.Schema$Draft {
  const owner = mailboxOf(call);
  const old = requireDraft(desk, owner, String(call.params.id));
  const {message} = call.body as gmail_v1.Schema$Draft;
  const {draftId, labelIds} = old;
  const raw = rawOf(call, message);
  const thread = message?.threadId ?? old.threadId;
  const fresh = made(desk, owner, raw, thread, {labelIds, draftId});
  desk.messages.delete(old.id);
  return wireDraft(fresh);
}

function deleteDraft(desk: GmailDesk, call: ApiCall): undefined {
  const draft = requireDraft(desk, mailboxOf(call), String(call.params.id));
  desk.messages.delete(draft.id);
  return undefined;
}

/** Sends the draft as it is, or with the message the call brings. */
function sendDraft(desk: GmailDesk, call: ApiCall): gmail_v1.Schema$Message {
  const owner = mailboxOf(call);
  const {id, message} = call.body as gmail_v1.Schema$Draft;
  const draft = requireDraft(desk, owner, id);
  const raw =
    call.media || message?.raw
      ? rawOf(call, message)
      : Buffer.from(draft.raw, 'base64');
  send(desk, owner, raw);
  const sent = made(desk, owner, raw, draft.threadId, {labelIds: ['SENT']});
  desk.messages.delete(draft.id);
  return brief(sent);
}

function sendMessage(desk: GmailDesk, call: ApiCall): gmail_v1.Schema$Message {
  const owner = mailboxOf(call);
  const message = call.body as gmail_v1.Schema$Message;
  const raw = rawOf(call, message);
  send(desk, owner, raw);
  const labelIds = ['SENT'];
  return brief(made(desk, owner, raw, message.threadId, {labelIds}));
}

function getMessage(desk: GmailDesk, call: ApiCall): gmail_v1.Schema$Message {
  const owner = mailboxOf(call);
  const found = desk.messages.get(String(call.params.id));
  if (found?.owner !== owner) throw notFound();
  const {metadataHeaders} = call.params;
  const headers = Array.isArray(metadataHeaders)
    ? metadataHeaders.map(String)
    : undefined;
  return wireMessage(found, formatOf(call), headers);
}

function profile(desk: GmailDesk, call: ApiCall): gmail_v1.Schema$Profile {
  const owner = mailboxOf(call);
  const own = [...desk.messages.values()].filter(one => one.owner === owner);
  return {
    emailAddress: owner,
    messagesTotal: own.length,
    threadsTotal: new Set(own.map(({threadId}) => threadId)).size,
    historyId: String(1000 + desk.messages.size),
  };
}

export function gmailHandlers(desk: GmailDesk): Handlers {
  return {
    'gmail.users.getProfile': call => profile(desk, call),
    'gmail.users.drafts.create': call => createDraft(desk, call),
    'gmail.users.drafts.get': call => getDraft(desk, call),
    'gmail.users.drafts.list': call => listDrafts(desk, call),
    'gmail.users.drafts.update': call => updateDraft(desk, call),
    'gmail.users.drafts.delete': call => deleteDraft(desk, call),
    'gmail.users.drafts.send': call => sendDraft(desk, call),
    'gmail.users.messages.get': call => getMessage(desk, call),
    'gmail.users.messages.send': call => sendMessage(desk, call),
  };
}
