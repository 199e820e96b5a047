import {leftAs} from '../../core/documents/text-find';
import {seal, sealState, type SealKey} from '../../core/base/seal';
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
    column('seal', 'Seal', {...kept, hidden: true}),
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

/** Sealed: it opens a gate, so nobody can type it. */
export function ignoredRow(
  one: Ignored,
  key: SealKey,
): Readonly<Record<string, Cell>> {
  return {
    ...one,
    key: leftAs(one.fileId, one.finding),
    seal: seal('words', sealed(one), key),
  };
}

/** By finding. Rows the add-on has not written are no decisions. */
export function ignoredIn(
  rows: readonly {readonly cells: Readonly<Record<string, Cell>>}[],
  fileId: string,
  keys: readonly SealKey[],
): ReadonlyMap<string, Ignored> {
  const typed = (cell: Cell | undefined): string => String(cell ?? '').trim();
  return new Map(
    rows
      .filter(({cells}) => typed(cells.fileId) === fileId)
      .map(({cells}): readonly [Ignored, string] => [
        {
          incident: typed(cells.incident),
          fileId,
          finding: typed(cells.finding),
          reason: typed(cells.reason),
          by: typed(cells.by),
          at: typed(cells.at),
        },
        typed(cells.seal),
      ])
      .filter(
        ([one, given]) =>
          sealState('words', sealed(one), given, keys, one.at) === 'holds',
      )
      .map(([one]) => [one.finding, one]),
  );
}

function sealed(one: Ignored): readonly string[] {
  const {incident, fileId, finding, reason, by, at} = one;
  return [incident, fileId, finding, reason, by, at];
}
