import type {RunRequest, RunResult} from '../appsscript/contracts';
import type {Millis} from '../kernel/clock';

/** What the control paths and the server ask of the Apps Script side. */
export interface ScriptDoor {
  /** In a thread of its own, where the host has threads: a later request is not kept waiting. */
  runInWorker?(request: RunRequest): Promise<RunResult>;
  run(request: RunRequest): RunResult | Promise<RunResult>;
  /** The script to run when a request names none: the installed add-on. */
  defaultScriptId(): string | undefined;
  /** Runs the triggers that are due on the workspace's clock. */
  tick?(): void;
  /** When the next trigger is due. */
  nextDue?(): Millis | undefined;
}
