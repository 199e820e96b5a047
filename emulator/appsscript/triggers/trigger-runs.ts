import {
  failed,
  type RunRequest,
  type RunResult,
  type TypedResult,
} from '../contracts';
import {add, usedUp} from '../host/daily-quota';
import type {Runtime} from '../host/runtime';
import {type TriggerRecord, Triggers} from './triggers';

/** Whether Google says it so is not published. Source of the rule: https://developers.google.com/apps-script/guides/triggers/installable */
const NO_ACCESS =
  'You do not have permission to access the requested document.';

/** A trigger's run, for whoever shows executions. */
export interface TriggerRun {
  readonly trigger: TriggerRecord;
  readonly result: RunResult;
}

/** Fires clock triggers as the workspace's time goes on. */
export class TriggerRuns {
  constructor(
    private readonly runtime: Runtime,
    private readonly run: (request: RunRequest) => TypedResult,
  ) {}

  private get triggers(): Triggers {
    return new Triggers(this.runtime.tenant.ground);
  }

  nextDue(): number | undefined {
    return this.triggers.nextDue() ?? undefined;
  }

  /** Runs once what is due, with the authority of whoever made it. */
  tick(): readonly TriggerRun[] {
    return this.triggers
      .takeDue()
      .map(trigger => ({trigger, result: this.runOne(trigger)}));
  }

  /** Does not begin once the owner's triggers have run for as long as they may in a day. */
  private runOne(trigger: TriggerRecord): TypedResult {
    const {ground} = this.runtime.tenant;
    const {owner, version} = trigger;
    if (!this.reads(owner, trigger.scriptId)) {
      return failed(NO_ACCESS);
    }
    const now = ground.clock.now();
    if (usedUp(ground, 'triggers', owner, now)) {
      return failed('Service using too much computer time for one day.');
    }
    const result = this.run({
      scriptId: trigger.scriptId,
      function: trigger.handler,
      parameters: [eventOf(trigger)],
      as: owner,
      surface: 'trigger',
      ...(version === undefined ? {} : {version}),
      ...this.containerOf(trigger),
    });
    add(ground, 'triggers', owner, result.trace.elapsedMs, now);
    return result;
  }

  /** Moves a workspace's clock on by a span, stopping at each trigger on the way. */
  advance(span: number): readonly TriggerRun[] {
    const {clock} = this.runtime.tenant.ground;
    const end = clock.now() + span;
    const runs: TriggerRun[] = [];
    for (;;) {
      const due = this.nextDue();
      if (due === undefined || due > end) break;
      if (due > clock.now()) clock.set(due);
      runs.push(...this.tick());
    }
    if (clock.now() < end) clock.set(end);
    return runs;
  }

  /** "Users need at least view access to the script file for triggers to run properly." */
  private reads(email: string, scriptId: string): boolean {
    const {scriptReaders} = this.runtime.tenant.ground.settings;
    return (
      scriptReaders === 'everybody' ||
      scriptReaders.includes(email) ||
      this.runtime.projects.get(scriptId)?.owner === email
    );
  }

  /** An add-on's trigger runs in the context of its file. */
  private containerOf({documentId, owner}: TriggerRecord) {
    const kind = documentId && this.runtime.tenant.editorOf(owner, documentId);
    if (!documentId || !kind) return {};
    return {container: {fileId: documentId, kind}};
  }
}

/** Source: https://developers.google.com/apps-script/guides/triggers/events#time-driven_events */
function eventOf({id, nextAt, createdAt}: TriggerRecord): object {
  const at = new Date(nextAt ?? createdAt);
  return {
    authMode: 'FULL',
    'day-of-month': at.getUTCDate(),
    'day-of-week': at.getUTCDay() === 0 ? 7 : at.getUTCDay(),
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
    month: at.getUTCMonth() + 1,
    second: at.getUTCSeconds(),
    timezone: 'UTC',
    triggerUid: id,
    'week-of-year': weekOf(at),
    year: at.getUTCFullYear(),
  };
}

/** ISO week. */
function weekOf(date: Date): number {
  const thursday = new Date(date);
  thursday.setUTCDate(date.getUTCDate() + 4 - (date.getUTCDay() || 7));
  const first = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  return Math.ceil(((thursday.getTime() - first) / 86_400_000 + 1) / 7);
}
