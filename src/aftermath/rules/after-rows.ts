import {isKey} from '../../core/incident/vocabulary';
import {instantIn, textIn, type Cells} from './cells';
import type {PathDecision} from './path';
import {TASKS, type TaskKey} from './path-tasks';

/** What a row of the After tab says about a task. */
export type AfterWhat = PathDecision['kind'] | 'happened';

/** One row of the After tab. */
export interface AfterRow {
  readonly key: string;
  readonly incident: string;
  readonly task: TaskKey;
  readonly what: AfterWhat;
  readonly person: string;
  readonly words: string;
  readonly by: string;
  readonly at: string;
}

const WHATS: readonly AfterWhat[] = [
  'not-doing',
  'taken-up',
  'done-by-hand',
  'owner',
  'happened',
];

/** The rows of one incident; what cannot be read is no decision. */
export function readAfterRows(
  rows: readonly {readonly cells: Cells}[],
  incident: string,
): readonly AfterRow[] {
  return rows.flatMap(({cells}) => {
    const task = textIn(cells, 'task');
    const what = WHATS.find(one => one === textIn(cells, 'what'));
    const at = instantIn(cells, 'at');
    return textIn(cells, 'incident') === incident &&
      isKey(TASKS, task) &&
      what !== undefined &&
      at !== ''
      ? [
          {
            key: textIn(cells, 'key'),
            incident,
            task,
            what,
            person: textIn(cells, 'person'),
            words: textIn(cells, 'words'),
            by: textIn(cells, 'by'),
            at,
          },
        ]
      : [];
  });
}

/** In how many other incidents meetings with strategic customers were held before this one’s, or before now. */
export function meetingsHeldBefore(
  rows: readonly {readonly cells: Cells}[],
  incident: string,
  now: string,
): number {
  const heldAt = (id: string): string =>
    readAfterRows(rows, id)
      .filter(
        ({task, what}) =>
          task === 'strategic-meetings' && what === 'done-by-hand',
      )
      .map(({at}) => at)
      .pop() ?? '';
  const until = heldAt(incident) || now;
  const others = new Set(
    rows
      .filter(({cells}) => textIn(cells, 'task') === 'strategic-meetings')
      .map(({cells}) => textIn(cells, 'incident')),
  );
  others.delete(incident);
  return [...others].filter(id => {
    const at = heldAt(id);
    return at !== '' && at < until;
  }).length;
}

export function decisionsIn(
  rows: readonly AfterRow[],
): readonly PathDecision[] {
  return rows.flatMap(({task, what, person, words, by, at}): PathDecision[] => {
    const about = {task, at, by};
    switch (what) {
      case 'not-doing':
        return [{...about, kind: what, reason: words}];
      case 'done-by-hand':
        return [{...about, kind: what, note: words}];
      case 'taken-up':
        return [{...about, kind: what}];
      case 'owner':
        return [{...about, kind: what, person}];
      case 'happened':
        return [];
    }
  });
}
