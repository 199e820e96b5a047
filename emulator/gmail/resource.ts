import type {gmail_v1} from 'googleapis/build/src/apis/gmail/v1';
import {parseMail, type MailPart} from '../mail/rfc822';
import type {MessageRecord} from './mailbox';

type Part = gmail_v1.Schema$MessagePart;

function wirePart(
  part: MailPart,
  partId: string,
  body: boolean,
  headers?: readonly string[],
): Part {
  const {mimeType, filename, bytes, parts} = part;
  const wanted = headers?.map(name => name.toLowerCase());
  return {
    partId,
    mimeType,
    filename,
    headers: part.headers
      .filter(({name}) => !wanted || wanted.includes(name.toLowerCase()))
      .map(header => ({...header})),
    body: {
      size: bytes.length,
      ...(body && bytes.length > 0 && {data: bytes.toString('base64url')}),
    },
    ...(body &&
      parts.length > 0 && {
        parts: parts.map((one, at) =>
          wirePart(one, partId === '' ? `${at}` : `${partId}.${at}`, body),
        ),
      }),
  };
}

function snippetOf(part: MailPart): string {
  const leaf = (one: MailPart): MailPart | undefined =>
    one.parts.length > 0
      ? one.parts.map(leaf).find(Boolean)
      : one.mimeType === 'text/plain'
        ? one
        : undefined;
  const text = leaf(part)?.bytes.toString('utf8') ?? '';
  return text.replace(/\s+/g, ' ').trim().slice(0, 200);
}

/** A message as asked for. Deviation: attachments stand in their parts, whatever their size. */
export function wireMessage(
  {id, threadId, labelIds, raw, ms, historyId}: MessageRecord,
  format: string,
  headers?: readonly string[],
): gmail_v1.Schema$Message {
  const bytes = Buffer.from(raw, 'base64');
  const mail = parseMail(bytes);
  const common = {
    ...{id, threadId, labelIds: [...labelIds]},
    snippet: snippetOf(mail),
    sizeEstimate: bytes.length,
    historyId: String(historyId),
    internalDate: String(ms),
  };
  switch (format) {
    case 'minimal':
      return common;
    case 'raw':
      return {...common, raw: bytes.toString('base64url')};
    case 'metadata':
      return {...common, payload: wirePart(mail, '', false, headers)};
    default:
      return {...common, payload: wirePart(mail, '', true)};
  }
}

/** What a write answers: names, no content. */
export function brief({
  id,
  threadId,
  labelIds,
}: MessageRecord): gmail_v1.Schema$Message {
  return {id, threadId, labelIds: [...labelIds]};
}
