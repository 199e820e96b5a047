import type {script_v1} from 'googleapis/build/src/apis/script/v1';
import {
  webAppAddress,
  type Projects,
  type ScriptDeployment,
  type ScriptProject,
  type ScriptVersion,
} from '../appsscript/projects/projects';
import type {ApiCall, Handlers} from '../kernel/contracts';
import {invalid} from '../kernel/errors';
import {notFound, ownProject, page} from './access';

/** Source: https://developers.google.com/apps-script/guides/services/quotas */
const MOST_VERSIONS = 200;

export function deploymentHandlers(projects: Projects): Handlers {
  return {
    'script.projects.versions.create': call => {
      const project = ownProject(projects, call);
      const {description} = call.body as script_v1.Schema$Version;
      return shownVersion(
        project,
        addVersion(projects, project, call, description ?? ''),
      );
    },
    'script.projects.versions.get': call => {
      const project = ownProject(projects, call);
      const {versionNumber} = call.params;
      const version = project.versions.find(
        one => one.versionNumber === versionNumber,
      );
      if (!version) throw notFound();
      return shownVersion(project, version);
    },
    'script.projects.versions.list': call => {
      const project = ownProject(projects, call);
      const newestFirst = [...project.versions].reverse();
      const {items, ...rest} = page(newestFirst, call);
      return {versions: items.map(one => shownVersion(project, one)), ...rest};
    },
    'script.projects.deployments.create': call => {
      const project = ownProject(projects, call);
      const config = call.body as script_v1.Schema$DeploymentConfig;
      const deployment = configured(
        project,
        `AKfycb${projects.newId()}`,
        config,
        projects.now(),
      );
      projects.update(project.scriptId, call.caller, changed => {
        changed.deployments = [...changed.deployments, deployment];
      });
      return shownDeployment(projects, project, deployment);
    },
    'script.projects.deployments.get': call => {
      const project = ownProject(projects, call);
      return shownDeployment(projects, project, deploymentOf(project, call));
    },
    'script.projects.deployments.list': call => {
      const project = ownProject(projects, call);
      const {items, ...rest} = page(project.deployments, call);
      return {
        deployments: items.map(one => shownDeployment(projects, project, one)),
        ...rest,
      };
    },
    'script.projects.deployments.update': call => {
      const project = ownProject(projects, call);
      const {deploymentId} = deploymentOf(project, call, true);
      const {deploymentConfig} =
        call.body as script_v1.Schema$UpdateDeploymentRequest;
      const config = deploymentConfig ?? {};
      const changed = configured(project, deploymentId, config, projects.now());
      replace(projects, project, call, deploymentId, [changed]);
      return shownDeployment(projects, project, changed);
    },
    'script.projects.deployments.delete': call => {
      const project = ownProject(projects, call);
      const {deploymentId} = deploymentOf(project, call, true);
      replace(projects, project, call, deploymentId, []);
      return {};
    },
  };
}

function addVersion(
  projects: Projects,
  project: ScriptProject,
  call: ApiCall,
  description: string,
): ScriptVersion {
  if (project.versions.length >= MOST_VERSIONS) {
    throw invalid(
      `This project has ${MOST_VERSIONS} versions. Delete old ones before creating a new one.`,
    );
  }
  return projects.addVersion(project.scriptId, call.caller, description);
}

function replace(
  projects: Projects,
  project: ScriptProject,
  call: ApiCall,
  deploymentId: string,
  by: readonly ScriptDeployment[],
): void {
  projects.update(project.scriptId, call.caller, changed => {
    changed.deployments = changed.deployments.flatMap(one =>
      one.deploymentId === deploymentId ? by : [one],
    );
  });
}

/** @param mutable the deployment is to be changed, which `@HEAD` never is. */
function deploymentOf(
  project: ScriptProject,
  call: ApiCall,
  mutable = false,
): ScriptDeployment {
  const {deploymentId} = call.params;
  const found = project.deployments.find(
    one => one.deploymentId === deploymentId,
  );
  if (!found) throw notFound();
  if (mutable && found.versionNumber === undefined) {
    throw invalid('Read-only deployments may not be modified.');
  }
  return found;
}

function configured(
  project: ScriptProject,
  deploymentId: string,
  config: script_v1.Schema$DeploymentConfig,
  updateTime: string,
): ScriptDeployment {
  const {versionNumber, description} = config;
  const known = project.versions.some(
    one => one.versionNumber === versionNumber,
  );
  if (typeof versionNumber !== 'number' || !known) throw notFound();
  return {
    deploymentId,
    versionNumber,
    description: description ?? '',
    updateTime,
  };
}

function shownVersion(
  {scriptId}: ScriptProject,
  {versionNumber, description, createTime}: ScriptVersion,
): script_v1.Schema$Version {
  return {scriptId, versionNumber, description, createTime};
}

function shownDeployment(
  projects: Projects,
  project: ScriptProject,
  deployment: ScriptDeployment,
): script_v1.Schema$Deployment {
  const {deploymentId, versionNumber, description, updateTime} = deployment;
  const {manifest} = projects.program(project, versionNumber);
  const way = versionNumber === undefined ? 'dev' : 'exec';
  const entryPoints: script_v1.Schema$EntryPoint[] = [];
  if (manifest.webapp) {
    entryPoints.push({
      entryPointType: 'WEB_APP',
      webApp: {
        url: webAppAddress(deploymentId, way),
        entryPointConfig: manifest.webapp,
      },
    });
  }
  if (manifest.executionApi) {
    entryPoints.push({
      entryPointType: 'EXECUTION_API',
      executionApi: {entryPointConfig: manifest.executionApi},
    });
  }
  if (manifest.addOns) {
    const title = manifest.addOns.common?.name ?? project.title;
    entryPoints.push({
      entryPointType: 'ADD_ON',
      addOn: {addOnType: 'GMAIL', title},
    });
  }
  return {
    deploymentId,
    deploymentConfig: {
      scriptId: project.scriptId,
      ...(versionNumber === undefined ? {} : {versionNumber}),
      manifestFileName: 'appsscript',
      description,
    },
    updateTime,
    entryPoints,
  };
}
