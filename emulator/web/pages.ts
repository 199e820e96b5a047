import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {
  Directory,
  DriveGate,
  Ground,
  WireRequest,
  WireResponse,
} from '../kernel/contracts';
import {WEB_OUTPUT} from './build';
import {Frames, withScriptHost} from './frames';
import {answer, json, redirect, refuse} from './responses';
import type {CardAction, CardHost, Scripts} from './scripts';
import {ICON, shell} from './shell';
import type {Boot, PageName, RunAnswer, RunQuestion} from './wire';

/** What the pages stand on. */
export interface PagesGround {
  readonly ground: Ground;
  readonly directory: Directory;
  readonly gate: DriveGate;
  readonly scripts: Scripts;
  /** A counter that grows with every change of the file's content or comments. */
  version(fileId: string): string;
  /** Leaves a mail in the outbox. */
  deliver(mail: {
    readonly from: string;
    readonly to: readonly string[];
    readonly subject: string;
    readonly text: string;
  }): void;
}

export interface Pages {
  /** Undefined when the path is none of the pages'. */
  handle(request: WireRequest): Promise<WireResponse | undefined>;
}

/** The emulator's pages: HTML shells, their bundles, and what only pages need to ask. */
export function createPages(on: PagesGround, root = process.cwd()): Pages {
  const frames = new Frames();
  const assets = new Map<string, Buffer>();
  const asset = (name: string): Buffer => {
    const known = assets.get(name);
    if (known) return known;
    const bytes = readFileSync(join(root, WEB_OUTPUT, name));
    assets.set(name, bytes);
    return bytes;
  };

  const page = (visit: Visit, boot: Partial<Boot> & {page: PageName}) =>
    answer(
      200,
      'text/html; charset=utf-8',
      shell({me: visit.me, scriptOrigin: visit.scriptOrigin, ...boot}),
      visit.hasCookie ? {} : {'set-cookie': cookie(visit.me)},
    );

  const route = async (visit: Visit): Promise<WireResponse | undefined> => {
    const {path, url} = visit;
    if (path === '/') return page(visit, {page: 'drive'});
    if (path === '/outbox') return page(visit, {page: 'outbox'});
    const file =
      /^\/(document|spreadsheets|file)\/d\/([\w-]+)(?:\/(?:edit|view|preview))?$/.exec(
        path,
      );
    if (file) {
      const name = file[1] === 'spreadsheets' ? 'spreadsheet' : file[1];
      return page(visit, {page: name as PageName, fileId: file[2]});
    }
    if (/^\/drive(\/|$)/.test(path)) {
      const folder = /^\/drive\/(?:u\/\d+\/)?folders\/([\w-]+)$/.exec(path);
      return page(visit, {
        page: 'drive',
        ...(folder ? {fileId: folder[1]} : {}),
      });
    }
    if (path === '/open') {
      return redirect(`/file/d/${url.searchParams.get('id') ?? ''}/view`);
    }
    const app = /^\/macros\/s\/([\w-]+)\/(?:exec|dev)$/.exec(path);
    if (app) return webApp(visit, app[1]);
    if (path.startsWith('/_web/')) return inner(visit);
    return undefined;
  };

  const webApp = (visit: Visit, scriptId: string): WireResponse => {
    const outcome = on.scripts.web({
      scriptId,
      visitor: visit.me,
      method: visit.request.method === 'POST' ? 'POST' : 'GET',
      query: visit.url.search.replace(/^\?/, ''),
      body: visit.request.body.toString('utf8'),
      contentType: visit.request.headers['content-type'] ?? '',
    });
    switch (outcome.kind) {
      case 'html':
        return page(visit, {
          page: 'webapp',
          frame: frames.keep(outcome.html),
          scriptId,
        });
      case 'content':
        return answer(200, outcome.mimeType, outcome.text);
      case 'error':
        return refuse(outcome.status, outcome.message);
    }
  };

  const inner = async (visit: Visit): Promise<WireResponse | undefined> => {
    const {path, url} = visit;
    const caller = visit.caller;
    const asset = /^\/_web\/assets\/([\w.-]+)$/.exec(path);
    if (asset) return staticFile(asset[1]);
    if (caller === undefined) return refuse(401, 'Nobody is signed in.');
    const body = (): Record<string, unknown> =>
      JSON.parse(visit.request.body.toString('utf8') || '{}') as Record<
        string,
        unknown
      >;
    switch (path) {
      case '/_web/menus': {
        const fileId = url.searchParams.get('fileId') ?? '';
        return json(on.scripts.open(caller, fileId));
      }
      case '/_web/version': {
        const fileId = url.searchParams.get('fileId') ?? '';
        if (on.gate.roleOf(caller, fileId) === null) {
          return refuse(404, 'Not found.');
        }
        return json({version: on.version(fileId)});
      }
      case '/_web/run':
        return json(await run(caller, body() as unknown as RunQuestion));
      case '/_web/cards': {
        const host = (url.searchParams.get('host') ?? 'drive') as CardHost;
        return json(on.scripts.homepages(caller, host));
      }
      case '/_web/card-action': {
        const {scriptId, action, host} = body();
        return json(
          on.scripts.cardAction(
            caller,
            String(scriptId),
            action as CardAction,
            host as CardHost,
          ),
        );
      }
      case '/_web/request-access':
        return requestAccess(caller, String(body().fileId));
      default:
        return refuse(404, `The pages have no ${path}.`);
    }
  };

  const run = async (as: string, question: RunQuestion): Promise<RunAnswer> => {
    const {outcome, effects} = await on.scripts.run({...question, as});
    return {
      outcome: outcome.ok
        ? outcome
        : {
            ok: false,
            message: `${outcome.error.name}: ${outcome.error.message}`,
          },
      effects: effects.map(effect => frames.shown(effect)),
    };
  };

  /** The same answer whether the file exists or not. */
  const requestAccess = (caller: string, fileId: string): WireResponse => {
    const owner = on.directory
      .people()
      .find(({email}) => on.gate.roleOf(email, fileId) === 'owner');
    if (owner) {
      on.deliver({
        from: caller,
        to: [owner.email],
        subject: `${caller} asks for access to "${on.gate.titleOf(fileId)}"`,
        text: `${caller} asks for access to "${on.gate.titleOf(fileId)}". Open the file and share it to let them in.`,
      });
    }
    return json({});
  };

  const staticFile = (name: string): WireResponse => {
    if (name === 'icon.svg') return answer(200, 'image/svg+xml', ICON);
    const type = name.endsWith('.css')
      ? 'text/css; charset=utf-8'
      : name.endsWith('.js')
        ? 'text/javascript; charset=utf-8'
        : 'application/json';
    try {
      return answer(200, type, asset(name));
    } catch {
      return refuse(404, `No page asset ${name}. Run the build.`);
    }
  };

  return {
    async handle(request) {
      const visit = visitOf(request, on.directory);
      if (visit.host.startsWith('script.')) {
        const token = /^\/_web\/frame\/([\w-]+)$/.exec(visit.path)?.[1];
        const html = token ? frames.take(token) : undefined;
        if (html === undefined) {
          return refuse(
            410,
            'This script page was shown already. Open it again.',
          );
        }
        const client = asset('script-host.js').toString('utf8');
        return answer(
          200,
          'text/html; charset=utf-8',
          withScriptHost(html, client, visit.pageOrigin),
        );
      }
      const as = visit.url.searchParams.get('as');
      if (as !== null && request.method === 'GET') {
        if (!on.directory.person(as)) return refuse(404, `There is no ${as}.`);
        visit.url.searchParams.delete('as');
        return redirect(visit.path + visit.url.search, {
          'set-cookie': cookie(as),
        });
      }
      return route(visit);
    },
  };
}

function cookie(email: string): string {
  return `act_as=${encodeURIComponent(email)}; Path=/; SameSite=Lax; Max-Age=31536000`;
}

/** A request with what the pages read out of it. */
interface Visit {
  readonly request: WireRequest;
  readonly url: URL;
  readonly path: string;
  readonly host: string;
  readonly me: string;
  readonly hasCookie: boolean;
  /** Who the bearer token names; undefined without one. */
  readonly caller: string | undefined;
  readonly scriptOrigin: string;
  readonly pageOrigin: string;
}

function visitOf(request: WireRequest, directory: Directory): Visit {
  const host = request.headers.host ?? 'localhost';
  const url = new URL(request.url, `http://${host}`);
  const named = /(?:^|;\s*)act_as=([^;]+)/.exec(request.headers.cookie ?? '');
  const known = named && directory.person(decodeURIComponent(named[1]));
  const bearer = /^Bearer user:(\S+)$/.exec(
    request.headers.authorization ?? '',
  );
  const port = url.port ? `:${url.port}` : '';
  return {
    request,
    url,
    path: url.pathname,
    host: url.hostname,
    me: known?.email ?? directory.people()[0]?.email ?? '',
    hasCookie: Boolean(known),
    caller: bearer ? directory.person(bearer[1])?.email : undefined,
    scriptOrigin: `http://script.localhost${port}`,
    pageOrigin: request.headers.referer
      ? new URL(request.headers.referer).origin
      : `http://localhost${port}`,
  };
}
