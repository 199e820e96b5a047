import type {Ground} from '../../kernel/contracts';

/** When a clock trigger runs; what `ClockTriggerBuilder` gathered. */
export interface TriggerRule {
  readonly everyMinutes?: number;
  readonly everyHours?: number;
  readonly everyDays?: number;
  readonly everyWeeks?: number;
  readonly atHour?: number;
  readonly nearMinute?: number;
  /** 0 is Sunday. */
  readonly weekDay?: number;
  readonly monthDay?: number;
  readonly timeZone?: string;
  readonly after?: number;
  readonly at?: number;
  readonly atDate?: readonly [year: number, month: number, day: number];
}

export interface TriggerRecord {
  readonly id: string;
  readonly scriptId: string;
  readonly handler: string;
  /** Whose authority it runs with. */
  readonly owner: string;
  readonly rule: TriggerRule;
  /** The file it was made in, for an add-on's. */
  readonly documentId?: string;
  readonly createdAt: number;
  /** The content it runs: of the web app's deployment or the head; what is installed when absent. */
  readonly version?: number | 'head';
  /** Null once a one-shot has run; it still counts until it is deleted. */
  readonly nextAt: number | null;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Clock triggers of all scripts. */
export class Triggers {
  private readonly records;

  constructor(private readonly ground: Ground) {
    this.records = ground.store.collection<TriggerRecord>('script.triggers');
  }

  of(scriptId: string, owner: string): readonly TriggerRecord[] {
    return [...this.records.values()].filter(
      trigger => trigger.scriptId === scriptId && trigger.owner === owner,
    );
  }

  create(made: Omit<TriggerRecord, 'id' | 'nextAt'>): TriggerRecord {
    const id = this.ground.ids.digits(19);
    const nextAt = nextRun(made.rule, made.createdAt, id, true);
    return this.records.set(id, {...made, id, nextAt});
  }

  delete(id: string, scriptId: string, owner: string): boolean {
    const trigger = this.records.get(id);
    if (trigger?.scriptId !== scriptId || trigger.owner !== owner) return false;
    return this.records.delete(id);
  }

  /** The earliest instant a trigger is due, null when none is set. */
  nextDue(): number | null {
    const due = [...this.records.values()].flatMap(({nextAt}) => nextAt ?? []);
    return due.length === 0 ? null : Math.min(...due);
  }

  /** What is due now, earliest first; each is set to its next time after now, so missed runs are not made up. */
  takeDue(): readonly TriggerRecord[] {
    const now = this.ground.clock.now();
    const due = [...this.records.values()]
      .filter(({nextAt}) => nextAt !== null && nextAt <= now)
      .sort((a, b) => (a.nextAt ?? 0) - (b.nextAt ?? 0));
    for (const trigger of due) {
      let nextAt: number | null = trigger.nextAt;
      while (nextAt !== null && nextAt <= now) {
        nextAt = nextRun(trigger.rule, nextAt, trigger.id, false);
      }
      this.records.set(trigger.id, {...trigger, nextAt});
    }
    return due;
  }
}

/**
 * The next time after `from`. Google picks a minute inside the hour and keeps it; here the trigger's id picks it,
 * so that a run repeats. Intervals count from the creation. Deviation: hours and days are those of UTC unless a
 * fixed offset zone is given, because only the product's minute and hour intervals are used.
 */
function nextRun(
  rule: TriggerRule,
  from: number,
  id: string,
  first: boolean,
): number | null {
  if (rule.after !== undefined) return first ? from + rule.after : null;
  if (rule.at !== undefined) return first ? Math.max(rule.at, from) : null;
  const minute = (rule.nearMinute ?? Number(id.slice(-2)) % 60) * MINUTE;
  if (rule.atDate !== undefined) {
    const [year, month, day] = rule.atDate;
    const at = Date.UTC(year, month - 1, day, rule.atHour ?? 0) + minute;
    return first ? Math.max(at, from) : null;
  }
  if (rule.everyMinutes !== undefined) return from + rule.everyMinutes * MINUTE;
  if (rule.everyHours !== undefined) return from + rule.everyHours * HOUR;
  const within = (rule.atHour ?? 0) * HOUR + minute;
  let at = Math.floor(from / DAY) * DAY + within;
  const step = first ? 1 : (rule.everyDays ?? 1);
  if (at <= from) at += step * DAY;
  while (!onDay(rule, at)) at += DAY;
  return at;
}

function onDay(rule: TriggerRule, at: number): boolean {
  const day = new Date(at);
  if (rule.weekDay !== undefined) return day.getUTCDay() === rule.weekDay;
  if (rule.monthDay !== undefined) return day.getUTCDate() === rule.monthDay;
  return true;
}
