import {level, type Preset} from '../policy';

/** S3-2: rules for the time after a severe incident only. */
export const BUSINESS: Preset = {
  key: 'business',
  name: 'Business response',
  hint: 'For severe incidents: what business owes its people and customers afterwards',
  levels: [
    level({
      key: 'severe',
      rank: 0,
      label: 'Severe',
      name: 'Severe',
      characteristics: ['Trust of important customers is at stake'],
      impact: 'Work goes on after the fix: analysis, questions, meetings.',
      preliminaryAnalysis: 24 * 60,
      report: 'required',
      review: 'required',
    }),
    level({
      key: 'other',
      rank: 1,
      label: 'Other',
      name: 'Any other incident',
      characteristics: ['Engineering can handle it alone'],
      impact: 'Limited.',
      note: 'The source speaks of severe incidents only; this level is ours.',
    }),
  ],
};
