import type {Scenario} from '../scenario';
import {answered, expected, inject, LIMITS, STOP_WORD} from './parts';

const confirmed = inject(
  'confirmed',
  5,
  'fact',
  'Security lead',
  'commander',
  'A stolen login session of an engineer was used to copy customers’ stored keys a week ago. Confirmed from logs.',
);
const personal = inject(
  'personal',
  12,
  'mail',
  'Legal counsel',
  'commsLead',
  'Do the keys open systems with personal data? From the moment we know, a clock runs. Tell me the minute you became aware.',
);
const regulator = inject(
  'regulator',
  20,
  'call',
  'The regulator’s duty desk',
  'commander',
  'We have a report from one of your customers. When will you notify, and who is the contact?',
);
const question = inject(
  'rotate',
  26,
  'customer-question',
  'A customer’s security team',
  'commsLead',
  'Do we have to change every key we keep with you? Since when were they exposed?',
);
const leak = inject(
  'leak',
  33,
  'rumour',
  'A screenshot in a forum',
  'commsLead',
  'A screenshot of your internal chat is going round: “an engineer’s laptop was infected”. Is it true?',
);
const window = inject(
  'window',
  42,
  'correction',
  'Security lead',
  'commsLead',
  'The session was stolen three days earlier than we thought. The window customers must check begins then.',
);

/** Customers' secrets copied by an intruder, and a regulator who asks. */
export const BREACH: Scenario = {
  key: 'breach',
  title: 'Stored secrets were copied',
  aim: 'Start the legal clocks at the right minute, tell customers what to do first, and keep the circle small.',
  basis:
    'The theft of customers’ stored secrets through a stolen login session, told in January 2023',
  start: {
    title: 'Unusual access to stored keys',
    known:
      'A customer saw their key used from an unknown address. The key was stored with us only.',
    severityRank: 0,
    kind: 'security',
    detection: 'report-direct',
    services: ['Stored keys'],
    percentUsers: null,
    startedMinutesAgo: 240,
  },
  roles: ['commander', 'technicalLead', 'commsLead', 'sme', 'scribe'],
  injects: [confirmed, personal, regulator, question, leak, window],
  expectations: [
    expected(
      'restricted',
      'commander',
      5,
      2,
      'The incident is declared restricted; only named people have access.',
      {kind: 'observed'},
    ),
    answered(
      confirmed,
      'commsLead',
      30,
      3,
      'The first notice leads with what customers have to do, in order.',
      {kind: 'handed-over', audience: 'customers'},
    ),
    answered(
      personal,
      'commsLead',
      10,
      3,
      'The minute of awareness is written down, and legal has it.',
      {kind: 'field', field: 'regulatory'},
    ),
    answered(
      regulator,
      'commander',
      10,
      2,
      'The call goes to legal; nobody gives a date on the phone. One contact is named.',
    ),
    answered(
      question,
      'commsLead',
      20,
      2,
      'The FAQ says which keys, since when, and how to look for misuse.',
      {kind: 'faq-answer'},
    ),
    answered(
      leak,
      'commsLead',
      10,
      2,
      'No person is blamed or confirmed; the one statement that exists is pointed to.',
    ),
    answered(
      window,
      'commsLead',
      20,
      3,
      'The longer window is told everybody who was told the shorter one.',
      {kind: 'handed-over', audience: 'customers'},
    ),
  ],
  stopWord: STOP_WORD,
  limits: [...LIMITS, 'The regulator is played; no authority is contacted.'],
  minutes: 70,
};
