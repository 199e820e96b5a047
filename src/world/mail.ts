import type {Call} from './ask/call';

export interface Message {
  /** The same message has the same key, in a header nobody sees. */
  readonly key: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly body: string;
  /** PDFs to attach. */
  readonly attachments: readonly Attachment[];
}

export interface Attachment {
  readonly fileId: string;
  /** Of the bytes that are meant; '' for whatever lies there, of texts released before it was recorded. */
  readonly md5: string;
}

/** Mail in the name of the person acting. */
export interface Mail {
  /** A lost answer may have sent it. Fails as `stale`, before anything goes, when an attachment holds other bytes than are meant. */
  send(message: Message): Call<void>;
  /** Whether a message with that key went out; null where that cannot be known. */
  wasSent(key: string): Call<boolean | null>;
}
