import {ANCHOR_KEYS} from '../../core/policy/anchors';
import {choice, column, long} from '../../core/register/columns';
import type {TabPlan} from '../../core/register/table-plan';

/** What was promised to customers by contract, one clause a row. */
export const CONTRACTS_TAB: TabPlan = {
  key: 'contracts',
  sheetId: 110,
  title: 'Contracts',
  ownersOnly: true,
  columns: [
    column('customer', 'Customer or tier', {width: 200}),
    column('clause', 'Clause', long),
    column('severity', 'Severity', {
      note: 'A level key of the Policy tab; "level-2+" adds the more severe ones; empty for all',
    }),
    column('services', 'Services', {
      ...long,
      width: 160,
      note: 'One a line; empty for all',
    }),
    column('from', 'Counted from', choice(ANCHOR_KEYS)),
    column('within', 'Within', {
      note: 'Minutes, or "72 h", "4 business days", "2 office hours", "1 month"',
    }),
    column('audience', 'Who has to hear', {
      width: 180,
      note: '"customers" for all of them; else whom the clause names',
    }),
    column('route', 'By which channel', {note: 'Empty: any'}),
    column('stage', 'What', {
      ...choice(['first', 'resolution', 'summary']),
      note: 'Empty: the first notice',
    }),
  ],
};
