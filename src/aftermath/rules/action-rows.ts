import {isKey} from '../../core/incident/vocabulary';
import {ACTION_CATEGORIES, type Action} from './action';
import {instantIn, textIn, type Cells} from './cells';

/** The Actions tab, row by row. Rows without a key were typed by hand: they are known by their place in the tab. */
export function readActions(
  rows: readonly {readonly position: number; readonly cells: Cells}[],
): readonly Action[] {
  return rows
    .filter(({cells}) => textIn(cells, 'action') !== '')
    .map(({position, cells}) => {
      const category = textIn(cells, 'category');
      return {
        key: textIn(cells, 'key') || `row-${position + 1}`,
        incident: textIn(cells, 'incident'),
        action: textIn(cells, 'action'),
        category: isKey(ACTION_CATEGORIES, category) ? category : '',
        owner: textIn(cells, 'owner'),
        dueAt: instantIn(cells, 'dueAt'),
        success: textIn(cells, 'success'),
        ticket: textIn(cells, 'ticket'),
        suggestedAt: instantIn(cells, 'suggestedAt'),
        suggestedBy: textIn(cells, 'suggestedBy'),
        acceptedAt: instantIn(cells, 'acceptedAt'),
        acceptedBy: textIn(cells, 'acceptedBy'),
        doneAt: instantIn(cells, 'doneAt'),
        dropped: textIn(cells, 'dropped'),
      };
    });
}

export function actionRow(action: Action): Cells {
  return {...action};
}
