import {call, Exception, text} from './border';
import {AUTH_MODE} from './auth-mode';
import {WEEKDAY} from './base';
import {enumOf} from './enums';
import type {EnumValue} from './enums';
import {stands} from './names';
import {check} from './signature';

const STATUS = enumOf('REQUIRED', 'NOT_REQUIRED');
const EVENT_TYPE = enumOf(
  'CLOCK',
  'ON_OPEN',
  'ON_EDIT',
  'ON_FORM_SUBMIT',
  'ON_CHANGE',
  'ON_EVENT_UPDATED',
);
const TRIGGER_SOURCE = enumOf(
  'SPREADSHEETS',
  'CLOCK',
  'FORMS',
  'DOCUMENTS',
  'CALENDAR',
);
const INSTALLATION = enumOf(
  'APPS_MARKETPLACE_DOMAIN_ADD_ON',
  'NONE',
  'WEB_STORE_ADD_ON',
);

interface TriggerRecord {
  readonly id: string;
  readonly handler: string;
}

/** When a clock trigger runs; what the builder's methods set. */
interface Rule {
  everyMinutes?: number;
  everyHours?: number;
  everyDays?: number;
  everyWeeks?: number;
  atHour?: number;
  nearMinute?: number;
  weekDay?: number;
  monthDay?: number;
  timeZone?: string;
  /** One-shots: ms from now, ms since the epoch, or a calendar day. */
  after?: number;
  at?: number;
  atDate?: readonly [year: number, month: number, day: number];
}

class Trigger {
  constructor(private readonly record: TriggerRecord) {}

  getEventType(): EnumValue {
    return EVENT_TYPE.CLOCK;
  }

  getHandlerFunction(): string {
    return this.record.handler;
  }

  getTriggerSource(): EnumValue {
    return TRIGGER_SOURCE.CLOCK;
  }

  getTriggerSourceId(): null {
    return null;
  }

  getUniqueId(): string {
    return this.record.id;
  }

  toString(): string {
    return 'Trigger';
  }
}

class ClockTriggerBuilder {
  private readonly rule: Rule = {};

  constructor(private readonly handler: string) {}

  private with(change: Rule): this {
    Object.assign(this.rule, change);
    return this;
  }

  after(durationMilliseconds: number): this {
    check('ClockTriggerBuilder.after', [durationMilliseconds], 'number');
    return this.with({after: durationMilliseconds});
  }

  at(date: Date): this {
    check('ClockTriggerBuilder.at', [date], 'object');
    return this.with({at: date.getTime()});
  }

  atDate(year: number, month: number, day: number): this {
    return this.with({atDate: [year, month, day]});
  }

  atHour(hour: number): this {
    if (!(hour >= 0 && hour <= 23)) {
      throw new Exception(`Invalid argument: ${hour}`);
    }
    return this.with({atHour: hour});
  }

  create(): Trigger {
    return new Trigger(
      call(
        'service.ClockTriggerBuilder.create',
        this.handler,
        this.rule,
      ) as TriggerRecord,
    );
  }

  everyDays(n: number): this {
    return this.with({everyDays: n});
  }

  everyHours(n: number): this {
    return this.with({everyHours: n});
  }

  /** Source: https://developers.google.com/apps-script/reference/script/clock-trigger-builder#everyMinutes(Integer) */
  everyMinutes(n: number): this {
    if (![1, 5, 10, 15, 30].includes(n)) {
      throw new Exception(
        'The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.',
      );
    }
    return this.with({everyMinutes: n});
  }

  everyWeeks(n: number): this {
    return this.with({everyWeeks: n});
  }

  inTimezone(timezone: string): this {
    return this.with({timeZone: timezone});
  }

  nearMinute(minute: number): this {
    return this.with({nearMinute: minute});
  }

  onMonthDay(day: number): this {
    return this.with({monthDay: day});
  }

  onWeekDay(day: EnumValue): this {
    return this.with({weekDay: day.ordinal()});
  }
}

class TriggerBuilder {
  constructor(private readonly handler: string) {}

  timeBased(): ClockTriggerBuilder {
    return new ClockTriggerBuilder(this.handler);
  }
}

interface Authorization {
  readonly granted: readonly string[];
  readonly missing: readonly string[];
}

class AuthorizationInfo {
  constructor(private readonly authorization: Authorization) {}

  getAuthorizationStatus(): EnumValue {
    return this.authorization.missing.length > 0
      ? STATUS.REQUIRED
      : STATUS.NOT_REQUIRED;
  }

  /** Null when nothing is left to authorise. Google's own address carries a state of its own. */
  getAuthorizationUrl(): string | null {
    const {missing} = this.authorization;
    if (missing.length === 0) return null;
    return `https://accounts.google.com/o/oauth2/auth?scope=${encodeURIComponent(missing.join(' '))}`;
  }

  getAuthorizedScopes(): string[] {
    return [...this.authorization.granted];
  }
}

class Service {
  getUrl(): string | null {
    return call('internal.webAppUrl') as string | null;
  }

  isEnabled(): boolean {
    return this.getUrl() !== null;
  }
}

class ScriptApp {
  readonly AuthMode = AUTH_MODE;
  readonly AuthorizationStatus = STATUS;
  readonly EventType = EVENT_TYPE;
  readonly InstallationSource = INSTALLATION;
  readonly TriggerSource = TRIGGER_SOURCE;
  readonly WeekDay = WEEKDAY;

  deleteTrigger(trigger: Trigger): void {
    call('service.ScriptApp.deleteTrigger', trigger.getUniqueId());
  }

  getAuthorizationInfo(
    _authMode: EnumValue,
    oAuthScopes?: readonly string[],
  ): AuthorizationInfo {
    return new AuthorizationInfo(
      call('internal.authorization', oAuthScopes ?? null) as Authorization,
    );
  }

  getInstallationSource(): EnumValue {
    return call('internal.installed')
      ? INSTALLATION.APPS_MARKETPLACE_DOMAIN_ADD_ON
      : INSTALLATION.NONE;
  }

  getOAuthToken(): string {
    return text('service.ScriptApp.getOAuthToken');
  }

  getProjectTriggers(): Trigger[] {
    const records = call('service.ScriptApp.getProjectTriggers');
    return (records as TriggerRecord[]).map(record => new Trigger(record));
  }

  getScriptId(): string {
    return text('internal.scriptId');
  }

  getService(): Service {
    return new Service();
  }

  newTrigger(functionName: string): TriggerBuilder {
    check('ScriptApp.newTrigger', [functionName], 'string');
    return new TriggerBuilder(functionName);
  }

  requireAllScopes(authMode: EnumValue): void {
    call('internal.requireScopes', String(authMode), null);
  }

  requireScopes(authMode: EnumValue, oAuthScopes: readonly string[]): void {
    call('internal.requireScopes', String(authMode), oAuthScopes);
  }

  toString(): string {
    return 'ScriptApp';
  }
}

stands(Trigger, 'Script.Trigger', 'Trigger');
stands(
  ClockTriggerBuilder,
  'Script.ClockTriggerBuilder',
  'ClockTriggerBuilder',
);
stands(TriggerBuilder, 'Script.TriggerBuilder', 'TriggerBuilder');
stands(AuthorizationInfo, 'Script.AuthorizationInfo', 'AuthorizationInfo');
stands(Service, 'Script.Service', 'Service');
stands(ScriptApp, 'Script.ScriptApp', 'ScriptApp');
export const scriptApp = new ScriptApp();
