/** What crosses to the page of connections: plain JSON, and never a key or an address that is one. */
import type {Answer} from '../core/base/answer';

export interface ConnectionsView {
  /** Whether the person may connect and disconnect. */
  readonly owner: boolean;
  readonly services: readonly ServiceView[];
  /** The last ones, newest first; none for people who may not read the register. */
  readonly log: readonly SentView[];
}

export interface ServiceView {
  readonly key: string;
  readonly label: string;
  /** When it was connected; '' it is not. */
  readonly since: string;
  readonly by: string;
  /** Where its secret is found. */
  readonly where: string;
  /** "Address" or "Key". */
  readonly secretLabel: string;
}

export interface SentView {
  readonly at: string;
  readonly service: string;
  readonly what: string;
  readonly state: string;
  readonly reason: string;
}

export interface ConnectForm {
  readonly service: string;
  readonly secret: string;
}

/** An approved text for the status page, as it would be posted. */
export interface StatusEntryView {
  /** Why it cannot be posted now, in sentences; none: it can. Limits are told from the first draft on. */
  readonly problems: readonly string[];
  readonly name: string;
  readonly nameLimit: number;
  readonly length: number;
  readonly lengthLimit: number;
  /** "identified". */
  readonly status: string;
  /** Services that change a component of the page, and those that change none. */
  readonly mapped: readonly string[];
  readonly unmapped: readonly string[];
  /** Whether it is on the page already. */
  readonly posted: boolean;
}

export interface StatusEntryForm {
  readonly fileId: string;
  /** Whether subscribers are told. */
  readonly notify: boolean;
}

export interface StatusPosted {
  readonly reference: string;
  /** Whether the public page shows it. Only then its deadline is met. */
  readonly shown: boolean;
  readonly at: string;
}

export interface ConnectorsFunctions {
  /** Null where Statuspage is not connected, or the document is no text for the page. */
  statusEntryView(fileId: string): Answer<StatusEntryView | null>;
  postStatusEntry(form: StatusEntryForm): Answer<StatusPosted>;
  connectionsView(): Answer<ConnectionsView>;
  /** Owners only, as the next two. A message is posted, or a page read, before anything is kept. */
  connectService(form: ConnectForm): Answer<ConnectionsView>;
  disconnectService(service: string): Answer<ConnectionsView>;
}
