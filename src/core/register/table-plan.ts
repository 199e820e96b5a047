export type Cell = string | number | boolean;

/** What a tab looks like; the tables themselves are data of the domain. */
export interface TabPlan {
  readonly key: string;
  /** Fixed, so that a renamed tab is still found. */
  readonly sheetId: number;
  readonly title: string;
  readonly columns: readonly ColumnPlan[];
  /** Rows written once when the tab is made. */
  readonly seed?: readonly Readonly<Record<string, Cell>>[];
  readonly hidden?: boolean;
}

export interface ColumnPlan {
  readonly key: string;
  readonly header: string;
  readonly width: number;
  readonly kind:
    'text' | 'long-text' | 'number' | 'instant' | 'choice' | 'flag' | 'link';
  readonly choices?: readonly string[];
  /** Kept by the add-on: a warning asks before a person changes it. */
  readonly protected?: boolean;
  readonly hidden?: boolean;
  /** Shows all of a text over several lines; elsewhere one line, so that no row grows tall. */
  readonly wrap?: boolean;
  readonly note?: string;
}
