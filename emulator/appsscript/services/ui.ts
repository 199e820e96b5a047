import type {Effect, MenuEntry} from '../contracts';
import type {Execution, Method, Methods} from '../host/execution';
import {Refusal} from '../host/refusal';
import {SCOPE} from './scopes';

interface Page {
  readonly html: string;
  readonly title: string | null;
  readonly width: number | null;
  readonly height: number | null;
}

/** Sizes of a dialog that sets none, in pixels. Assumption: Google documents no default. */
const WIDTH = 600;
const HEIGHT = 400;

const KIND = {DocumentApp: 'document', SpreadsheetApp: 'spreadsheet'} as const;

/** A person is looking at the editor of this kind. */
function hasUi({request}: Execution, app: 'DocumentApp' | 'SpreadsheetApp') {
  return (
    request.container?.kind === KIND[app] &&
    ['menu', 'page', 'simple'].includes(request.surface)
  );
}

function effect(make: (args: readonly unknown[]) => Effect): Method {
  return {
    scopes: SCOPE.ui,
    mode: 'FULL',
    answer: (execution, args) => {
      execution.effects.push(make(args));
    },
  };
}

function dialog(modal: boolean): Method {
  return effect(([shown, title]) => {
    const page = shown as Page;
    return {
      kind: 'dialog',
      modal,
      title: String(title),
      html: page.html,
      width: page.width ?? WIDTH,
      height: page.height ?? HEIGHT,
    };
  });
}

/** An add-on's menu carries the add-on's name. */
function named({program}: Execution, menu: MenuEntry): MenuEntry {
  if (menu.kind !== 'menu' || menu.label !== '') return menu;
  const name = program.manifest.addOns?.common?.name;
  return {...menu, label: name ?? program.project.title};
}

export const ui: Methods = {
  'internal.hasUi': {
    answer: (execution, [app]) =>
      hasUi(execution, app as 'DocumentApp' | 'SpreadsheetApp'),
  },
  'service.Menu.addToUi': {
    answer: (execution, [menu]) => {
      const entry = menu as MenuEntry;
      if (entry.kind !== 'menu') throw new Refusal('Invalid argument: menu');
      execution.effects.push({kind: 'menu', menu: named(execution, entry)});
    },
  },
  'service.Ui.showSidebar': effect(([shown]) => {
    const page = shown as Page;
    return {kind: 'sidebar', title: page.title ?? '', html: page.html};
  }),
  'service.Ui.showModalDialog': dialog(true),
  'service.Ui.showModelessDialog': dialog(false),
  'service.Ui.alert': effect(([title, message]) => ({
    kind: 'alert',
    title: String(title),
    message: String(message),
  })),
};
