/** How far a script may go. Source: https://developers.google.com/workspace/add-ons/concepts/editor-auth-lifecycle */
export type AuthMode = 'NONE' | 'LIMITED' | 'FULL';

/** The file an editor execution belongs to, with what the person has selected there. */
export interface Container {
  readonly fileId: string;
  readonly kind: 'document' | 'spreadsheet';
  readonly selection?: DocumentSelection | SheetSelection;
}

/** UTF-16 indices of the Docs API, in one segment of one tab (`segmentId` '' is the body). */
export interface DocumentSelection {
  readonly tabId: string;
  readonly segmentId: string;
  readonly startIndex: number;
  readonly endIndex: number;
}

export interface SheetSelection {
  readonly sheetId: number;
  /** A1 notation without the sheet's name. */
  readonly range: string;
}

/** One execution of a script function. */
export interface RunRequest {
  readonly scriptId: string;
  readonly function: string;
  readonly parameters: readonly unknown[];
  /** Whose authority it has; for triggers the trigger's creator. */
  readonly as: string;
  /** Who looks at a web app that runs as somebody else; '' when not signed in. */
  readonly visitor?: string;
  /** Which content runs, when not what is installed: a version, or the head. */
  readonly version?: number | 'head';
  /** The address a web app was opened at, for its own runs and those of its pages. */
  readonly webApp?: string;
  readonly container?: Container;
  readonly authMode?: AuthMode;
  /** What started it; decides time limits (`card` 30 s, `simple` 30 s, else 6 min) and which names are callable. */
  readonly surface:
    'menu' | 'page' | 'simple' | 'trigger' | 'api' | 'card' | 'webapp';
}

/** What the execution did to the editor in front of the person; the page carries it out. */
export type Effect =
  | {readonly kind: 'menu'; readonly menu: MenuEntry}
  | {readonly kind: 'sidebar'; readonly title: string; readonly html: string}
  | {
      readonly kind: 'dialog';
      readonly modal: boolean;
      readonly title: string;
      readonly html: string;
      readonly width: number;
      readonly height: number;
    }
  | {
      readonly kind: 'toast';
      readonly title: string;
      readonly message: string;
      readonly seconds: number;
    }
  | {
      readonly kind: 'alert';
      readonly title: string;
      readonly message: string;
    }
  | {readonly kind: 'selectText'; readonly selection: DocumentSelection}
  | {readonly kind: 'selectCells'; readonly selection: SheetSelection};

export type MenuEntry =
  | {readonly kind: 'item'; readonly label: string; readonly function: string}
  | {readonly kind: 'separator'}
  | {
      readonly kind: 'menu';
      readonly label: string;
      /** An add-on's menu hangs under Extensions. */
      readonly addon: boolean;
      readonly entries: readonly MenuEntry[];
    };

export interface RunResult {
  readonly outcome:
    | {readonly ok: true; readonly value: unknown}
    | {
        readonly ok: false;
        readonly error: {
          readonly name: string;
          readonly message: string;
          readonly stack: string;
        };
      };
  readonly effects: readonly Effect[];
  readonly logs: readonly {readonly severity: string; readonly text: string}[];
  readonly trace: Trace;
}

/** What an execution cost, on the modelled clock. */
export interface Trace {
  readonly executionId: string;
  /** Every service and REST call in order; `wave` groups the calls of one `fetchAll`. */
  readonly calls: readonly {
    readonly method: string;
    readonly wave: number;
    readonly latencyMs: number;
    readonly status: number | 'fault';
  }[];
  /** Critical path in modelled ms: the slowest call of each wave, summed, with the execution's own overhead. */
  readonly elapsedMs: number;
}

/** A result with what kind of object the function returned: `HtmlOutput`, `TextOutput`, `Finished` (a card). */
export type TypedResult = RunResult & {readonly kind: string};

/** The result of an execution that did not begin. */
export function failed(message: string, name = 'Exception'): TypedResult {
  return {
    outcome: {
      ok: false,
      error: {name, message, stack: `${name}: ${message}`},
    },
    kind: '',
    effects: [],
    logs: [],
    trace: {executionId: '', calls: [], elapsedMs: 0},
  };
}
