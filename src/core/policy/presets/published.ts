import {level, type Preset} from '../policy';

/** Practices other organisations have published, as optional starting points. Where they give ranges, the stricter end is taken. */

/** Source: https://business-response.pagerduty.com */
export const PAGERDUTY: Preset = {
  key: 'pagerduty',
  name: 'PagerDuty (published)',
  hint: 'One rhythm for every major incident: first notice in 5 minutes, then every 20',
  levels: [
    level({
      key: 'major',
      rank: 0,
      label: 'Major',
      name: 'Major incident',
      characteristics: ['Several teams have to work on it together'],
      impact: 'Customers are hit.',
      firstCustomer: {within: 5, from: 'declared'},
      customerEvery: 20,
      clocks: ['customers once resolved'],
      report: 'required',
      review: 'required',
      reviewWithinDays: 5,
      note: 'A second word on the scope five minutes after the first. Every 20 minutes in the first two hours; a long incident may then be told more slowly. "Declared" stands for the start of the call.',
    }),
    level({
      key: 'minor',
      rank: 1,
      label: 'Minor',
      name: 'Anything else',
      characteristics: ['One team handles it'],
      impact: 'Limited.',
      note: 'The source speaks of major incidents only; this level is ours.',
    }),
  ],
};

/** Source: https://about.gitlab.com/handbook/support/workflows/cmoc_workflows.html */
export const GITLAB: Preset = {
  key: 'gitlab-cmoc',
  name: 'GitLab communications manager (published)',
  hint: 'Status page every 10 or 15 minutes while the cause is being looked for',
  levels: [
    level({
      key: 's1',
      rank: 0,
      label: 'S1',
      name: 'Critical',
      characteristics: ['The service cannot be used'],
      impact: 'Nearly everybody is hit.',
      clocks: pageBy(10, 10, 30),
      note: 'None once resolved.',
    }),
    level({
      key: 's2',
      rank: 1,
      label: 'S2',
      name: 'Major',
      characteristics: ['An important part cannot be used'],
      impact: 'Many are hit.',
      clocks: pageBy(15, 30, 60),
      note: 'None once resolved.',
    }),
    level({
      key: 's3-4',
      rank: 2,
      label: 'S3–S4',
      name: 'Moderate and low',
      characteristics: ['Some people are hindered'],
      impact: 'Few are hit.',
      clocks: pageBy(15, 30, 60),
      note: 'None once resolved.',
    }),
  ],
};

/** The three stands of the status page, in our phases. */
function pageBy(
  investigating: number,
  identified: number,
  monitoring: number,
): readonly string[] {
  return [
    `customers by status page every ${investigating} min in detection, triage, investigation`,
    `customers by status page every ${identified} min in containment, resolution`,
    `customers by status page every ${monitoring} min in recovery`,
  ];
}

/** Source: https://posthog.com/handbook/engineering/operations/incidents */
export const POSTHOG: Preset = {
  key: 'posthog',
  name: 'PostHog (published)',
  hint: 'Four severities with status updates from every half hour to start and end only',
  levels: [
    level({
      key: 'sev1',
      rank: 0,
      label: 'SEV1',
      name: 'Critical',
      characteristics: ['The product is down, or data is being lost'],
      impact: 'Everybody is hit.',
      statusPageEvery: 30,
      clocks: ['team review within 48 h of resolved'],
      report: 'required',
      review: 'required',
      note: 'Every 30 to 60 minutes; post-mortem within 48 hours.',
    }),
    level({
      key: 'sev2',
      rank: 1,
      label: 'SEV2',
      name: 'Major',
      characteristics: ['A main feature is down'],
      impact: 'Many are hit.',
      statusPageEvery: 60,
      note: 'Every 60 to 120 minutes.',
    }),
    level({
      key: 'sev3',
      rank: 2,
      label: 'SEV3',
      name: 'Minor',
      characteristics: ['A feature works badly'],
      impact: 'Some are hit.',
      clocks: [
        'customers by status page once declared',
        'customers by status page once resolved',
      ],
      note: 'At the start and at the end.',
    }),
    level({
      key: 'sev4',
      rank: 3,
      label: 'SEV4',
      name: 'Planned',
      characteristics: ['Planned work that people will notice'],
      impact: 'Announced beforehand.',
      clocks: ['customers by status page once resolved'],
      note: 'Before and after; no clock runs before there is anything to declare.',
    }),
  ],
};

/** Source: https://github.com/Netflix/dispatch (incident priorities of its example data) */
export const DISPATCH: Preset = {
  key: 'dispatch',
  name: 'Dispatch (published)',
  hint: 'Tactical reports by priority: every 2, 6 or 12 hours',
  levels: [
    level({
      key: 'high',
      rank: 0,
      label: 'High',
      name: 'High priority',
      characteristics: ['Needs people now, whatever the hour'],
      impact: 'Serious harm now.',
      internalEvery: 120,
      clocks: ['executives every 6 h'],
      report: 'required',
      note: 'Review document once stable.',
    }),
    level({
      key: 'medium',
      rank: 1,
      label: 'Medium',
      name: 'Medium priority',
      characteristics: ['Needs people today'],
      impact: 'Harm that grows.',
      internalEvery: 360,
      clocks: ['executives every 12 h'],
      report: 'required',
      note: 'Review document once stable.',
    }),
    level({
      key: 'low',
      rank: 2,
      label: 'Low',
      name: 'Low priority',
      characteristics: ['Can wait for office hours'],
      impact: 'Little harm.',
      internalEvery: 720,
      report: 'required',
      note: 'No executive report. Review document once stable.',
    }),
  ],
};
