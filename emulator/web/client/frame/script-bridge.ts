import type {Container} from '../../../appsscript/contracts';
import type {AddonMenu, RunAnswer, RunQuestion, ShownEffect} from '../../wire';
import {explain, rest} from '../api';
import {boot} from '../boot';
import {Live} from '../kit/live';

/** A frame with a script's page, as it stands on the screen. */
export interface Frame {
  /** The path; it can be loaded once. */
  readonly src: string;
  readonly title: string;
}

export interface DialogFrame extends Frame {
  readonly modal: boolean;
  readonly width: number;
  readonly height: number;
}

export interface Toast {
  readonly id: number;
  readonly title: string;
  readonly message: string;
}

/** What the editor gives to scripts, and does for them. */
export interface Editor {
  /** Saves what is typed, then says where the person stands. */
  container(): Promise<Container>;
  select(effect: ShownEffect): void;
  /** A script has run: show what it changed. */
  refresh(): void;
  focus(): void;
}

/** Messages between a script's frame and the page around it. */
interface FrameMessage {
  readonly emulator: 'run' | 'close' | 'focus' | 'size';
  readonly id?: number;
  readonly name?: string;
  readonly args?: readonly unknown[];
  readonly width?: number;
  readonly height?: number;
}

/** Runs script functions for menus and frames, and holds what they put on the screen. */
export class ScriptBridge {
  readonly menus = new Live<readonly AddonMenu[]>([]);
  readonly sidebar = new Live<Frame | null>(null);
  readonly dialogs = new Live<readonly DialogFrame[]>([]);
  readonly toasts = new Live<readonly Toast[]>([]);
  readonly alerts = new Live<readonly {title: string; message: string}[]>([]);
  /** How many menu functions are running. */
  readonly running = new Live(0);
  /** The red bar. */
  readonly failure = new Live<string | null>(null);
  private readonly frames = new Map<Frame, HTMLIFrameElement>();
  private toastId = 0;

  constructor(private readonly editor?: Editor) {
    window.addEventListener('message', event => void this.receive(event));
    window.addEventListener('workspace-changed', event => {
      const now = (event as CustomEvent<number>).detail;
      for (const element of this.frames.values()) {
        element.contentWindow?.postMessage(
          {emulator: 'clock', now},
          boot.scriptOrigin,
        );
      }
    });
  }

  /** Runs a menu item's function. */
  async runMenu(scriptId: string, name: string): Promise<void> {
    this.failure.set(null);
    this.running.change(count => count + 1);
    try {
      const answer = await this.run({scriptId}, name, []);
      if (!answer.outcome.ok) this.failure.set(answer.outcome.message);
    } catch (error) {
      this.failure.set(explain(error));
    } finally {
      this.running.change(count => count - 1);
    }
  }

  /** The frame of a script came to the screen, or left it. */
  attach(frame: Frame, element: HTMLIFrameElement | null): void {
    if (element) this.frames.set(frame, element);
    else this.frames.delete(frame);
  }

  close(frame: Frame): void {
    if (this.sidebar.value === frame) this.sidebar.set(null);
    this.dialogs.change(open => open.filter(dialog => dialog !== frame));
    this.editor?.focus();
  }

  dismissToast(id: number): void {
    this.toasts.change(shown => shown.filter(toast => toast.id !== id));
  }

  private async run(
    by: {readonly scriptId: string} | {readonly frame: string},
    name: string,
    parameters: readonly unknown[],
  ): Promise<RunAnswer> {
    const container = await this.editor?.container();
    const answer = await rest<RunAnswer>('POST', '/_web/run', {
      ...by,
      function: name,
      parameters,
      ...(container ? {container} : {}),
    } satisfies RunQuestion);
    for (const effect of answer.effects) this.show(effect);
    this.editor?.refresh();
    return answer;
  }

  private show(effect: ShownEffect): void {
    switch (effect.kind) {
      case 'menu':
        return;
      case 'sidebar':
        this.sidebar.set({src: effect.frame, title: effect.title});
        return;
      case 'dialog': {
        const {modal, width, height, title, frame} = effect;
        const dialog = {src: frame, title, modal, width, height};
        // A new dialog takes the place of the one before it.
        this.dialogs.set([dialog]);
        return;
      }
      case 'toast': {
        const id = ++this.toastId;
        const {title, message, seconds} = effect;
        this.toasts.change(shown => [...shown, {id, title, message}]);
        if (seconds > 0) {
          window.setTimeout(() => this.dismissToast(id), seconds * 1000);
        }
        return;
      }
      case 'alert':
        this.alerts.change(shown => [...shown, effect]);
        return;
      default:
        this.editor?.select(effect);
    }
  }

  private async receive(event: MessageEvent): Promise<void> {
    if (event.origin !== boot.scriptOrigin) return;
    const found = [...this.frames].find(
      ([, element]) => element.contentWindow === event.source,
    );
    if (!found) return;
    const [frame, element] = found;
    const message = event.data as FrameMessage;
    switch (message.emulator) {
      case 'close':
        return this.close(frame);
      case 'focus':
        return this.editor?.focus();
      case 'size':
        return this.resize(frame, message);
      case 'run': {
        const answer = await this.answer(frame, message);
        element.contentWindow?.postMessage(
          {emulator: 'answer', id: message.id, ...answer},
          boot.scriptOrigin,
        );
        return;
      }
    }
  }

  private async answer(
    frame: Frame,
    {name = '', args = []}: FrameMessage,
  ): Promise<{ok: boolean; value?: unknown; message?: string}> {
    try {
      const {outcome} = await this.run({frame: frame.src}, name, args);
      return outcome.ok
        ? {ok: true, value: outcome.value}
        : {ok: false, message: outcome.message};
    } catch (error) {
      return {ok: false, message: explain(error)};
    }
  }

  /** Sidebars keep their width. Source: https://developers.google.com/apps-script/guides/dialogs */
  private resize(frame: Frame, {width, height}: FrameMessage): void {
    this.dialogs.change(open =>
      open.map(dialog => {
        if (dialog !== frame) return dialog;
        const element = this.frames.get(frame);
        if (element) {
          if (width) element.style.width = `${width}px`;
          if (height) element.style.height = `${height}px`;
        }
        return dialog;
      }),
    );
  }
}
