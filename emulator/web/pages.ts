import type {WireRequest, WireResponse} from '../kernel/contracts';
import type {Workspace} from '../workspace';
import {answerPage, signedIn} from './answer-page';
import {Assets} from './assets';
import {Frames, withScriptHost} from './frames';
import {createInner} from './page-api';
import {answer, redirect, refuse} from './responses';
import {peopleIn, type Visit, visitOf} from './visit';
import {answerWebApp} from './web-app';
import type {PageName} from './wire';

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

type Answer = WireResponse | Promise<WireResponse>;

/** What a path leads to; the groups of the pattern come along. */
type Route = readonly [
  path: RegExp,
  answered: (visit: Visit, ...groups: readonly string[]) => Answer,
];

const FILE_PAGES: Readonly<Record<string, PageName>> = {
  document: 'document',
  spreadsheets: 'spreadsheet',
  file: 'file',
};

/** The emulator's pages: HTML shells, their bundles, and what only pages need to ask. */
export function createPages(
  on: Workspace,
  {root = process.cwd(), firstPerson}: PagesOptions = {},
): Pages {
  const frames = new Frames();
  const assets = new Assets(root);
  const inner = createInner(on, frames);
  const routes: readonly Route[] = [
    [/^\/$/, visit => answerPage(visit, {page: 'drive'})],
    [/^\/outbox$/, visit => answerPage(visit, {page: 'outbox'})],
    [
      /^\/(document|spreadsheets|file)\/d\/([\w-]+)(?:\/(?:edit|view|preview))?$/,
      (visit, kind, fileId) =>
        answerPage(visit, {page: FILE_PAGES[kind], fileId}),
    ],
    [
      /^\/drive\/(?:u\/\d+\/)?folders\/([\w-]+)$/,
      (visit, fileId) => answerPage(visit, {page: 'drive', fileId}),
    ],
    [/^\/drive(?:\/|$)/, visit => answerPage(visit, {page: 'drive'})],
    [
      /^\/open$/,
      ({url}) => redirect(`/file/d/${url.searchParams.get('id') ?? ''}/view`),
    ],
    // Whether an address with a domain in it picks that domain's account is not published; here it does not.
    [
      /^(?:\/a\/macros\/[\w.-]+|\/macros)\/s\/([\w-]+)\/(exec|dev)$/,
      (visit, id, way) =>
        answerWebApp(on, frames, visit, id, way === 'dev' ? 'dev' : 'exec'),
    ],
    [/^\/_web\/assets\/([\w.-]+)$/, (_, name) => assets.answer(name)],
    [/^\/_web\//, inner],
  ];

  return {
    async handle(request) {
      const visit = visitOf(request, on.directory, firstPerson);
      // Every page of a browser asks for it, frames of scripts too.
      if (visit.path === '/favicon.ico') return assets.answer('icon.svg');
      if (visit.host.startsWith('script.')) {
        const html = frames.take(visit.path);
        if (html === undefined) {
          return refuse(
            410,
            'This script page was shown already. Open it again.',
          );
        }
        const client = assets.read('script-host.js').toString('utf8');
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
          'set-cookie': signedIn(accounts),
        });
      }
      for (const [path, answered] of routes) {
        const [matched, ...groups] = path.exec(visit.path) ?? [];
        if (matched !== undefined) return answered(visit, ...groups);
      }
      return undefined;
    },
  };
}
