import type {DocumentKind} from '../core/incident/words';
import type {Row} from './register';

/** What somebody waits for, and by when. It runs until it is met or given up, whatever else the incident owes. */
export interface Awaited {
  /** The same thing waited for has the same key. */
  readonly key: string;
  readonly incident: string;
  /** Who waits: "Customer success". */
  readonly audience: string;
  /** "answer a question". */
  readonly what: string;
  /** What makes it binding, as people see it. */
  readonly why: string;
  readonly from: string;
  readonly due: string;
  /** Who has taken it; '' for whoever answers for the audience. */
  readonly owner: string;
  /** Document in which it is met. */
  readonly document: DocumentKind;
  readonly end:
    | {readonly kind: 'open'}
    | {readonly kind: 'met'; readonly at: string; readonly by: string}
    | {
        readonly kind: 'given up';
        readonly by: string;
        readonly reason: string;
      };
}

/** Where a capability keeps what people wait for. The clocks make obligations of it; it need not know them. */
export interface AwaitedSource {
  /** Tab of the common register it is found in. */
  readonly tab: string;
  find(
    rows: readonly Row[],
    brought: Readonly<Record<string, string>>,
  ): readonly Awaited[];
}
