import type {
  Container,
  DocumentSelection,
  MenuEntry,
  SheetSelection,
} from '../appsscript/contracts';

/** What every page is given in its HTML; the client reads it once. */
export interface Boot {
  readonly page: PageName;
  /** Whose eyes this page is seen with. */
  readonly me: string;
  /** All accounts signed in to this browser, the default one first. */
  readonly accounts: readonly string[];
  /** Origin of frames with script HTML; another one than the page's, as with Google. */
  readonly scriptOrigin: string;
  readonly fileId?: string;
  /** Path of a web app's frame. */
  readonly frame?: string;
  readonly title?: string;
}

export type PageName =
  'drive' | 'document' | 'spreadsheet' | 'file' | 'outbox' | 'webapp';

/** An effect on its way to the page: HTML is replaced by the path of a frame that shows it once. */
export type ShownEffect =
  | {readonly kind: 'menu'; readonly menu: MenuEntry}
  | {readonly kind: 'sidebar'; readonly title: string; readonly frame: string}
  | {
      readonly kind: 'dialog';
      readonly modal: boolean;
      readonly title: string;
      readonly frame: string;
      readonly width: number;
      readonly height: number;
    }
  | {
      readonly kind: 'toast';
      readonly title: string;
      readonly message: string;
      readonly seconds: number;
    }
  | {readonly kind: 'alert'; readonly title: string; readonly message: string}
  | {readonly kind: 'selectText'; readonly selection: DocumentSelection}
  | {readonly kind: 'selectCells'; readonly selection: SheetSelection};

export interface AddonMenu {
  readonly scriptId: string;
  readonly name: string;
  readonly menus: readonly MenuEntry[];
  /** Why `onOpen` failed. */
  readonly error?: string;
}

/** `POST /_web/run`: from a menu with the script's id, or from a frame, which belongs to a script. */
export interface RunQuestion {
  readonly scriptId?: string;
  /** Path of the frame that asks. */
  readonly frame?: string;
  readonly function: string;
  readonly parameters: readonly unknown[];
  readonly container?: Container;
}

export interface RunAnswer {
  readonly outcome:
    | {readonly ok: true; readonly value: unknown}
    | {readonly ok: false; readonly message: string};
  readonly effects: readonly ShownEffect[];
}

/** The homepage cards of one add-on, as their JSON. */
export interface AddonCards {
  readonly scriptId: string;
  readonly name: string;
  readonly cards: readonly unknown[];
  /** Why there are none. */
  readonly error?: string;
}

export interface Mail {
  readonly id: string;
  readonly at: string | number;
  readonly from: string;
  readonly to: readonly string[];
  readonly cc?: readonly string[];
  readonly bcc?: readonly string[];
  readonly replyTo?: string;
  readonly subject: string;
  readonly text?: string;
  readonly html?: string;
  readonly attachments?: readonly {
    readonly name: string;
    readonly mimeType: string;
    readonly size: number;
  }[];
  readonly kind: string;
}

export interface PersonShown {
  readonly email: string;
  readonly displayName: string;
}
