import {admits, RESULT_KIND} from './access';
import type {RunRequest, RunResult, TypedResult} from '../contracts';
import {type ScriptProject, webAppAddress} from '../projects/projects';
import type {Runtime} from './runtime';

/** A request to `/macros/s/{id}/exec` or `/dev`. */
export interface Visit {
  /** A deployment's id, or a script's id for its newest deployment. */
  readonly id: string;
  /** `dev` runs the head and is for the script's owner only. */
  readonly way: 'exec' | 'dev';
  readonly method: 'GET' | 'POST';
  /** Absent for somebody who is not signed in. */
  readonly visitor?: string;
  /** Without the question mark. */
  readonly query: string;
  readonly post?: {readonly contents: string; readonly type: string};
}

/** Which content answers, and where it was asked. */
export type Served = Required<Pick<RunRequest, 'version' | 'webApp'>>;

/** What the browser gets. */
export type WebAppAnswer =
  | {
      readonly kind: 'page';
      readonly scriptId: string;
      readonly html: string;
      readonly title: string | null;
      readonly metaTags: readonly {
        readonly name: string;
        readonly content: string;
      }[];
      /** Whether other sites may frame it. */
      readonly framable: boolean;
      /** As whom its `google.script.run` calls act. */
      readonly as: string;
      /** Which deployment its calls go to. */
      readonly from: Served;
    }
  | {
      readonly kind: 'text';
      readonly mimeType: string;
      readonly content: string;
      readonly fileName: string | null;
    }
  | {
      /** 401 asks to sign in, 403 refuses, 404 knows no such app; 200 is Google's own error page. */
      readonly kind: 'error';
      readonly status: 200 | 401 | 403 | 404;
      readonly message: string;
      readonly result?: RunResult;
    };

/** What Google says of apps that are not there and, people report, of those for other accounts. */
const UNABLE = 'Sorry, unable to open the file at this time.';

/** Source: https://developers.google.com/apps-script/guides/web */
export function visit(
  runtime: Runtime,
  run: (request: RunRequest) => TypedResult,
  request: Visit,
): WebAppAnswer {
  const found = locate(runtime, request);
  if (found === undefined) {
    return refused(404, UNABLE);
  }
  const {project, ...from} = found;
  const {webapp} = runtime.programFor(project, from.version).manifest;
  if (webapp === undefined) {
    return refused(404, UNABLE);
  }
  const {visitor} = request;
  const access = request.way === 'dev' ? 'MYSELF' : webapp.access;
  if (!admits(access, project.owner, visitor)) {
    return visitor === undefined
      ? refused(401, 'You need to sign in.')
      : refused(403, UNABLE);
  }
  const asVisitor = webapp.executeAs !== 'USER_DEPLOYING';
  if (asVisitor && visitor === undefined) {
    return refused(401, 'You need to sign in.');
  }
  const as = asVisitor && visitor !== undefined ? visitor : project.owner;
  const result = run({
    scriptId: project.scriptId,
    function: request.method === 'GET' ? 'doGet' : 'doPost',
    parameters: [eventOf(request)],
    as,
    ...(asVisitor ? {} : {visitor: visitor ?? ''}),
    ...from,
    surface: 'webapp',
  });
  return answerOf(result, project.scriptId, as, from);
}

function locate(
  runtime: Runtime,
  {id, way}: Visit,
): (Served & {project: ScriptProject}) | undefined {
  const {projects} = runtime;
  const byScript = projects.get(id);
  const newest = byScript?.deployments.slice(-1)[0];
  const [project, deployment] =
    byScript && newest ? [byScript, newest] : (projects.deployed(id) ?? []);
  if (!project || !deployment) return undefined;
  const webApp = webAppAddress(deployment.deploymentId, way);
  if (way === 'dev') return {project, version: 'head', webApp};
  const version = deployment.versionNumber;
  return version === undefined ? undefined : {project, version, webApp};
}

/** Source: https://developers.google.com/apps-script/guides/web#request_parameters */
function eventOf({query, post}: Visit): object {
  const read = new URLSearchParams(query);
  const names = [...new Set(read.keys())];
  return {
    queryString: query,
    parameter: Object.fromEntries(names.map(name => [name, read.get(name)])),
    parameters: Object.fromEntries(
      names.map(name => [name, read.getAll(name)]),
    ),
    contextPath: '',
    contentLength: post ? Buffer.byteLength(post.contents) : -1,
    ...(post
      ? {
          postData: {
            length: Buffer.byteLength(post.contents),
            type: post.type,
            contents: post.contents,
            name: 'postData',
          },
        }
      : {}),
  };
}

function answerOf(
  result: TypedResult,
  scriptId: string,
  as: string,
  from: Served,
): WebAppAnswer {
  const {outcome, kind} = result;
  if (!outcome.ok) return {...refused(200, outcome.error.message), result};
  if (outcome.value === null) {
    const message = 'The script completed but did not return anything.';
    return {...refused(200, message), result};
  }
  // The façade's own objects, written by HtmlOutput.toJSON and TextOutput.toJSON.
  if (kind === RESULT_KIND.page) {
    const {html, title, metaTags, frames} = outcome.value as {
      html: string;
      title: string | null;
      metaTags: {name: string; content: string}[];
      frames: string;
    };
    const framable = frames === 'ALLOWALL';
    return {kind: 'page', scriptId, html, title, metaTags, framable, as, from};
  }
  if (kind === RESULT_KIND.text) {
    const text = outcome.value as {
      mimeType: string;
      content: string;
      fileName: string | null;
    };
    return {kind: 'text', ...text};
  }
  const message =
    'The script completed but the returned value is not a supported return type.';
  return {...refused(200, message), result};
}

function refused(status: 200 | 401 | 403 | 404, message: string) {
  return {kind: 'error', status, message} as const;
}
