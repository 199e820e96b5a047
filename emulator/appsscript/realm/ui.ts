import {call, Exception} from './border';
import {BUTTON, BUTTON_SET} from './base';
import type {EnumValue} from './enums';
import {HtmlOutput} from './html';
import {adds, stands} from './names';
import {check, mismatch} from './signature';

type Entry =
  | {readonly kind: 'item'; readonly label: string; readonly function: string}
  | {readonly kind: 'separator'}
  | {
      readonly kind: 'menu';
      readonly label: string;
      readonly addon: boolean;
      readonly entries: readonly Entry[];
    };

class Menu {
  private readonly entries: (() => Entry)[] = [];

  constructor(
    private readonly label: string,
    private readonly addon: boolean,
  ) {}

  addItem(caption: string, functionName: string): this {
    check('Menu.addItem', [caption, functionName], 'string string');
    this.entries.push(() => ({
      kind: 'item',
      label: caption,
      function: functionName,
    }));
    return this;
  }

  addSeparator(): this {
    this.entries.push(() => ({kind: 'separator'}));
    return this;
  }

  addSubMenu(menu: Menu): this {
    this.entries.push(() => menu.toJSON());
    return this;
  }

  addToUi(): void {
    call('service.Menu.addToUi', this.toJSON());
  }

  toString(): string {
    return 'Menu';
  }

  toJSON(): Entry {
    return {
      kind: 'menu',
      label: this.label,
      addon: this.addon,
      entries: this.entries.map(entry => entry()),
    };
  }
}

function page(method: string, args: readonly unknown[]): HtmlOutput {
  const [shown] = args;
  if (shown instanceof HtmlOutput) return shown;
  throw mismatch(method, args);
}

class Ui {
  readonly Button = BUTTON;
  readonly ButtonSet = BUTTON_SET;

  /**
   * Shows a message with OK. Deviation: the script does not wait for the person, and questions with more than
   * one answer fail by name, because nobody is there to choose while the script stands still.
   */
  alert(...args: readonly unknown[]): EnumValue {
    const [title, message, buttons] =
      args.length === 3 ? args : ['', args[0], args[1] ?? BUTTON_SET.OK];
    if (args.length === 0 || args.length > 3) throw mismatch('Ui.alert', args);
    if (buttons !== BUTTON_SET.OK) {
      throw new Error(
        `Ui.alert with ButtonSet.${String(buttons)} is not supported by the Workspace emulator.`,
      );
    }
    call('service.Ui.alert', String(title), String(message));
    return BUTTON.OK;
  }

  createAddonMenu(): Menu {
    return new Menu('', true);
  }

  createMenu(caption: string): Menu {
    check('Ui.createMenu', [caption], 'string');
    return new Menu(caption, false);
  }

  showModalDialog(...args: readonly unknown[]): void {
    const [, title] = args;
    if (typeof title !== 'string') throw mismatch('Ui.showModalDialog', args);
    call('service.Ui.showModalDialog', page('Ui.showModalDialog', args), title);
  }

  showModelessDialog(...args: readonly unknown[]): void {
    const [, title] = args;
    const method = 'Ui.showModelessDialog';
    if (typeof title !== 'string') throw mismatch(method, args);
    call('service.Ui.showModelessDialog', page(method, args), title);
  }

  showSidebar(...args: readonly unknown[]): void {
    call('service.Ui.showSidebar', page('Ui.showSidebar', args));
  }

  toString(): string {
    return 'Ui';
  }
}

stands(Menu, 'Base.Menu', 'Menu');
stands(Ui, 'Base.Ui', 'Ui');
adds('Base.Ui', 'Button', 'ButtonSet');

/** The editor's own user interface, or Google's refusal where there is none. */
export function uiOf(app: 'DocumentApp' | 'SpreadsheetApp'): Ui {
  if (call('internal.hasUi', app)) return new Ui();
  throw new Exception(`Cannot call ${app}.getUi() from this context.`);
}
