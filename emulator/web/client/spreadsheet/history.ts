import {Live} from '../kit/live';
import type {Area} from './a1';
import type {CellData} from './cell-data';

type Values = readonly (readonly string[])[];

/** Values that were typed over others. */
export interface Typed {
  readonly sheetId: number;
  readonly area: Area;
  readonly before: Values;
  readonly after: Values;
}

/** What somebody would have to type to get a cell's content again; '' for an empty one. */
export function typedText(cell: CellData | undefined): string {
  const {formulaValue, stringValue, numberValue, boolValue} =
    cell?.userEnteredValue ?? {};
  if (typeof formulaValue === 'string') return formulaValue;
  // The apostrophe keeps a text from being read as a number, a date or a formula.
  if (typeof stringValue === 'string') return `'${stringValue}`;
  if (typeof numberValue === 'number') return String(numberValue);
  return typeof boolValue === 'boolean' ? String(boolValue).toUpperCase() : '';
}

/** What can be taken back and done again. Deviation: values only; formats, rows and sheets are not taken back. */
export class History {
  readonly undoable = new Live<readonly Typed[]>([]);
  readonly redoable = new Live<readonly Typed[]>([]);

  add(typed: Typed): void {
    this.undoable.change(list => [...list, typed]);
    this.redoable.set([]);
  }

  /** The last change, now to be done again if wanted. */
  takeBack(): Typed | undefined {
    return moved(this.undoable, this.redoable);
  }

  doAgain(): Typed | undefined {
    return moved(this.redoable, this.undoable);
  }

  /** Rows or columns moved: old places mean other cells now. */
  forget(): void {
    this.undoable.set([]);
    this.redoable.set([]);
  }
}

function moved(
  from: Live<readonly Typed[]>,
  to: Live<readonly Typed[]>,
): Typed | undefined {
  const last = from.value[from.value.length - 1];
  if (!last) return undefined;
  from.set(from.value.slice(0, -1));
  to.set([...to.value, last]);
  return last;
}
