import {column, instant, kept, long} from '../../core/register/columns';
import type {Cell, TabPlan} from '../../core/register/table-plan';

/** Findings somebody decided to leave, one a row. A row counts for exactly one sentence. */
export const WORDS_TAB: TabPlan = {
  key: 'words',
  sheetId: 122,
  title: 'Words',
  own: true,
  columns: [
    column('key', 'Key', {...kept, hidden: true}),
    column('incident', 'Incident', kept),
    column('fileId', 'Document', {...kept, hidden: true}),
    column('finding', 'Finding', {...kept, width: 200}),
    column('reason', 'Why it stays', {...long, ...kept}),
    column('by', 'By', {...kept, width: 180}),
    column('at', 'At', {...instant, protected: true}),
  ],
};

/** A finding somebody with its concern decided to leave as it is. */
export interface Ignored {
  readonly incident: string;
  readonly fileId: string;
  /** `Finding.key`: rule and sentence; another wording of the sentence has another key. */
  readonly finding: string;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

export function ignoredRow(one: Ignored): Readonly<Record<string, Cell>> {
  return {...one, key: `${one.fileId}:${one.finding}`};
}

export function ignoredIn(
  rows: readonly {readonly cells: Readonly<Record<string, Cell>>}[],
  fileId: string,
): readonly Ignored[] {
  const typed = (cell: Cell | undefined): string => String(cell ?? '').trim();
  return rows
    .filter(
      ({cells}) =>
        typed(cells.fileId) === fileId &&
        typed(cells.reason) !== '' &&
        typed(cells.by) !== '',
    )
    .map(({cells}) => ({
      incident: typed(cells.incident),
      fileId,
      finding: typed(cells.finding),
      reason: typed(cells.reason),
      by: typed(cells.by),
      at: typed(cells.at),
    }));
}
