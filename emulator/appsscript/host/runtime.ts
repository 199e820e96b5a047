import type {Caller} from '../../kernel/contracts';
import type {RunRequest} from '../contracts';
import {Caches} from '../services/cache-store';
import {Locks} from './locks';
import type {Program, ScriptProject} from '../projects/projects';
import {Projects} from '../projects/projects';
import type {Tenant} from '../tenant';

/** An add-on everybody in the domain has. */
export interface Installation {
  readonly scriptId: string;
  /** The published version; the head when absent, as a test deployment. */
  readonly versionNumber?: number;
}

/** Executions at once. Source: https://developers.google.com/apps-script/guides/services/quotas */
const MOST_OF_A_PERSON = 30;
const MOST_OF_A_SCRIPT = 1000;

const SECOND = 1000;

/** Whose execution of what. */
type Started = Pick<RunRequest, 'as' | 'scriptId'>;

/** What executions share: projects, locks, caches and the tokens they were given. */
export class Runtime {
  readonly projects: Projects;
  readonly locks = new Locks();
  readonly caches = new Caches();
  private readonly tokens = new Map<string, Caller>();
  private readonly issued = new Map<string, string>();
  private readonly live = new Map<string, number>();
  private readonly sent = new Map<string, {at: number; calls: number}[]>();
  private order = 0;

  /** @param joined called for every new Workspace: at first, and after each reset. */
  constructor(
    readonly tenant: Tenant,
    private readonly joined: () => void = () => {},
  ) {
    this.projects = new Projects(tenant);
  }

  /** Joins the Workspace; after its reset again, with caches, locks and tokens forgotten. */
  reset(): void {
    this.live.clear();
    this.sent.clear();
    this.locks.clear();
    this.caches.clear();
    this.tokens.clear();
    this.issued.clear();
    this.tenant.tokens.register(token => this.tokens.get(token));
    this.joined();
  }

  /** Running number for starts and ends of executions. */
  next(): number {
    return ++this.order;
  }

  /** Counts the executions of the moment, by person and by script. @returns why no more may begin. */
  begin({as, scriptId}: Started): string | undefined {
    if (this.running(as) >= MOST_OF_A_PERSON) {
      return 'There are too many scripts running simultaneously for this Google user account.';
    }
    // Google's words for this one are not published; these are its general ones.
    if (this.running(scriptId) >= MOST_OF_A_SCRIPT) {
      return 'Service invoked too many times in a short time: exec. Try Utilities.sleep(1000) between calls.';
    }
    this.live.set(as, this.running(as) + 1);
    this.live.set(scriptId, this.running(scriptId) + 1);
    return undefined;
  }

  end({as, scriptId}: Started): void {
    this.live.set(as, this.running(as) - 1);
    this.live.set(scriptId, this.running(scriptId) - 1);
  }

  private running(personOrScript: string): number {
    return this.live.get(personOrScript) ?? 0;
  }

  /** Notes requests a person's scripts send now. @returns how many that makes within the last second. */
  sentLately(email: string, now: number, calls: number): number {
    const recent = (this.sent.get(email) ?? []).filter(
      ({at}) => at > now - SECOND,
    );
    recent.push({at: now, calls});
    this.sent.set(email, recent);
    return recent.reduce((sum, one) => sum + one.calls, 0);
  }

  installations(): readonly Installation[] {
    return [...this.installed().values()];
  }

  installed() {
    return this.tenant.ground.store.collection<Installation>('script.installs');
  }

  installation(scriptId: string): Installation | undefined {
    return this.installed().get(scriptId);
  }

  /** The scopes a person granted a program: those of its manifest that they left ticked. */
  granted({manifest}: Program, email: string): readonly string[] {
    const refused = this.tenant.ground.settings.consents
      .filter(({who}) => who.toLowerCase() === email.toLowerCase())
      .flatMap(({without}) => without);
    const asked = manifest.oauthScopes ?? [];
    return asked.filter(scope => !refused.includes(scope));
  }

  /** As whom a program's REST calls are made. */
  callerOf(program: Program, email: string): Caller {
    return {
      email,
      project: program.project.cloudProject,
      scopes: this.granted(program, email),
    };
  }

  /** The access token of a person for a script; the same one as long as the granted scopes are the same. */
  tokenFor(program: Program, email: string): string {
    const caller = this.callerOf(program, email);
    const key = JSON.stringify([program.project.scriptId, caller]);
    let token = this.issued.get(key);
    if (token === undefined) {
      token = `ya29.${this.tenant.ground.ids.text(60)}`;
      this.issued.set(key, token);
      this.tokens.set(token, caller);
    }
    return token;
  }

  /** The project with the content that runs: as asked, else the installed version, else the head. */
  programFor(project: ScriptProject, version?: number | 'head'): Program {
    const installed = this.installation(project.scriptId)?.versionNumber;
    const wanted = version ?? installed;
    return this.projects.program(
      project,
      wanted === 'head' ? undefined : wanted,
    );
  }
}
