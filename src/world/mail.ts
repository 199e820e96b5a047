import type {Call} from './ask/call';

export interface Message {
  /** The same message has the same key, in a header nobody sees. */
  readonly key: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly body: string;
  /** File ids of PDFs to attach. */
  readonly attachments: readonly string[];
}

/** Mail in the name of the person acting. */
export interface Mail {
  /** A lost answer may have sent it. */
  send(message: Message): Call<void>;
  /** Whether a message with that key went out; null where that cannot be known. */
  wasSent(key: string): Call<boolean | null>;
}
