import type {ComponentChild} from 'preact';

/** The panel around a group. */
export interface PanelContext {
  /**
   * Rises whenever everything is to be loaded anew, each group with an execution of its own so that it shows as soon
   * as it is there. `byItself`: nobody has pressed a button, so failures stay quiet.
   */
  readonly round: {readonly nth: number; readonly byItself: boolean};
  /** Loads everything anew. */
  refresh(): void;
  readonly refreshing: boolean;
  /** Told about every load, so that the button Refresh is busy until the last has ended. */
  follow(load: Promise<void>): void;
  /** How often somebody has pressed Refresh. */
  readonly refreshes: number;
  /** Whether nobody has typed for a while. */
  idle(): boolean;
  /** Milliseconds; goes on by itself. */
  readonly now: number;
}

/** A group a capability brings to the panel beside the register. */
export interface PanelGroup {
  readonly key: string;
  readonly Group: (context: PanelContext) => ComponentChild;
}
