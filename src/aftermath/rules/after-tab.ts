import {column, instant, kept, long} from '../../core/register/columns';
import type {TabPlan} from '../../core/register/table-plan';

/** What was decided about the tasks after an incident, and what happened: one row each; none is ever changed. */
export const AFTER_TAB: TabPlan = {
  key: 'after',
  sheetId: 121,
  title: 'After',
  own: true,
  columns: [
    column('key', 'Key', {...kept, hidden: true}),
    column('incident', 'Incident', kept),
    column('task', 'Task', {...kept, width: 180}),
    column('what', 'What', kept),
    column('person', 'Person', {...kept, width: 180}),
    column('words', 'Words', {...long, ...kept}),
    column('by', 'By', {...kept, width: 180}),
    column('at', 'At', {...instant, protected: true}),
  ],
};
