export type Cell = string | number | boolean;

/** What a tab looks like. Sheet ids and keys are for ever: registers in use are found by them. */
export interface TabPlan {
  readonly key: string;
  /** Fixed, so that a renamed tab is still found. */
  readonly sheetId: number;
  readonly title: string;
  readonly columns: readonly ColumnPlan[];
  /** Rows written once when the tab is made. */
  readonly seed?: readonly Readonly<Record<string, Cell>>[];
  readonly hidden?: boolean;
  /** Its rows are all as high as the header, two lines, whatever is in them; elsewhere they grow with the lines of their cells. */
  readonly evenRows?: boolean;
  /** Decides who signs or who gets what: in the common register only owners of the installation may edit it. */
  readonly ownersOnly?: boolean;
  /** Also in the register a restricted incident has of its own. */
  readonly own?: boolean;
  /** Each is drawn once, by its title; afterwards it belongs to the people, who may change or delete it. */
  readonly charts?: readonly ChartPlan[];
}

/** A chart over whole columns of its tab. */
export interface ChartPlan {
  readonly title: string;
  /** What its numbers are: `Minutes`. */
  readonly unit: string;
  /** Key of the column along the bottom. */
  readonly along: string;
  /** Keys of the columns it draws. */
  readonly shows: readonly string[];
}

/** A row of the Settings tab that a capability brings; people fill it in. */
export interface SettingPlan {
  readonly key: string;
  /** What set-up writes, beside what `setting-notes` says of it. */
  readonly initial: string;
}

/** Everything the register holds: what is under `core`, and what the capabilities bring. */
export interface RegisterPlan {
  readonly tabs: readonly TabPlan[];
  readonly settings: readonly SettingPlan[];
}

export interface ColumnPlan {
  readonly key: string;
  readonly header: string;
  readonly width: number;
  readonly kind:
    | 'text'
    | 'long-text'
    | 'number'
    /** Per cent, kept as text: see `typed-cells.ts`. */
    | 'share'
    | 'instant'
    | 'choice'
    | 'flag'
    | 'link';
  /** What the dropdown offers. */
  readonly choices?: readonly string[];
  /** What people read, by what the product works with; see `shown-names.ts`. */
  readonly names?: Readonly<Record<string, string>>;
  /** Kept by the add-on: a warning asks before a person changes it. */
  readonly protected?: boolean;
  readonly hidden?: boolean;
  /** Shows all of a text over several lines; elsewhere one line, so that no row grows tall. */
  readonly wrap?: boolean;
  readonly note?: string;
  /** Registers in use may lack it until set-up is run again; they are written without it. */
  readonly optional?: boolean;
}

/** A whole tab left to some people. */
export interface TabProtection {
  readonly tab: string;
  readonly id: number;
  /** Addresses of people and groups in lower case. */
  readonly editors: readonly string[];
  /** Everybody of the domain may edit it as well, or a warning is all there is. */
  readonly open: boolean;
}
