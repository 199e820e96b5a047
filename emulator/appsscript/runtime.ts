import type {Caller} from '../kernel/contracts';
import {Caches} from './services/cache-store';
import {Locks} from './locks';
import type {Program, ScriptProject} from './projects';
import {Projects} from './projects';
import type {Tenant} from './tenant';

/** An add-on everybody in the domain has. */
export interface Installation {
  readonly scriptId: string;
  /** The published version; the head when absent, as a test deployment. */
  readonly versionNumber?: number;
}

/** Executions a person may have at once. Source: https://developers.google.com/apps-script/guides/services/quotas */
const MOST_AT_ONCE = 30;

/** What executions share: projects, locks, caches and the tokens they were given. */
export class Runtime {
  readonly projects: Projects;
  readonly locks = new Locks();
  readonly caches = new Caches();
  private readonly tokens = new Map<string, Caller>();
  private readonly issued = new Map<string, string>();
  private readonly live = new Map<string, number>();
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

  /** Counts a person's executions of the moment. @returns whether one more may begin. */
  begin(email: string): boolean {
    const running = this.live.get(email) ?? 0;
    if (running >= MOST_AT_ONCE) return false;
    this.live.set(email, running + 1);
    return true;
  }

  end(email: string): void {
    this.live.set(email, (this.live.get(email) ?? 1) - 1);
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

  /** As whom a program's REST calls are made. */
  callerOf({project, manifest}: Program, email: string): Caller {
    return {
      email,
      project: project.cloudProject,
      scopes: manifest.oauthScopes ?? [],
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
