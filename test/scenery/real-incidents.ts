import {NO_FACTS, type Facts} from '../../src/core/incident/facts';
import type {Incident} from '../../src/core/incident/incident';
import {anIncident} from './an-incident';

export interface RealIncident {
  readonly name: string;
  /** What was known in the first hour. */
  readonly first: Incident;
  /** What was known once it was over. */
  readonly over: Incident;
}

function incident(
  name: string,
  about: Partial<Incident>,
  first: Partial<Facts>,
  end: Partial<Incident>,
  over: Partial<Facts>,
): RealIncident {
  const early = anIncident({
    percentUsers: null,
    services: [],
    ...about,
    facts: {...NO_FACTS, ...first},
  });
  return {
    name,
    first: early,
    over: {
      ...early,
      phase: 'post-incident',
      ...end,
      facts: {...early.facts, nextCustomerAt: '', doing: '', ...over},
    },
  };
}

/** Organisation, services and addresses are invented where the accounts leave them open. */
export const REAL_INCIDENTS: readonly RealIncident[] = [
  incident(
    'site deletion',
    {
      kind: 'data',
      title: 'Clean-up script deletes whole customer sites',
      services: ['Tracker', 'Wiki'],
      startedAt: '2022-04-05T07:38:00Z',
      declaredAt: '2022-04-05T08:17:00Z',
      affected: 'Some customers cannot open any of their sites',
    },
    {
      symptom: 'Your sites cannot be opened',
      affectedCount: '775 customers',
      affectedAsOf: '2022-04-05T09:00:00Z',
      actionNeeded: 'no',
      doing: 'We are rebuilding the sites from copies, group by group',
      nextCustomerAt: '2022-04-05T12:00:00Z',
    },
    {rawEventData: 'lost', resolvedAt: '2022-04-18T23:57:00Z'},
    {
      impactEndedAt: '2022-04-18T23:57:00Z',
      dataStatement:
        'Most sites lost nothing; some lost up to five minutes of entries',
      causeStatus: 'shareable',
      causePublic:
        'A maintenance script of ours deleted whole sites instead of one app.',
      resolution: 'Every site was rebuilt and checked together with its owner.',
      prevention: 'From June, deletion only marks a site and can be undone.',
    },
  ),
  incident(
    'stolen secrets',
    {
      kind: 'security',
      title: 'Stolen session on a laptop',
      services: ['Stored variables', 'API tokens'],
      startedAt: '2022-12-16T00:00:00Z',
      declaredAt: '2023-01-04T22:30:00Z',
      affected: 'Every customer who has stored a secret with us',
      customerAction:
        'Replace every secret you have stored with us, and look for unusual access since 16 December',
      regulatory: ['gdpr'],
    },
    {
      symptom: 'Somebody outside has had access to secrets stored with us',
      actionNeeded: 'yes',
      doing: 'We have cut that access and are examining what was taken',
      nextCustomerAt: '2023-01-05T12:00:00Z',
    },
    {resolvedAt: '2023-01-05T00:00:00Z'},
    {
      impactEndedAt: '2023-01-04T22:30:00Z',
      dataStatement: 'Variables, tokens and keys were copied on 22 December',
      causeStatus: 'confirmed',
      causePublic: 'Malware took over a logged-in session.',
      resolution: 'We replaced our production machines and revoked all tokens.',
      reportDueAt: '2023-01-13T12:00:00Z',
    },
  ),
  incident(
    'control plane',
    {
      kind: 'outage',
      title: 'Power loss at a data centre',
      services: ['Dashboard', 'API', 'Analytics'],
      startedAt: '2023-11-02T11:43:00Z',
      declaredAt: '2023-11-02T11:50:00Z',
      affected: 'All customers who use the dashboard or the API',
    },
    {
      symptom:
        'You cannot change settings or see analytics in the dashboard or through the API',
      stillWorks: 'Your sites stay online and protected',
      actionNeeded: 'no',
      doing: 'We are restoring access',
      nextCustomerAt: '2023-11-02T12:45:00Z',
    },
    {resolvedAt: '2023-11-04T04:25:00Z'},
    {
      impactEndedAt: '2023-11-02T17:57:00Z',
      dataStatement: 'Raw logs of these hours are missing for most customers',
      causeStatus: 'shareable',
      causePublic:
        'These functions depended on one building, and that building lost its power.',
      resolution: 'We moved them to our recovery site.',
      reportDueAt: '2023-11-06T12:00:00Z',
    },
  ),
  incident(
    'content network',
    {
      kind: 'outage',
      title: 'One setting makes the network return errors',
      services: ['Content delivery'],
      startedAt: '2021-06-08T09:47:00Z',
      declaredAt: '2021-06-08T09:58:00Z',
      affected: 'Customers in all regions',
    },
    {
      symptom: 'Most requests to your sites answer with an error',
      affectedCount: 'about 85 % of requests',
      affectedAsOf: '2021-06-08T09:58:00Z',
      nextCustomerAt: '2021-06-08T10:30:00Z',
    },
    {resolvedAt: '2021-06-08T12:44:00Z'},
    {
      impactEndedAt: '2021-06-08T10:36:00Z',
      causeStatus: 'shareable',
      causePublic: 'A fault in our software was set off by a valid setting.',
      resolution: 'We switched that setting off and are rolling out a repair.',
      actionNeeded: 'no',
    },
  ),
  incident(
    'stale pages',
    {
      kind: 'degradation',
      title: 'Databases on both coasts took writes',
      services: ['Pages', 'Webhooks'],
      startedAt: '2018-10-21T22:52:00Z',
      declaredAt: '2018-10-21T23:09:00Z',
      affected: 'Everybody who opens pages or receives webhooks',
    },
    {
      symptom:
        'Pages show old or inconsistent information, and webhooks do not arrive',
      stillWorks: 'Your repositories are not affected',
      doing: 'We are bringing our copies of the data back in step',
      nextCustomerAt: '2018-10-22T00:10:00Z',
    },
    {resolvedAt: '2018-10-22T23:03:00Z'},
    {
      impactEndedAt: '2018-10-22T23:03:00Z',
      actionNeeded: 'no',
      dataStatement: 'No data was lost',
      causeStatus: 'shareable',
      causePublic: 'Our own automation moved databases to another region.',
      resolution:
        'We restored them from backup and worked through the backlog.',
    },
  ),
  incident(
    'survey script',
    {
      kind: 'degradation',
      title: 'New survey script fails on older libraries',
      services: ['Surveys'],
      startedAt: '2025-10-03T10:45:00Z',
      declaredAt: '2025-10-03T16:25:00Z',
      affected: 'Teams with a library older than 1.257.1',
    },
    {
      symptom: 'Surveys do not load, and your pages report script errors',
      affectedCount: '305 teams',
      affectedAsOf: '2025-10-03T16:40:00Z',
      actionNeeded: 'no',
      impactEndedAt: '2025-10-03T16:11:00Z',
      doing: 'We withdrew the script; version 1.270.1 is live',
      nextCustomerAt: '2025-10-03T20:00:00Z',
    },
    {resolvedAt: '2025-10-03T22:28:00Z'},
    {
      causeStatus: 'shareable',
      causePublic:
        'The new script called a function that older libraries lack.',
      resolution: 'Version 1.270.1 works with every library.',
      credit: 'The errors do not count towards your bill.',
    },
  ),
  incident(
    'team rights',
    {
      kind: 'pentest-vulnerability',
      title: 'Removed people kept team rights',
      services: ['Organisation accounts'],
      startedAt: '2023-04-20T00:00:00Z',
      detectedAt: '2025-04-14T16:37:00Z',
      declaredAt: '2025-04-14T16:50:00Z',
      affected: 'Two organisations; nobody else',
    },
    {
      symptom:
        'People removed from an organisation could keep the rights of its teams',
      actionNeeded: 'no',
      doing: 'We are repairing this and checking every past removal',
      nextCustomerAt: '2025-04-14T20:00:00Z',
    },
    {resolvedAt: '2025-04-14T18:39:00Z'},
    {
      impactEndedAt: '2025-04-14T18:30:00Z',
      dataStatement: 'A full audit found that nobody had used such a right',
      causeStatus: 'shareable',
      causePublic: 'Removing a person did not remove their team memberships.',
      resolution: 'The repair is live, and a test keeps it in place.',
    },
  ),
];
