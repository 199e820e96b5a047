import {ANCHOR_KEYS} from '../../core/policy/anchors';
import {column, long} from '../../core/register/columns';
import type {TabPlan} from '../../core/register/table-plan';
import {REGIME_ROWS} from './regime-rows';

/** Legal regimes, one step a row: starting points for counsel to correct. */
export const REGIMES_TAB: TabPlan = {
  key: 'regimes',
  sheetId: 114,
  title: 'Regimes',
  own: true,
  seed: REGIME_ROWS,
  columns: [
    column('regime', 'Regime', {
      note: 'As in the column "Regulatory" of Incidents',
    }),
    column('name', 'Name', {width: 160}),
    column('step', 'Step', {width: 160}),
    column('recipient', 'Who has to hear', {width: 200}),
    column('within', 'Within', {
      note: '"72 h", "4 business days", "1 month"; empty: no number, ask counsel',
    }),
    column('from', 'Counted from', {
      width: 160,
      note: `One of: ${ANCHOR_KEYS.join(', ')}; or "step: " and the step before`,
    }),
    column('decides', 'What decides whether it applies', long),
    column('route', 'By which channel', {width: 160}),
    column('source', 'Source', {width: 200}),
  ],
};
