import type {Incident} from '../incident/incident';
import type {DocumentKind} from '../incident/words';
import type {Policy} from '../policy/policy';
import type {MessageKind} from './message-kinds';
import type {Organisation} from './organisation';
import type {Speech} from './speech';

/** Text by field key, ready to be written: never empty, one paragraph each. */
export type Values = Readonly<Record<string, string>>;
/** What values come from. Addresses are '' while the file does not exist. */
export interface StampSource {
  readonly incident: Incident;
  readonly policy: Policy;
  readonly documents: Readonly<Partial<Record<DocumentKind, string>>>;
  readonly folderUrl: string;
  readonly registerUrl: string;
  readonly now: string;
  /** Values made from the record of the incident, by field. Left out: such fields stay as they are. */
  readonly record?: Values;
  /** The document they go into; left out: the internal one. */
  readonly kind?: DocumentKind;
  /** Left out while nothing is set. */
  readonly organisation?: Organisation;
  /** Left out for documents that are no message. */
  readonly notice?: Notice;
  /** Messages made so far. */
  readonly messages?: readonly MadeMessage[];
  /** Left out: English. */
  readonly speech?: Speech;
  /** A translation: what people have typed is written once, for somebody to say it in the other language. */
  readonly translated?: true;
}

export type SpokenSource = StampSource & {readonly speech: Speech};

/** One message among those of its kind. */
export interface Notice {
  readonly number: number;
  /** When it was begun. */
  readonly at: string;
  /** When the one before it, of any kind to the same readers, was begun; '' for the first. */
  readonly previousAt: string;
}

export interface MadeMessage {
  readonly kind: MessageKind;
  readonly number: number;
  readonly at: string;
  /** Of a translation. */
  readonly language?: string;
}

export interface Field {
  readonly label: string;
  /** '' when not known. */
  readonly value: (source: SpokenSource) => string;
  /** Whether the value is what people have typed, in the language they write; left out: never. */
  readonly typed?: (source: StampSource) => boolean;
  /** Documents whose text it may be in; left out: all. */
  readonly only?: readonly DocumentKind[];
  /** What is there instead of `UNKNOWN`. */
  readonly empty?: string;
  /** Comes from the record, which not every stamping reads. */
  readonly fromRecord?: true;
}
