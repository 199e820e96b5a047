import {column, instant, kept, long} from '../../core/register/columns';
import type {TabPlan} from '../../core/register/table-plan';

/** What was decided, sent and seen, one event a row. What is due is never written down: it is derived. */
export const CLOCKS_TAB: TabPlan = {
  key: 'clocks',
  sheetId: 115,
  title: 'Clocks',
  own: true,
  columns: [
    column('key', 'Key', {...kept, hidden: true}),
    column('incident', 'Incident', kept),
    column('event', 'Event', kept),
    column('obligation', 'Obligation', {...kept, width: 220}),
    column('at', 'At', {...instant, protected: true}),
    column('by', 'By', {...kept, width: 180}),
    column('to', 'To', {...kept, width: 180}),
    column('until', 'Until', {...instant, protected: true}),
    column('words', 'Words', {...long, ...kept}),
    column('recordedAt', 'Recorded', {...instant, protected: true}),
    column('seal', 'Seal', {...kept, hidden: true, optional: true}),
  ],
};
