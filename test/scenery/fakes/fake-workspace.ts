import type {RecordHead} from '../../../src/core/register/record-head';
import {FakeServices} from './fake-services';
import type {Message} from '../../../src/world/mail';
import {
  CallFailure,
  type Call,
  type Outcome,
} from '../../../src/world/ask/call';
import type {SealKey} from '../../../src/core/base/seal';
import type {TabProtection} from '../../../src/world/register';
import type {Mark} from '../../../src/world/files';
import type {Access} from './fake-access';
import type {Cell, TabPlan} from '../../../src/world/register';
import type {Entry, Meeting} from '../../../src/world/calendar';
import type {Installation} from '../../../src/world/world';
import {FakeDocument} from './fake-document';

export interface FakeFile {
  readonly id: string;
  name: string;
  readonly type: 'folder' | 'document' | 'spreadsheet';
  readonly parent: string | null;
  readonly owner: string;
  readonly mark: Mark;
  readonly access: Access[];
  readonly createdAt: string;
  modifiedAt: string;
  trashed: boolean;
  /** Content restriction: nobody edits or comments. */
  locked?: boolean;
  lockedAt?: string;
  /** Role of whoever has the link. */
  linkRole?: 'reader' | 'commenter' | 'writer';
  /** Bytes of a file that is none of Google's own. */
  content?: string;
  readonly document: FakeDocument | null;
  readonly tabs: Map<string, FakeTab>;
}

export interface FakeTab {
  readonly plan: TabPlan;
  readonly rows: Record<string, Cell>[];
}

/** How a call goes wrong; `killed` ends the whole run, as Google's time limit does. */
export type Fault =
  | 'busy'
  | 'refused'
  | 'unknown, done'
  | 'unknown, not done'
  | 'killed before'
  | 'killed after';

export class Killed extends Error {}

/** What a fake call asks for; the workspace looks inside, nobody else. */
export interface FakeRequest {
  readonly act: () => unknown;
  /** File whose access it changes: Drive loses one of two such calls in a wave. */
  readonly grantsOn?: string;
}

/** What is not repeated blindly: each of these makes something anew. */
const ONCE =
  /^(copy |import |make the register|comment|reply|start an approval|send mail|lay out )/;

/** A call that does `act` when its wave is sent. */
export function fakeCall<T>(
  label: string,
  act: () => T,
  more: {readonly grantsOn?: string; readonly repeatable?: boolean} = {},
): Call<T> {
  const {grantsOn, repeatable = !ONCE.test(label)} = more;
  const request: FakeRequest = {
    act,
    ...(grantsOn === undefined ? {} : {grantsOn}),
  };
  // `act` made it, so it is a T: the only place where the transport's raw answer becomes typed.
  return {label, request, repeatable, read: raw => raw as T};
}

/** Everybody's files, one clock, one script. Kinder than Google nowhere that the use cases could notice. */
export class FakeWorkspace {
  readonly files = new Map<string, FakeFile>();
  installation: Installation | null = null;
  /** Where the web app was opened; '' never. */
  webApp = '';
  keys: SealKey[] = [
    {id: 'k1', secret: 'a secret of this workspace', retiredAt: ''},
  ];
  /** Tabs left to some people. */
  protections: (TabProtection & {readonly spreadsheetId: string})[] = [];
  /** Addresses nobody has. */
  readonly unknown = new Set<string>();
  /** Whether the directory cannot be seen, so that it names nobody as missing. */
  hidden = false;
  /** Mail of the floor; reviews have an outbox of their own. */
  readonly mails: Message[] = [];
  /** What is there outside Google. */
  readonly services = new FakeServices();
  /** Script properties that several capabilities keep small texts in. */
  readonly shelf = new Map<string, string>();
  /** Script properties: where records end. */
  readonly heads = new Map<string, RecordHead>();
  now = '2026-11-21T09:00:00Z';
  locked = false;
  /** Minutes until search shows a new file. */
  searchLag = 1;
  /** Labels of every call, wave by wave. */
  readonly waves: string[][] = [];
  /** Decides about the n-th call, from 0. */
  fault: (nth: number, label: string) => Fault | null = () => null;
  /** Runs before each wave: lets somebody else act in between. */
  between: () => void = () => {};
  /** Told of every edit of a document's text through the API. */
  edited: (fileId: string) => void = () => {};
  /** Members of Google groups, by the group's address. */
  readonly groups = new Map<string, readonly string[]>();
  /** Meetings of everybody, by their id. */
  readonly meetings = new Map<string, Meeting & {readonly organizer: string}>();
  /** Deadlines on calendars, by id. */
  readonly entries = new Map<string, Entry & {readonly organizer: string}>();
  /** Whose calendars nobody else can see. */
  readonly hiddenCalendars = new Set<string>();
  readonly progress = new Map<string, readonly string[]>();
  private calls = 0;
  private lastId = 0;

  newId(kind: string): string {
    return `${kind}-${String(++this.lastId).padStart(6, '0')}`;
  }

  later(minutes: number): void {
    this.now = `${new Date(Date.parse(this.now) + minutes * 60_000).toISOString().slice(0, 19)}Z`;
  }

  /** Stops counting and failing. */
  calm(): void {
    this.fault = () => null;
    this.calls = 0;
    this.waves.length = 0;
  }

  get callCount(): number {
    return this.calls;
  }

  wave(calls: readonly Call<unknown>[]): readonly Outcome[] {
    this.between();
    this.waves.push(calls.map(({label}) => label));
    const requests = calls.map(({request}) => request as FakeRequest);
    let killed = false;
    const send = (call: Call<unknown>, at: number): Outcome => {
      const fault = this.fault(this.calls++, call.label);
      if (fault === 'killed before') throw new Killed();
      if (fault === 'killed after') killed = true;
      if (fault === 'busy' || fault === 'refused') {
        return {ok: false, failure: new CallFailure(fault, call.label, fault)};
      }
      if (fault === 'unknown, not done') return lost(call);
      const {act, grantsOn} = requests[at];
      const overtaken =
        grantsOn !== undefined &&
        requests.slice(at + 1).some(later => later.grantsOn === grantsOn);
      try {
        const raw = overtaken ? undefined : act();
        return fault === 'unknown, done'
          ? lost(call)
          : {ok: true, value: call.read(raw)};
      } catch (error) {
        if (!(error instanceof CallFailure)) throw error;
        return {ok: false, failure: error};
      }
    };
    // As Google's transport: what may be repeated is sent again when its answer was lost.
    const outcomes = calls.map((call, at): Outcome => {
      const first = send(call, at);
      return !first.ok && first.failure.kind === 'unknown' && call.repeatable
        ? send(call, at)
        : first;
    });
    if (killed) throw new Killed();
    return outcomes;
  }
}

function lost(call: Call<unknown>): Outcome {
  return {
    ok: false,
    failure: new CallFailure('unknown', call.label, 'no answer'),
  };
}
