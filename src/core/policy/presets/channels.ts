import {level, type Level, type Preset} from '../policy';

const TIMES: Partial<Level> = {
  firstResponse: 0,
  firstStatusPage: {within: 15, from: 'declared'},
  firstStakeholders: {within: 30, from: 'declared'},
  statusPageEvery: 30,
  internalEvery: 60,
  finalStatusPage: 15,
  clocks: ['team within 0 min of resolved'],
  summary: 60,
  report: 'required',
};

/** S1-3 … S1-12, S1-17. Anchors are ours: the source names none but resolution. The source has times per channel and no scale, but treats "critical" apart. */
export const CHANNELS: Preset = {
  key: 'channels',
  name: 'Channels',
  hint: 'The same times for every incident, channel by channel',
  levels: [
    level({
      ...TIMES,
      key: 'critical',
      rank: 0,
      label: 'Critical',
      name: 'Critical',
      characteristics: [
        'An outage customers notice',
        'A data breach or another security incident',
      ],
      impact: 'Customers are hit now; the executive team hears of it.',
      executives: true,
      note: 'Customer updates as needed. The split into two levels is ours.',
    }),
    level({
      ...TIMES,
      key: 'standard',
      rank: 1,
      label: 'Standard',
      name: 'Any other incident',
      characteristics: [
        'A maintenance window runs over',
        'Clearly slower than usual',
      ],
      impact: 'Customers may notice.',
      note: 'The split into two levels is ours.',
    }),
  ],
};
