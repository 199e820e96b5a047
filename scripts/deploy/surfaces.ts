import type {script_v1} from 'googleapis/build/src/apis/script';

interface Manifest {
  readonly webapp?: {readonly access: string; readonly executeAs: string};
  readonly executionApi?: {readonly access: string};
  readonly addOns?: object;
}

/**
 * What a deployment offers otherwise than the manifest says, a line each. Google is reported to drop entry points and to
 * keep an earlier access when a deployment is changed by program.
 * Source: https://github.com/google/clasp/issues/1115,
 * https://developers.google.com/apps-script/api/reference/rest/v1/projects.deployments#entrypoint
 */
export function surfaceProblems(
  manifest: Manifest,
  entryPoints: readonly script_v1.Schema$EntryPoint[],
): readonly string[] {
  const {webapp, executionApi, addOns} = manifest;
  const app = find(entryPoints, 'WEB_APP')?.webApp;
  const api = find(entryPoints, 'EXECUTION_API')?.executionApi;
  const offered = app?.entryPointConfig;
  return [
    ...(webapp && !app ? ['The web app is missing.'] : []),
    ...(webapp && app && offered?.access !== webapp.access
      ? [
          `The web app is for ${offered?.access ?? 'nobody'}, not for ${webapp.access}.`,
        ]
      : []),
    ...(webapp && app && offered?.executeAs !== webapp.executeAs
      ? [
          `The web app runs as ${offered?.executeAs ?? 'nobody'}, not as ${webapp.executeAs}.`,
        ]
      : []),
    ...(addOns && !find(entryPoints, 'ADD_ON')
      ? ['The card add-on is missing.']
      : []),
    ...(!executionApi && api
      ? ['It answers scripts.run, which it should not.']
      : []),
    ...(executionApi && api?.entryPointConfig?.access !== executionApi.access
      ? [`scripts.run is not for ${executionApi.access}.`]
      : []),
  ];
}

/** Where the web app answers everybody; '' when it has none. */
export function webAppOf(
  entryPoints: readonly script_v1.Schema$EntryPoint[],
): string {
  return find(entryPoints, 'WEB_APP')?.webApp?.url ?? '';
}

function find(
  entryPoints: readonly script_v1.Schema$EntryPoint[],
  type: string,
): script_v1.Schema$EntryPoint | undefined {
  return entryPoints.find(({entryPointType}) => entryPointType === type);
}
