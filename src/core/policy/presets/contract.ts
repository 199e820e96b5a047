import {level, type Preset} from '../policy';

const OURS =
  'The source names Sev0 and "lower" only; this level and its place are ours.';

/** S0-1, S0-5, S0-6, S0-36: what counts is the period each contract sets. */
export const CONTRACT: Preset = {
  key: 'contract',
  name: 'Contract (Sev0 and lower)',
  hint: 'Approval by severity; the time to the first customer word comes from your contracts',
  levels: [
    level({
      key: 'sev-0',
      rank: 0,
      label: 'Sev0',
      name: 'Most severe',
      characteristics: [
        'Senior leadership has to be in the room',
        'Details must be carefully controlled',
      ],
      impact: 'Trust or contracts are at stake.',
      executives: true,
      note: 'Put the period of your contracts into "First customer notice".',
    }),
    level({
      key: 'sev-1',
      rank: 1,
      label: 'Sev1',
      name: 'Severe',
      characteristics: ['Customers cannot do their main work'],
      impact: 'Customers notice at once.',
      note: OURS,
    }),
    level({
      key: 'sev-2',
      rank: 2,
      label: 'Sev2',
      name: 'Lower',
      characteristics: ['Customers notice, and can go on'],
      impact: 'Customers are hindered.',
      note: OURS,
    }),
    level({
      key: 'sev-3',
      rank: 3,
      label: 'Sev3',
      name: 'Lowest',
      characteristics: ['Resolved, or will be, before customers feel it'],
      impact: 'None or nearly none for customers.',
      note: OURS,
    }),
  ],
};
