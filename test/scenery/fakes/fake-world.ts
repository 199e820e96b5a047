import {readPhrases} from '../../../src/core/documents/speech';
import {LANGUAGES} from '../../../src/messages/languages';
import {AWAITED, CLOSING_RULES, REGISTER_PLAN} from '../../../src/product';
import {UserError} from '../../../src/core/base/user-error';
import type {Shelf} from '../../../src/world/shelf';
import type {World} from '../../../src/world/world';
import {FakeCalendars} from './fake-calendars';
import {FakeDocuments} from './fake-documents';
import {FakeFiles} from './fake-files';
import {FakePermissions} from './fake-permissions';
import {FakeRegister} from './fake-register';
import {fakeCall, type FakeWorkspace} from './fake-workspace';

/** The world as one person's run sees it. A fresh one for each run, as in Apps Script. */
export function fakeWorld(
  workspace: FakeWorkspace,
  email: string,
  openDocument = '',
): World {
  return {
    transport: {wave: calls => workspace.wave(calls)},
    files: new FakeFiles(workspace, email),
    permissions: new FakePermissions(workspace, email),
    directory: {
      accounts: emails =>
        fakeCall('look people up', () =>
          Object.fromEntries(
            emails.map(one => [
              one,
              workspace.unknown.has(one) && !workspace.hidden
                ? null
                : {id: `account ${one}`, name: one, email: one, kind: 'person'},
            ]),
          ),
        ),
      people: () => fakeCall('look people up', () => ({})),
    },
    documents: new FakeDocuments(workspace, email),
    register: new FakeRegister(workspace, email),
    calendars: new FakeCalendars(workspace, email),
    mail: {
      send: message =>
        fakeCall('send mail', () => {
          workspace.mails.push(message);
        }),
      wasSent: () => fakeCall('look for the mail', () => null),
    },
    outside: {
      send: request =>
        fakeCall(request.label, () => workspace.services.answer(request), {
          repeatable: request.repeatable,
        }),
    },
    plan: REGISTER_PLAN,
    phrases: language => readPhrases(LANGUAGES[language] ?? ''),
    awaited: AWAITED,
    closingRules: CLOSING_RULES,
    installation: {
      load: () => workspace.installation,
      save: installation => {
        workspace.installation = installation;
      },
    },
    mutex: {
      exclusive: work => {
        if (workspace.locked) {
          throw new UserError('Nothing was done.', 'Not your turn.', 'Again.');
        }
        workspace.locked = true;
        try {
          return work();
        } finally {
          workspace.locked = false;
        }
      },
    },
    setupMutex: {exclusive: work => work()},
    shelf: fakeShelf(workspace.shelf),
    keptText: text => text,
    spending: {
      load: () => null,
      save: () => {},
      used: () => ({fetches: 0, seconds: 0, mails: 0}),
    },
    progress: {
      note: (operation, labels) => {
        workspace.progress.set(`${email} ${operation}`, labels);
      },
      read: operation => workspace.progress.get(`${email} ${operation}`) ?? [],
    },
    editor: {
      documentId: () => openDocument,
      incidentId: () => '',
      select: () => false,
    },
    heads: {
      read: ids =>
        new Map([...workspace.heads].filter(([id]) => ids.includes(id))),
      taken: () => {
        const heads = new Map(workspace.heads);
        return id => heads.get(id) ?? null;
      },
      stand: () => JSON.stringify([...workspace.heads]),
      keep: heads => heads.forEach((head, id) => workspace.heads.set(id, head)),
    },
    secrets: {
      keys: () => workspace.keys,
      rotate: () => {},
      nonce: () => workspace.newId('nonce'),
    },
    reviewSetup: {
      ensureKey: () => false,
      webApp: () => workspace.webApp,
      lastSweep: () => '',
    },
    me: {email, domain: email.split('@')[1] ?? ''},
    now: workspace.now,
  };
}

export function fakeShelf(kept: Map<string, string>): Shelf {
  return {
    read: prefix =>
      new Map(
        [...kept]
          .filter(([name]) => name.startsWith(prefix))
          .map(([name, text]) => [name.slice(prefix.length), text]),
      ),
    put: (name, text) => {
      if (text === null) kept.delete(name);
      else kept.set(name, text);
    },
  };
}
