import {UserError} from '../../core/base/user-error';
import type {Cell, Layout, TabPlan} from '../../world/register';

/**
 * A register from before a column was added has no place for it: an optional one is left out of what is written, and
 * nothing needs no place.
 */
export function hasNoPlace(
  layout: Layout,
  tab: TabPlan,
  key: string,
  cell?: Cell,
): boolean {
  if (layout.columns[tab.key]?.[key] !== undefined) return false;
  const optional = tab.columns.some(one => one.key === key && one.optional);
  return optional || cell === '';
}

/** People may do anything to a register but delete a column: what belongs there would have no place. */
export function position(layout: Layout, tab: TabPlan, key: string): number {
  const column = layout.columns[tab.key]?.[key];
  if (column === undefined) {
    const header = tab.columns.find(one => one.key === key)?.header ?? key;
    throw new UserError(
      'Nothing was written.',
      `The tab “${tab.title}” of the register has lost its column “${header}”.`,
      'Bring the column back: File → Version history in the register. Then try again.',
    );
  }
  return column;
}
