import type {Collection, Store} from '../../kernel/store';
import {Grid, type Row} from './grid';
import type {Book, Sheet} from './book';

/** Rows are stored in blocks, so one changed cell does not rewrite a large sheet. */
const BLOCK = 256;

type StoredSheet = Omit<Sheet, 'grid'> & {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly blocks: number;
};

type StoredBook = Omit<Book, 'sheets'> & {
  readonly sheets: readonly StoredSheet[];
};

/** Different rows once each, and which stands where: a sheet has thousands of prepared rows that are all the same. */
interface Block {
  readonly rows: readonly (Readonly<Row> | null | undefined)[];
  readonly order: readonly number[];
}

function blockOf(lines: readonly (Readonly<Row> | undefined)[]): Block {
  const places = new Map<Readonly<Row> | undefined, number>();
  const order = lines.map(line => {
    if (!places.has(line)) places.set(line, places.size);
    return places.get(line) ?? 0;
  });
  return {rows: [...places.keys()], order};
}

/** The spreadsheets of a Workspace: in memory as grids, in the store as a head and blocks of rows. */
export class Books {
  private readonly heads: Collection<StoredBook>;
  private readonly blocks: Collection<Block>;
  private readonly open = new Map<
    string,
    {readonly head: StoredBook; readonly book: Book}
  >();

  constructor(store: Store) {
    this.heads = store.collection('sheets.books');
    this.blocks = store.collection('sheets.rows');
  }

  /** To be read only; changes go through a fork and `save`. */
  get(id: string): Book | undefined {
    const head = this.heads.get(id);
    if (!head) return undefined;
    const known = this.open.get(id);
    if (known?.head === head) return known.book;
    const book = {...head, sheets: head.sheets.map(s => this.load(id, s))};
    this.open.set(id, {head, book});
    return book;
  }

  /** Stores a book, writing only the blocks of rows that differ from the stored state. */
  save(book: Book): void {
    const before = this.get(book.id);
    const sheets = book.sheets.map(sheet => {
      const {grid, ...rest} = sheet;
      const old = before?.sheets.find(({id}) => id === sheet.id)?.grid;
      return {
        ...rest,
        rowCount: grid.rowCount,
        columnCount: grid.columnCount,
        blocks: this.saveRows(`${book.id}/${sheet.id}`, grid, old),
      };
    });
    for (const gone of before?.sheets ?? []) {
      if (!book.sheets.some(({id}) => id === gone.id)) {
        this.dropRows(`${book.id}/${gone.id}`, 0, gone.grid.depth);
      }
    }
    const head = this.heads.set(book.id, {...book, sheets});
    this.open.set(book.id, {head, book});
  }

  delete(id: string): void {
    for (const sheet of this.get(id)?.sheets ?? []) {
      this.dropRows(`${id}/${sheet.id}`, 0, sheet.grid.depth);
    }
    this.heads.delete(id);
    this.open.delete(id);
  }

  private load(bookId: string, stored: StoredSheet): Sheet {
    const {rowCount, columnCount, blocks, ...sheet} = stored;
    const rows: (Row | undefined)[] = [];
    for (let block = 0; block < blocks; block++) {
      const stored = this.blocks.get(`${bookId}/${sheet.id}/${block}`);
      stored?.order.forEach((place, offset) => {
        rows[block * BLOCK + offset] =
          (stored.rows[place] as Row | null) ?? undefined;
      });
    }
    return {...sheet, grid: new Grid(rowCount, columnCount, rows)};
  }

  private saveRows(key: string, grid: Grid, old: Grid | undefined): number {
    grid.shareEqualRows();
    const count = Math.ceil(grid.depth / BLOCK);
    for (let block = 0; block < count; block++) {
      const start = block * BLOCK;
      const end = Math.min(start + BLOCK, grid.depth);
      let changed = !old || Math.min(start + BLOCK, old.depth) !== end;
      for (let row = start; row < end && !changed; row++) {
        changed = grid.row(row) !== old?.row(row);
      }
      if (!changed) continue;
      const lines: (Readonly<Row> | undefined)[] = [];
      for (let row = start; row < end; row++) lines.push(grid.row(row));
      this.blocks.set(`${key}/${block}`, blockOf(lines));
    }
    if (old) this.dropRows(key, count * BLOCK, old.depth);
    return count;
  }

  private dropRows(key: string, from: number, depth: number): void {
    for (let row = from; row < depth; row += BLOCK) {
      this.blocks.delete(`${key}/${Math.floor(row / BLOCK)}`);
    }
  }
}
