import type {Scenario} from '../scenario';
import {
  answered,
  expected,
  firstNotice,
  inject,
  LIMITS,
  STOP_WORD,
} from './parts';

const silent = inject(
  'silent',
  6,
  'fact',
  'Technical lead',
  'commander',
  'The rented building lost power and then its generators. The operator does not answer the phone.',
);
const dependence = inject(
  'hidden',
  14,
  'fact',
  'Engineering SME',
  'commsLead',
  'The dashboard should have gone on from the other two buildings. It does not: part of it needs this one. Customers’ traffic itself is not affected.',
);
const question = inject(
  'safe',
  20,
  'customer-question',
  'A bank',
  'commsLead',
  'Is our traffic still protected although we cannot see the dashboard?',
);
const operator = inject(
  'operator',
  28,
  'mail',
  'The operator’s account manager',
  'commsLead',
  'We expect power in one hour. You may quote us.',
);
const board = inject(
  'blame',
  34,
  'call',
  'A member of the board',
  'commander',
  'Say that it was the building operator. We paid them for exactly this.',
);
const hour = inject(
  'hour',
  45,
  'correction',
  'Technical lead',
  'commsLead',
  'Power came back and the breakers are broken. It will not be an hour. We move to the recovery site; first functions in minutes, the rest over days.',
);
const logs = inject(
  'logs',
  55,
  'fact',
  'Engineering SME',
  'commsLead',
  'Logs of the time cannot be brought back for most customers.',
);

/** A data centre without power, and a supplier who gives estimates. */
export const SUPPLIER_FAILURE: Scenario = {
  key: 'supplier-failure',
  title: 'The building is dark',
  aim: 'Own the outage although somebody else’s part failed, and pass on no estimate that nobody here stands behind.',
  basis:
    'The loss of power in a rented data centre in November 2023 that took a dashboard away for a day and a half',
  start: {
    title: 'Dashboard and interface are not reachable',
    known:
      'Customers cannot sign in to the dashboard or change settings. A data centre we rent has no power.',
    severityRank: 0,
    kind: 'outage',
    detection: 'monitoring-health',
    services: ['Dashboard', 'Interface', 'Analytics'],
    percentUsers: 100,
    startedMinutesAgo: 4,
  },
  roles: ['commander', 'technicalLead', 'commsLead', 'sme', 'scribe'],
  injects: [silent, dependence, question, operator, board, hour, logs],
  expectations: [
    firstNotice(20),
    answered(
      silent,
      'commander',
      10,
      1,
      'Somebody is named who keeps trying to reach the operator, and by when it is decided to move.',
    ),
    answered(
      dependence,
      'commsLead',
      15,
      2,
      'The text says what still works as clearly as what does not.',
      {kind: 'field', field: 'affected'},
    ),
    answered(
      question,
      'commsLead',
      15,
      2,
      'The FAQ says that protection goes on, and how we know.',
      {kind: 'faq-answer'},
    ),
    answered(
      operator,
      'commsLead',
      12,
      3,
      'The operator’s hour is not passed on as ours.',
    ),
    answered(
      board,
      'commander',
      10,
      2,
      'The text owns the choice of the supplier; nobody is blamed.',
    ),
    answered(
      hour,
      'commsLead',
      15,
      3,
      'An update tells the longer time and what comes back first.',
      {kind: 'handed-over', audience: 'customers'},
    ),
    answered(logs, 'sme', 15, 2, 'The permanent hole is recorded and told.', {
      kind: 'field',
      field: 'rawEventData',
    }),
    expected(
      'timeline',
      'scribe',
      25,
      1,
      'The timeline has an entry with its own time.',
      {kind: 'timeline-entry'},
    ),
  ],
  stopWord: STOP_WORD,
  limits: [...LIMITS, 'The supplier is not called.'],
  minutes: 75,
};
