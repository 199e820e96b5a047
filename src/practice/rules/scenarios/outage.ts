import type {Scenario} from '../scenario';
import {
  answered,
  expected,
  firstNotice,
  inject,
  LIMITS,
  STOP_WORD,
} from './parts';

const confirm = inject(
  'share',
  6,
  'fact',
  'Engineering SME',
  'commsLead',
  'About 85 % of requests to the delivery network end with an error, in every region. Our own dashboard is reachable.',
);
const executive = inject(
  'executive',
  10,
  'call',
  'Executive on duty',
  'commander',
  'A customer’s chief executive is on my other phone. One sentence I may say, please, and when I hear more.',
);
const customer = inject(
  'shop',
  14,
  'customer-question',
  'A shop that sells through us',
  'commsLead',
  'Our shop shows an error page. Should we point our name servers somewhere else? How long will this take?',
);
const rumour = inject(
  'attack',
  20,
  'rumour',
  'A post with many readers',
  'commsLead',
  '“Half the internet is down, this must be an attack.” Two journalists ask whether you can confirm it.',
);
const found = inject(
  'setting',
  30,
  'fact',
  'Technical lead',
  'commander',
  'One customer saved a permitted setting, and since then every server answers with an error. We are switching that setting off. Please do not name the customer.',
);
const back = inject(
  'back',
  42,
  'fact',
  'Engineering SME',
  'commsLead',
  'Errors are falling. 95 % of the network answers normally. Some regions still fill their caches and are slow.',
);
const correction = inject(
  'earlier',
  48,
  'correction',
  'Scribe',
  'commsLead',
  'The first errors were eleven minutes earlier than we told customers.',
);

/** A content network that answers with errors everywhere. */
export const OUTAGE: Scenario = {
  key: 'outage',
  title: 'Everything answers with an error',
  aim: 'Tell customers within minutes what they see and what they can do, without a cause and without a promise.',
  basis:
    'A world-wide outage of a content network in June 2021, set off by one permitted customer setting',
  start: {
    title: 'Customers’ sites show errors',
    known:
      'Since a few minutes pages delivered by us answer with an error in all regions. Monitoring and support report it at the same time.',
    severityRank: 0,
    kind: 'outage',
    detection: 'monitoring-errors',
    services: ['Content delivery'],
    percentUsers: null,
    startedMinutesAgo: 5,
  },
  roles: ['commander', 'technicalLead', 'commsLead', 'sme', 'scribe'],
  injects: [confirm, executive, customer, rumour, found, back, correction],
  expectations: [
    firstNotice(15),
    answered(
      confirm,
      'commsLead',
      10,
      1,
      'The share of users in the register is the one just given.',
      {kind: 'field', field: 'percentUsers'},
    ),
    answered(
      executive,
      'commander',
      5,
      2,
      'The executive gets one sentence that customers have already, and a time.',
    ),
    answered(
      customer,
      'commsLead',
      15,
      2,
      'The question is answered in the FAQ: what the shop can do, and no estimate nobody stands behind.',
      {kind: 'faq-answer'},
    ),
    answered(
      rumour,
      'commsLead',
      10,
      2,
      'Nobody confirms or denies an attack; the answer says what is known and when more comes.',
    ),
    answered(
      found,
      'commander',
      10,
      2,
      'The cause stays inside, and the customer is not named in any text.',
    ),
    answered(
      back,
      'commsLead',
      15,
      3,
      'An update says what is back, what is still slow and what is watched.',
      {kind: 'handed-over', audience: 'customers'},
    ),
    answered(
      correction,
      'commsLead',
      12,
      2,
      'The start is corrected in the register, and the next text says so.',
      {kind: 'field', field: 'startedAt'},
    ),
    expected(
      'timeline',
      'scribe',
      20,
      1,
      'The timeline has an entry with its own time.',
      {kind: 'timeline-entry'},
    ),
  ],
  stopWord: STOP_WORD,
  limits: LIMITS,
  minutes: 60,
};
