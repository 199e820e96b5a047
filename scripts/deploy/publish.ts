import {readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import type {script_v1} from 'googleapis/build/src/apis/script';
import {manifestText} from '../card';
import type {Clasp} from './clasp';
import type {Google} from './google';
import type {Records} from './records';
import {surfaceProblems, webAppOf} from './surfaces';

export interface Published {
  readonly deploymentId: string;
  readonly versionNumber: number;
  readonly webApp: string;
  /** False when everything was published already. */
  readonly changed: boolean;
}

/**
 * Pushes `dist/` and lets ONE deployment have it: another one would have another address, and would switch off every
 * trigger of an installed add-on. Source: https://developers.google.com/workspace/add-ons/how-tos/update-published-add-on
 *
 * The first time the deployment's address is known only afterwards; then it goes into the product, and out once more.
 *
 * @throws Error when a surface is not as the manifest says.
 */
export async function publish(
  home: string,
  clasp: Clasp,
  google: Google,
  records: Records,
): Promise<Published> {
  let changed = false;
  writeManifest(home, records.deployment.card ?? false);
  for (;;) {
    const known = records.deployment.webApp ?? '';
    writeAddress(home, known);
    const pushed = clasp.run<readonly string[]>('push', '--force');
    const deployed = await deploy(google, records, pushed.length > 0);
    changed ||= deployed.changed;
    const entryPoints = deployed.deployment.entryPoints ?? [];
    const problems = surfaceProblems(manifestIn(home), entryPoints);
    if (problems.length > 0) throw notAsWritten(records.scriptId, problems);
    const webApp = webAppOf(entryPoints);
    records.keep({...deployed.record, webApp});
    if (webApp === known) return {...deployed.record, webApp, changed};
  }
}

interface Deployed {
  readonly deployment: script_v1.Schema$Deployment;
  readonly record: {
    readonly deploymentId: string;
    readonly versionNumber: number;
  };
  readonly changed: boolean;
}

async function deploy(
  google: Google,
  records: Records,
  pushed: boolean,
): Promise<Deployed> {
  const {scriptId} = records;
  const {projects} = google.script;
  const before = await deployedBefore(google, scriptId, records.deployment);
  const number = before?.deploymentConfig?.versionNumber ?? undefined;
  const same =
    !pushed && number !== undefined && (await isHead(google, scriptId, number));
  if (before?.deploymentId && number !== undefined && same) {
    const record = {deploymentId: before.deploymentId, versionNumber: number};
    return {deployment: before, record, changed: false};
  }
  const made = await projects.versions.create({
    scriptId,
    requestBody: {description: 'npm run deploy'},
  });
  const versionNumber = made.data.versionNumber ?? 0;
  const config = {versionNumber, manifestFileName: 'appsscript'};
  const {data: given} = before?.deploymentId
    ? await projects.deployments.update({
        scriptId,
        deploymentId: before.deploymentId,
        requestBody: {deploymentConfig: config},
      })
    : await projects.deployments.create({scriptId, requestBody: config});
  const deploymentId = given.deploymentId ?? '';
  records.keep({deploymentId, versionNumber});
  const {data: deployment} = await projects.deployments.get({
    scriptId,
    deploymentId,
  });
  return {deployment, record: {deploymentId, versionNumber}, changed: true};
}

/** The recorded deployment; where nothing is recorded, the only one there is with a version. */
async function deployedBefore(
  {script}: Google,
  scriptId: string,
  {deploymentId}: {readonly deploymentId?: string},
): Promise<script_v1.Schema$Deployment | undefined> {
  const {data} = await script.projects.deployments.list({scriptId});
  const all = (data.deployments ?? []).filter(
    ({deploymentConfig}) => typeof deploymentConfig?.versionNumber === 'number',
  );
  if (deploymentId !== undefined) {
    const known = all.find(one => one.deploymentId === deploymentId);
    if (known) return known;
    throw new Error(
      `The deployment ${deploymentId} of deployment.json has gone. A new one gets a new address: delete deploymentId and webApp from that file if you want it.`,
    );
  }
  if (all.length < 2) return all[0];
  throw new Error(
    `The script has ${all.length} deployments and deployment.json names none. Write the deploymentId whose address people know into it, and archive the others at https://script.google.com/d/${scriptId}/edit (Deploy, Manage deployments).`,
  );
}

async function isHead(
  {script}: Google,
  scriptId: string,
  versionNumber: number,
): Promise<boolean> {
  const [head, version] = await Promise.all([
    script.projects.getContent({scriptId}),
    script.projects.getContent({scriptId, versionNumber}),
  ]);
  return textOf(head.data) === textOf(version.data);
}

function textOf({files}: script_v1.Schema$Content): string {
  return JSON.stringify(
    (files ?? []).map(({name, type, source}) => [name, type, source]).sort(),
  );
}

/** The product then knows where it is published, which Google tells a script unreliably. */
function writeAddress(home: string, webApp: string): void {
  writeFileSync(
    path.join(home, 'dist/Address.js'),
    `function webAppAddress_() {\n  return ${JSON.stringify(webApp)};\n}\n`,
  );
}

function writeManifest(home: string, card: boolean): void {
  const file = path.join(home, 'dist/appsscript.json');
  writeFileSync(file, manifestText(readFileSync(file, 'utf8'), card));
}

function manifestIn(home: string): Parameters<typeof surfaceProblems>[0] {
  const file = path.join(home, 'dist/appsscript.json');
  return JSON.parse(readFileSync(file, 'utf8')) as ReturnType<
    typeof manifestIn
  >;
}

function notAsWritten(scriptId: string, problems: readonly string[]): Error {
  return new Error(
    `The deployment is not as appsscript.json says:\n- ${problems.join('\n- ')}\nCorrect it at https://script.google.com/d/${scriptId}/edit (Deploy, Manage deployments, pencil), and run this again.`,
  );
}
