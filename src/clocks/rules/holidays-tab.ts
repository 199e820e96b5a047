import {column} from '../../core/register/columns';
import type {TabPlan} from '../../core/register/table-plan';

/** Days no office works. */
export const HOLIDAYS_TAB: TabPlan = {
  key: 'holidays',
  sheetId: 111,
  title: 'Holidays',
  columns: [
    column('date', 'Date', {note: 'As in 2026-12-25'}),
    column('name', 'Name', {width: 200}),
    column('calendar', 'Calendar', {note: 'Empty for all'}),
  ],
};
