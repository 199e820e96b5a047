import type {DaySpent, Used} from '../core/base/sweep-pace';

/** What the account that sweeps has used of its day at Google; kept where every run reads it. */
export interface Spending {
  /** Null before the first run. */
  load(): DaySpent | null;
  save(spent: DaySpent): void;
  /** Of this execution, so far. */
  used(): Used;
}
