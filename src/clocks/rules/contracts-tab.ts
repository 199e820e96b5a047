import {choice, column, long} from '../../core/register/columns';
import type {TabPlan} from '../../core/register/table-plan';

/** What was promised to customers by contract, one clause a row. */
export const CONTRACTS_TAB: TabPlan = {
  key: 'contracts',
  sheetId: 110,
  title: 'Contracts',
  columns: [
    column('customer', 'Customer or tier', {width: 200}),
    column('clause', 'Clause', long),
    column('severity', 'Severity', {
      note: 'A level key of the Policy tab; empty for all',
    }),
    column(
      'from',
      'Counted from',
      choice(['started', 'detected', 'declared', 'confirmed', 'resolved']),
    ),
    column('within', 'Within (min)', {kind: 'number'}),
    column('audience', 'Who has to hear', {width: 180}),
  ],
};
