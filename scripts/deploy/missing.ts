import {enableAddress, GOOGLE_APIS} from '../../src/core/base/google-apis';
import type {Google} from './google';
import {refusal} from './google';
import type {Records} from './records';

/** No script has it; asking for it shows whether the API answers at all. */
const NO_SCRIPT = `1${'x'.repeat(56)}`;

const SWITCHED_OFF = /has not enabled the Apps Script API/i;

/**
 * What keeps the product from being deployed, one line each with what to do; empty when nothing does.
 *
 * @param given The Cloud project of this run, where one was named.
 */
export async function missing(
  google: Google | null,
  records: Records,
  given?: string,
): Promise<readonly string[]> {
  const lines: string[] = [];
  if (google === null) lines.push('Login: none. Run `npx clasp login`.');
  else lines.push(...(await scriptLines(google, records.scriptId)));
  lines.push(...cloudProjectLines(records.deployment.cloudProject, given));
  return lines;
}

function cloudProjectLines(
  known: string | undefined,
  given = known,
): readonly string[] {
  if (given === undefined) {
    return [
      'Cloud project: no number. Make one at https://console.cloud.google.com/projectcreate and run `npm run deploy -- --cloud-project NUMBER`. (Not later: files are marked for one Cloud project.)',
    ];
  }
  if (!/^\d{6,}$/.test(given)) {
    return [
      `Cloud project: “${given}” is not a number. The project number stands beside name and id at https://console.cloud.google.com/home/dashboard`,
    ];
  }
  if (known !== undefined && known !== given) {
    return [
      `Cloud project: this installation has ${known}, and its files are marked for that one. Leave --cloud-project out. To begin anew with ${given}, delete .clasp.json and deployment.json first.`,
    ];
  }
  return [];
}

async function scriptLines(
  {script}: Google,
  scriptId: string,
): Promise<readonly string[]> {
  try {
    await script.projects.get({scriptId: scriptId || NO_SCRIPT});
    return [];
  } catch (error) {
    const {status, words} = refusal(error);
    if (SWITCHED_OFF.test(words)) {
      return [
        'Apps Script API: off. Switch it on at https://script.google.com/home/usersettings; it takes some minutes.',
      ];
    }
    if (/invalid_grant|invalid_rapt/.test(words)) {
      return ['Login: no longer good. Run `npx clasp login` again.'];
    }
    if (scriptId === '' && (status === 404 || status === 403)) return [];
    if (status === 404 || status === 403) {
      return [
        `Script project: ${scriptId} of .clasp.json is not there for you. Ask its owner to share it with you as editor, or delete .clasp.json and deployment.json to begin anew.`,
      ];
    }
    return [`Google: ${words}`];
  }
}

/**
 * Enables what the product calls in its Cloud project, where that may be done from here.
 *
 * @returns a line for each thing left.
 */
export async function enableApis(
  {services}: Google,
  project: string,
): Promise<readonly string[]> {
  const parent = `projects/${project}`;
  const wanted = GOOGLE_APIS.map(({service}) => service);
  try {
    const {data} = await services.services.batchGet({
      parent,
      names: wanted.map(service => `${parent}/services/${service}`),
    });
    const enabled = (data.services ?? [])
      .filter(({state}) => state === 'ENABLED')
      .map(({config}) => config?.name);
    const left = wanted.filter(service => !enabled.includes(service));
    if (left.length === 0) return [];
    await services.services.batchEnable({
      parent,
      requestBody: {serviceIds: left},
    });
    return [];
  } catch (error) {
    return [
      `APIs: could not be seen or enabled in Cloud project ${project} (${refusal(error).words}). Enable by hand:`,
      ...GOOGLE_APIS.map(
        ({service, title}) => `  ${title}: ${enableAddress(service, project)}`,
      ),
    ];
  }
}
