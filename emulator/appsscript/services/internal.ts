import {createHash, createHmac} from 'node:crypto';
import {parse as parseCsv} from 'csv-parse/sync';
import {vsprintf} from 'sprintf-js';
import type {Execution, Methods} from '../host/execution';
import {webAppAddress} from '../projects/projects';
import {Refusal} from '../host/refusal';
import {cutComments} from './html-comments';

type Bytes = readonly number[];

function signed(buffer: Buffer): number[] {
  return [...new Int8Array(buffer)];
}

function digest(algorithm: unknown, bytes: Bytes): number[] {
  const name = String(algorithm).toLowerCase().replace('_', '');
  if (name === 'md2') {
    throw new Refusal(
      'Utilities.computeDigest with DigestAlgorithm.MD2 is not supported by the Workspace emulator.',
      'Error',
    );
  }
  return signed(createHash(name).update(Buffer.from(bytes)).digest());
}

function hmac(algorithm: unknown, value: Bytes, key: Bytes): number[] {
  const name = String(algorithm)
    .replace(/^HMAC_/, '')
    .replace('_', '');
  return signed(
    createHmac(name.toLowerCase(), Buffer.from(key))
      .update(Buffer.from(value))
      .digest(),
  );
}

/** Version 4, from the Workspace's own randomness so that a run repeats. */
function uuid({runtime}: Execution): string {
  const {random} = runtime.tenant.ground;
  return 'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, mark => {
    const nibble = Math.floor(random.next() * 16);
    return (mark === 'x' ? nibble : (nibble & 3) | 8).toString(16);
  });
}

function csv(text: string, delimiter: string): string[][] {
  try {
    return parseCsv(text, {delimiter, relax_column_count: true});
  } catch {
    throw new Refusal('Could not parse text.');
  }
}

/** Of the scopes asked about, or else of all in the manifest, those that are granted and those that are not. */
function authorization(
  {runtime, program, request}: Execution,
  asked: unknown,
): {readonly granted: string[]; readonly missing: string[]} {
  const granted = runtime.granted(program, request.as);
  const all = program.manifest.oauthScopes ?? [];
  const scopes = (asked ?? all) as readonly string[];
  return {
    granted: scopes.filter(scope => granted.includes(scope)),
    missing: scopes.filter(scope => !granted.includes(scope)),
  };
}

const NOT_AUTHORIZED = 'Authorization is required to perform that action.';

/** What the façade needs of the host without Google counting or charging it. */
export const internal: Methods = {
  'internal.digest': {
    answer: (_, [algorithm, bytes]) => digest(algorithm, bytes as Bytes),
  },
  'internal.hmac': {
    answer: (_, [algorithm, value, key]) =>
      hmac(algorithm, value as Bytes, key as Bytes),
  },
  'internal.uuid': {answer: uuid},
  'internal.formatString': {
    answer: (_, [template, values]) =>
      vsprintf(String(template), values as unknown[]),
  },
  'internal.parseCsv': {
    answer: (_, [text, delimiter]) => csv(String(text), String(delimiter)),
  },
  'internal.sleep': {
    answer: (execution, [ms]) => execution.sleep(Number(ms)),
  },
  'internal.log': {
    answer: (execution, [severity, text]) =>
      execution.log(severity as 'INFO', String(text)),
  },
  'internal.htmlFile': {
    answer: (execution, [name]) =>
      execution.program.pages.get(String(name).replace(/\.html$/, '')) ?? null,
  },
  'internal.servedHtml': {
    answer: ({runtime}, [html]) =>
      runtime.tenant.ground.settings.htmlComments === 'cut'
        ? cutComments(String(html))
        : html,
  },
  'internal.hasDocument': {
    answer: execution => execution.request.container !== undefined,
  },
  'internal.locale': {answer: () => 'en'},
  'internal.timeZone': {
    answer: execution =>
      execution.program.manifest.timeZone ?? 'America/New_York',
  },
  'internal.temporaryUserKey': {
    answer: ({program, request}) =>
      createHash('sha256')
        .update(`${program.project.scriptId}/${request.as}`)
        .digest('base64'),
  },
  'internal.scriptId': {
    answer: execution => execution.program.project.scriptId,
  },
  'internal.installed': {
    answer: ({runtime, program}) =>
      runtime.installation(program.project.scriptId) !== undefined,
  },
  // Google documents the address of the web app, of its test address "if you are running the development mode web
  // app". What runs elsewhere gets, with several deployments, is not published; people report the test address, so
  // here it is that.
  // Source: https://developers.google.com/apps-script/reference/script/service#geturl
  'internal.webAppUrl': {
    answer: ({runtime, program: {manifest, project}, request}) => {
      const [head, ...deployed] = project.deployments;
      const {webAppUrl} = runtime.tenant.ground.settings;
      if (webAppUrl === 'oldest' && deployed.length > 0) {
        return webAppAddress(deployed[0].deploymentId, 'exec');
      }
      if (request.webApp !== undefined) return request.webApp;
      return manifest.webapp === undefined || deployed.length === 0
        ? null
        : webAppAddress(head.deploymentId, 'dev');
    },
  },
  'internal.authorization': {
    answer: (execution, [asked]) => authorization(execution, asked),
  },
  // "Ends the current execution and renders an authorization prompt": what `google.script.run` is told are Google's
  // general words.
  // Source: https://developers.google.com/apps-script/reference/script/script-app#requireallscopesauthmode
  'internal.requireScopes': {
    answer: (execution, [, asked]) => {
      if (authorization(execution, asked).missing.length === 0) return;
      execution.kill({
        name: 'Exception',
        message: NOT_AUTHORIZED,
        stack: `Exception: ${NOT_AUTHORIZED}`,
      });
    },
  },
};
