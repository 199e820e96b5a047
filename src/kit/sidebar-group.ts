import type {ComponentChild} from 'preact';
import type {IncidentView} from '../core/incident/views';
import type {DocumentKind, KnownPerson} from '../core/incident/words';

/** The sidebar around a group. */
export interface OpenSidebar {
  /** How often somebody has pressed Refresh. */
  readonly refreshes: number;
  /** Loads everything anew. */
  load(): Promise<unknown>;
  /** Whether nobody has typed for a while. */
  idle(): boolean;
}

/** What a group of the sidebar is shown for. */
export interface SidebarContext {
  readonly incident: IncidentView;
  /** The open document; null where none of the incident's documents is open. */
  readonly document: {
    readonly kind: DocumentKind;
    readonly fileId: string;
    readonly canEdit: boolean;
  } | null;
  /** Of the incident: its stamps are part of the text. */
  readonly rev: number;
  /** Whether the person may record something in the incident's register. */
  readonly mayRecord: boolean;
  readonly people: readonly KnownPerson[];
  readonly sidebar: OpenSidebar;
}

/** A group a capability brings to the sidebar; `null` where it has nothing to show. */
export interface SidebarGroup {
  readonly key: string;
  readonly Group: (context: SidebarContext) => ComponentChild;
}
