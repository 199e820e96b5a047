import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {WireRequest, WireResponse} from '../kernel/contracts';
import type {Workspace} from '../workspace';
import {WEB_OUTPUT} from './build';
import {Frames, withScriptHost} from './frames';
import {answer, inert, redirect, refuse} from './responses';
import {createInner} from './page-api';
import {ICON, errorPage, type MetaTag, shell} from './shell';
import {peopleIn, type Visit, visitOf} from './visit';
import type {Boot, PageName} from './wire';

export interface PagesOptions {
  /** The repository's root, where the build is. */
  readonly root?: string;
  /** Who somebody is who has not chosen a person yet; else the first of the directory. */
  readonly firstPerson?: string;
}

export interface Pages {
  /** Undefined when the path is none of the pages'. */
  handle(request: WireRequest): Promise<WireResponse | undefined>;
}

/** The emulator's pages: HTML shells, their bundles, and what only pages need to ask. */
export function createPages(
  on: Workspace,
  {root = process.cwd(), firstPerson}: PagesOptions = {},
): Pages {
  const frames = new Frames();
  const inner = createInner(on, frames);
  const assets = new Map<string, Buffer>();
  const asset = (name: string): Buffer => {
    const known = assets.get(name);
    if (known) return known;
    const bytes = readFileSync(join(root, WEB_OUTPUT, name));
    assets.set(name, bytes);
    return bytes;
  };

  const page = (
    visit: Visit,
    boot: Partial<Boot> & {page: PageName},
    meta?: readonly MetaTag[],
  ) =>
    answer(
      200,
      'text/html; charset=utf-8',
      shell(
        {
          me: visit.me,
          accounts: visit.accounts,
          scriptOrigin: visit.scriptOrigin,
          ...boot,
        },
        meta,
      ),
      visit.hasCookie ? {} : {'set-cookie': cookie(visit.accounts)},
    );

  const route = async (visit: Visit): Promise<WireResponse | undefined> => {
    const {path, url} = visit;
    if (path === '/favicon.ico') return staticFile('icon.svg');
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
    // Whether an address with a domain in it picks that domain's account is not published; here it does not.
    const app =
      /^(?:\/a\/macros\/[\w.-]+|\/macros)\/s\/([\w-]+)\/(exec|dev)$/.exec(path);
    if (app) return webApp(visit, app[1], app[2] as 'exec' | 'dev');
    const asset = /^\/_web\/assets\/([\w.-]+)$/.exec(path);
    if (asset) return staticFile(asset[1]);
    if (path.startsWith('/_web/')) return inner(visit);
    return undefined;
  };

  const webApp = (
    visit: Visit,
    id: string,
    way: 'exec' | 'dev',
  ): WireResponse => {
    const {request} = visit;
    const outcome = on.scripts.visit({
      id,
      way,
      visitor: visit.me,
      query: visit.url.search.replace(/^\?/, ''),
      ...(request.method === 'POST'
        ? {
            method: 'POST',
            post: {
              contents: request.body.toString('utf8'),
              type: request.headers['content-type'] ?? '',
            },
          }
        : {method: 'GET'}),
    });
    switch (outcome.kind) {
      case 'page':
        return page(
          visit,
          {
            page: 'webapp',
            title: outcome.title ?? '',
            frame: frames.keep(outcome.html, {
              scriptId: outcome.scriptId,
              as: outcome.as,
              visitor: visit.me,
              surface: 'webapp',
              from: outcome.from,
            }),
          },
          outcome.metaTags,
        );
      case 'text':
        return inert(outcome.mimeType, outcome.content);
      case 'error':
        return answer(
          outcome.status,
          'text/html; charset=utf-8',
          errorPage(outcome.message),
        );
    }
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
      const visit = visitOf(request, on.directory, firstPerson);
      // Every page of a browser asks for it, frames of scripts too.
      if (visit.path === '/favicon.ico') return route(visit);
      if (visit.host.startsWith('script.')) {
        const html = frames.take(visit.path);
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
          withScriptHost(html, client, visit.pageOrigin, on.ground.clock.now()),
        );
      }
      const as = visit.url.searchParams.get('as');
      if (as !== null && request.method === 'GET') {
        const accounts = peopleIn(as, on.directory);
        if (accounts.length === 0) return refuse(404, `There is no ${as}.`);
        visit.url.searchParams.delete('as');
        visit.url.searchParams.delete('authuser');
        return redirect(visit.path + visit.url.search, {
          'set-cookie': cookie(accounts),
        });
      }
      return route(visit);
    },
  };
}

function cookie(accounts: readonly string[]): string {
  return `act_as=${encodeURIComponent(accounts.join())}; Path=/; SameSite=Lax; Max-Age=31536000`;
}
