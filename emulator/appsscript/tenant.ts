import type {Tokens} from '../kernel/authenticate';
import type {Calls} from '../kernel/calls';
import type {Directory, DriveGate, Ground} from '../kernel/contracts';
import type {Dispatcher} from '../kernel/dispatch';
import type {Faults} from '../kernel/faults';
import type {Latency} from '../kernel/latency';

/** What the Apps Script side asks of a Workspace; a reset may replace any part, so none is kept. */
export interface Tenant {
  readonly ground: Ground;
  readonly directory: Directory;
  readonly gate: DriveGate;
  readonly dispatcher: Pick<Dispatcher, 'exchange' | 'add'>;
  readonly tokens: Tokens;
  readonly calls: Calls;
  readonly faults: Faults;
  readonly latency: Latency;
  /** Which editor opens the file for that person; undefined when it is neither, or not theirs to see. */
  editorOf(
    email: string,
    fileId: string,
  ): 'document' | 'spreadsheet' | undefined;
}
