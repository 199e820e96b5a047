import type {Caller, Ground} from '../../kernel/contracts';
import type {Collection} from '../../kernel/store';
import {type Manifest, parseManifest} from './manifest';
import {declaredFunctions} from './source-check';
import type {ProgramFile} from '../host/sandbox';

export interface ScriptFile {
  /** Without ending, `ui/sidebar`. */
  readonly name: string;
  readonly type: 'SERVER_JS' | 'HTML' | 'JSON';
  readonly source: string;
}

export interface ScriptVersion {
  readonly versionNumber: number;
  readonly description: string;
  readonly createTime: string;
  readonly files: readonly ScriptFile[];
}

export interface ScriptDeployment {
  readonly deploymentId: string;
  /** Absent for `@HEAD`. */
  readonly versionNumber?: number;
  readonly description: string;
  readonly updateTime: string;
}

/** A script project: its head content, and what was made of it. */
export interface ScriptProject {
  readonly scriptId: string;
  title: string;
  readonly owner: string;
  /** The Cloud project its executions act for. */
  cloudProject: string;
  /** The file it is bound to. */
  readonly parentId?: string;
  readonly createTime: string;
  updateTime: string;
  lastModifyUser: string;
  files: readonly ScriptFile[];
  versions: readonly ScriptVersion[];
  deployments: readonly ScriptDeployment[];
}

/** One state of a project's content, ready to be run. */
export interface Program {
  readonly project: ScriptProject;
  readonly manifest: Manifest;
  readonly scripts: readonly ProgramFile[];
  readonly pages: ReadonlyMap<string, string>;
  readonly functions: ReadonlySet<string>;
}

/** What a new project starts with. */
const FIRST_MANIFEST = JSON.stringify(
  {
    timeZone: 'America/New_York',
    dependencies: {},
    exceptionLogging: 'STACKDRIVER',
    runtimeVersion: 'V8',
  },
  null,
  2,
);

/** All script projects of the Workspace. */
export class Projects {
  private readonly programs = new WeakMap<readonly ScriptFile[], Program>();

  /** @param tenant asked anew each time, because a reset of the Workspace replaces its ground. */
  constructor(private readonly tenant: {readonly ground: Ground}) {}

  private get ground(): Ground {
    return this.tenant.ground;
  }

  get records(): Collection<ScriptProject> {
    return this.ground.store.collection<ScriptProject>('script.projects');
  }

  create(caller: Caller, title: string, parentId?: string): ScriptProject {
    const {ids, clock} = this.ground;
    const now = new Date(clock.now()).toISOString();
    const scriptId = `1${ids.text(56)}`;
    return this.records.set(scriptId, {
      scriptId,
      title,
      owner: caller.email,
      cloudProject: ids.digits(12),
      ...(parentId === undefined ? {} : {parentId}),
      createTime: now,
      updateTime: now,
      lastModifyUser: caller.email,
      files: [{name: 'appsscript', type: 'JSON', source: FIRST_MANIFEST}],
      versions: [],
      deployments: [
        {
          deploymentId: `AKfycb${ids.text(50)}`,
          description: '',
          updateTime: now,
        },
      ],
    });
  }

  get(scriptId: string): ScriptProject | undefined {
    return this.records.get(scriptId);
  }

  /** The project that has this deployment, with it. */
  deployed(
    deploymentId: string,
  ): readonly [ScriptProject, ScriptDeployment] | undefined {
    for (const project of this.records.values()) {
      const deployment = project.deployments.find(
        one => one.deploymentId === deploymentId,
      );
      if (deployment) return [project, deployment];
    }
    return undefined;
  }

  update(
    scriptId: string,
    caller: Caller,
    change: (project: ScriptProject) => void,
  ): ScriptProject {
    return this.records.update(scriptId, project => {
      change(project);
      project.updateTime = new Date(this.ground.clock.now()).toISOString();
      project.lastModifyUser = caller.email;
    });
  }

  /** What a person does in the editor under Project settings: “Change project”, with the number. */
  useCloudProject(scriptId: string, number: string): void {
    this.records.update(scriptId, project => {
      project.cloudProject = number;
    });
  }

  /** Freezes the head as a version, numbered from 1. */
  addVersion(
    scriptId: string,
    caller: Caller,
    description: string,
  ): ScriptVersion {
    const {versions, files} = this.records.get(scriptId) ?? {};
    const version = {
      versionNumber: (versions?.slice(-1)[0]?.versionNumber ?? 0) + 1,
      description,
      createTime: this.now(),
      files: files ?? [],
    };
    this.update(scriptId, caller, project => {
      project.versions = [...project.versions, version];
    });
    return version;
  }

  now(): string {
    return new Date(this.ground.clock.now()).toISOString();
  }

  newId(): string {
    return this.ground.ids.text(50);
  }

  /**
   * What a version runs, or the head. Parsed once for each content.
   * @throws SourceError for files Apps Script cannot parse.
   */
  program(project: ScriptProject, versionNumber?: number): Program {
    const version = project.versions.find(
      one => one.versionNumber === versionNumber,
    );
    const files = version?.files ?? project.files;
    let program = this.programs.get(files);
    if (!program) {
      program = programOf(project, files);
      this.programs.set(files, program);
    }
    return program;
  }
}

function programOf(
  project: ScriptProject,
  files: readonly ScriptFile[],
): Program {
  const scripts = files
    .filter(file => file.type === 'SERVER_JS')
    .map(({name, source}) => ({name, source}));
  const manifest = files.find(file => file.type === 'JSON');
  return {
    project,
    manifest: parseManifest(manifest?.source ?? '{}'),
    scripts,
    pages: new Map(
      files
        .filter(file => file.type === 'HTML')
        .map(({name, source}) => [name, source]),
    ),
    functions: new Set(
      scripts.flatMap(({name, source}) => declaredFunctions(name, source)),
    ),
  };
}

/** Source: https://developers.google.com/apps-script/guides/web#deploy_a_script_as_a_web_app */
export function webAppAddress(
  deploymentId: string,
  way: 'exec' | 'dev',
): string {
  return `https://script.google.com/macros/s/${deploymentId}/${way}`;
}
