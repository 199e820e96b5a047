import {PRESETS} from '../../../src/core/policy/presets/all';
import {spanText} from '../../../src/clocks/rules/span-words';
import {policyDuties} from '../../../src/clocks/rules/policy-duties';
import type {Duty} from '../../../src/clocks/rules/duty';
import {PHASE_KEYS} from './an-incident';

/** Everything each source states, and nothing it does not. */
const PUBLISHED: Readonly<Record<string, readonly string[]>> = {
  'level-1-4 level-1 (S2-17, S2-20 … S2-22)': [
    'team response: 15 min from detected',
    'executives first: once from declared',
    'customers by status page update: every 30 min',
    'stakeholders update: every 30 min',
    'team fix: 4 h from declared',
  ],
  'level-1-4 level-2 (S2-17, S2-20 … S2-22)': [
    'team response: 1 h from detected',
    'executives first: once from declared',
    'customers by status page update: every 2 h',
    'stakeholders update: every 2 h',
    'team fix: 8 h from declared',
  ],
  'level-1-4 level-3 (S2-20 … S2-22)': [
    'team response: 4 h from detected',
    'customers by status page update: every 1 day',
    'stakeholders update: every 1 day',
    'team fix: 1 day from declared',
  ],
  'level-1-4 level-4 (S2-20 … S2-22)': [
    'team response: 1 day from detected',
    'team fix: 3 days from declared',
  ],
  'sev-1-4 sev-1 (S4-1, S4-12 … S4-14, S4-17)': [
    'team response: 15 min from detected',
    'customers first: 30 min from confirmed',
    'executives first: once from declared',
    'stakeholders update: every 1 h',
    'customers update: every 1 h',
    'team report: 2 business days from resolved',
    'customers resolution: once from resolved',
    'stakeholders resolution: once from resolved',
  ],
  'sev-1-4 sev-2 (S4-2, S4-12 … S4-14, S4-17)': [
    'team response: 30 min from detected',
    'customers first: 30 min from confirmed',
    'stakeholders update: every 1 h',
    'customers update: every 1 h',
    'team report: 2 business days from resolved',
    'customers resolution: once from resolved',
    'stakeholders resolution: once from resolved',
  ],
  'sev-1-4 sev-3 (S4-3, S4-13, S4-14)': [
    'team response: 2 h of office hours from detected',
    'stakeholders update: every 1 h',
    'customers update: every 1 h',
    'customers resolution: once from resolved',
    'stakeholders resolution: once from resolved',
  ],
  'sev-1-4 sev-4 (S4-4)': ['team response: 8 h of office hours from detected'],
  'contract sev-0 (S0-36)': ['executives first: once from declared'],
  'contract sev-1 (S0-36)': [],
  'contract sev-2 (S0-36)': [],
  'contract sev-3 (S0-36)': [],
  'channels critical (S1-3, S1-4, S1-5, S1-6, S1-7, S1-8, S1-10, S1-11, S1-12, S1-17)':
    [
      'team response: 0 min from detected',
      'customers by status page first: 15 min from declared',
      'stakeholders first: 30 min from declared',
      'executives first: once from declared',
      'customers by status page update: every 30 min',
      'stakeholders update: every 1 h',
      'customers by status page resolution: 15 min from resolved',
      'stakeholders summary: 1 h from resolved',
      'team resolution: 0 min from resolved',
    ],
  'channels standard (S1-3, S1-4, S1-5, S1-6, S1-7, S1-8, S1-10, S1-11, S1-12)':
    [
      'team response: 0 min from detected',
      'customers by status page first: 15 min from declared',
      'stakeholders first: 30 min from declared',
      'customers by status page update: every 30 min',
      'stakeholders update: every 1 h',
      'customers by status page resolution: 15 min from resolved',
      'stakeholders summary: 1 h from resolved',
      'team resolution: 0 min from resolved',
    ],
  'business severe (S3-2)': ['stakeholders analysis: 1 day from resolved'],
  'business other (S3-2)': [],
  'pagerduty major': [
    'customers first: 5 min from declared',
    'customers update: every 20 min',
    'team report: 5 business days from resolved',
    'customers resolution: once from resolved',
  ],
  'pagerduty minor': [],
  'gitlab-cmoc s1': [
    'customers by status page update: every 10 min in detection, triage, investigation',
    'customers by status page update: every 10 min in containment, resolution',
    'customers by status page update: every 30 min in recovery',
  ],
  'gitlab-cmoc s2': [
    'customers by status page update: every 15 min in detection, triage, investigation',
    'customers by status page update: every 30 min in containment, resolution',
    'customers by status page update: every 1 h in recovery',
  ],
  'gitlab-cmoc s3-4': [
    'customers by status page update: every 15 min in detection, triage, investigation',
    'customers by status page update: every 30 min in containment, resolution',
    'customers by status page update: every 1 h in recovery',
  ],
  'posthog sev1': [
    'customers by status page update: every 30 min',
    'team report: 2 days from resolved',
  ],
  'posthog sev2': ['customers by status page update: every 1 h'],
  'posthog sev3': [
    'customers by status page first: once from declared',
    'customers by status page resolution: once from resolved',
  ],
  'posthog sev4': ['customers by status page resolution: once from resolved'],
  'dispatch high': [
    'stakeholders update: every 2 h',
    'executives update: every 6 h',
  ],
  'dispatch medium': [
    'stakeholders update: every 6 h',
    'executives update: every 12 h',
  ],
  'dispatch low': ['stakeholders update: every 12 h'],
};

const LEVELS = PRESETS.flatMap(preset =>
  preset.levels.map(level => ({name: `${preset.key} ${level.key}`, level})),
);

describe('a preset gives exactly the numbers its source publishes', () => {
  it('customers are written to as needed: channel by channel, only the status page has a clock (S1-6)', () => {
    const published = Object.entries(PUBLISHED)
      .filter(([name]) => name.startsWith('channels'))
      .flatMap(([, duties]) => duties);
    expect(published.length).toBeGreaterThan(10);
    expect(
      published.filter(
        duty =>
          duty.startsWith('customers') &&
          !duty.startsWith('customers by status page'),
      ),
    ).toEqual([]);
  });

  it.each(Object.entries(PUBLISHED))('%s', (title, numbers) => {
    const found = LEVELS.find(({name}) => title.replace(/ \(.*/, '') === name);
    if (!found) throw new Error(title);
    expect(policyDuties(found.level, PHASE_KEYS).map(inShort)).toEqual(numbers);
  });

  it.each([
    ['level-1-4', 'required required required no', '- - - -'],
    ['sev-1-4', 'required required optional optional', '2 2 - -'],
    ['channels', 'required required', '- -'],
    ['business', 'required optional', '- -'],
    ['pagerduty', 'required optional', '5 -'],
    ['posthog', 'required optional optional optional', '- - - -'],
    ['dispatch', 'required required required', '- - -'],
  ])(
    '%s says of which levels a report is owed, and in how many business days the review (S2-30, S3-1, S4-16, S4-17)',
    (key, reports, days) => {
      const levels = PRESETS.find(one => one.key === key)?.levels ?? [];
      expect(levels.map(({report}) => report).join(' ')).toBe(reports);
      expect(
        levels.map(({reviewWithinDays}) => reviewWithinDays ?? '-').join(' '),
      ).toBe(days);
    },
  );

  it('and every level of every preset is in this table', () => {
    expect(
      Object.keys(PUBLISHED)
        .map(title => title.replace(/ \(.*/, ''))
        .sort(),
    ).toEqual(LEVELS.map(({name}) => name).sort());
  });
});

function inShort({audience, channel, stage, timing}: Duty): string {
  const to = `${audience}${channel === '' ? '' : ` by ${channel}`} ${stage}: `;
  switch (timing.kind) {
    case 'within':
      return `${to}${spanText(timing.span)} from ${timing.from}`;
    case 'every': {
      const {span, phases} = timing.rhythm;
      return `${to}every ${spanText(span)}${phases.length > 0 ? ` in ${phases.join(', ')}` : ''}`;
    }
    case 'once':
      return `${to}once from ${timing.from}`;
    case 'after':
    case 'at':
    case 'wrong':
      return `${to}${timing.kind}`;
  }
}
