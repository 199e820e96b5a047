import {column, instant, kept} from '../../core/register/columns';
import type {TabPlan} from '../../core/register/table-plan';

/** How customers were told, a quarter a row; the background check writes it once a day. Its charts are below. */
export const SCORECARD_TAB: TabPlan = {
  key: 'scorecard',
  sheetId: 123,
  title: 'Scorecard',
  columns: [
    column('quarter', 'Quarter', kept),
    column('incidents', 'Incidents', {...kept, kind: 'number', width: 80}),
    column('firstNotice', 'First notice (median min)', {
      ...kept,
      kind: 'number',
      note: 'From the declaration to the first notice outside. Empty where nobody outside was told.',
    }),
    column('cadenceKept', 'Clocks kept (%)', {...kept, kind: 'number'}),
    column('promisesKept', 'Promises kept (%)', {...kept, kind: 'number'}),
    column('laneTurnaround', 'Time in review (median min)', {
      ...kept,
      kind: 'number',
    }),
    column('factsCorrected', 'Facts corrected later', {
      ...kept,
      kind: 'number',
    }),
    column('updatedAt', 'Written', {...instant, ...kept}),
  ],
  charts: [
    {
      title: 'How long customers and reviewers wait',
      unit: 'Minutes',
      along: 'quarter',
      shows: ['firstNotice', 'laneTurnaround'],
    },
    {
      title: 'What was kept',
      unit: 'Per cent',
      along: 'quarter',
      shows: ['cadenceKept', 'promisesKept'],
    },
    {
      title: 'Incidents, and facts corrected later',
      unit: 'Number',
      along: 'quarter',
      shows: ['incidents', 'factsCorrected'],
    },
  ],
};
