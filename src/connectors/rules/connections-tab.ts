import {column, instant, kept, long} from '../../core/register/columns';
import type {TabPlan} from '../../core/register/table-plan';

/** What went to services outside Google, one row a try. Their keys are nowhere in the register. */
export const CONNECTIONS_TAB: TabPlan = {
  key: 'connections',
  sheetId: 133,
  title: 'Connections',
  columns: [
    column('key', 'Key', {...kept, hidden: true}),
    column('incident', 'Incident', kept),
    column('service', 'Service', kept),
    column('what', 'What', {...long, ...kept}),
    column('state', 'State', {
      ...kept,
      note: 'sending, sent, not sent, skipped',
    }),
    column('reason', 'Because', {...long, ...kept}),
    column('reference', 'Their id', {...kept, width: 160}),
    column('by', 'By', {...kept, width: 180}),
    column('at', 'At', {...instant, ...kept}),
  ],
};
