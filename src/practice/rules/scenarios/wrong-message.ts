import type {Scenario} from '../scenario';
import {answered, expected, inject, LIMITS, STOP_WORD} from './parts';

const scope = inject(
  'scope',
  5,
  'fact',
  'Customer success operations',
  'commsLead',
  'The message “your subscription has been cancelled” went to all 12,400 customers. It was meant for 31. It cannot be called back.',
);
const replies = inject(
  'replies',
  9,
  'mail',
  'Support lead',
  'commsLead',
  'Six hundred tickets in ten minutes. My people need a sentence to answer with, now.',
);
const names = inject(
  'names',
  15,
  'fact',
  'Engineering SME',
  'commander',
  'About 200 of the messages carried the name of another customer in the greeting.',
);
const question = inject(
  'money',
  22,
  'customer-question',
  'A small business',
  'commsLead',
  'Was I charged? Is my account closed tomorrow?',
);
const apology = inject(
  'credit',
  30,
  'mail',
  'Sales director',
  'commsLead',
  'Promise every one of them a month for free and we are done.',
);
const second = inject(
  'second',
  38,
  'correction',
  'Customer success operations',
  'commsLead',
  'A second wave is in the queue and goes out in ten minutes unless somebody stops it.',
);

/** The incident is the message itself. */
export const WRONG_MESSAGE: Scenario = {
  key: 'wrong-message',
  title: 'The wrong message to everybody',
  aim: 'Correct a message with a message: fast, short, once, and only after the next wave is stopped.',
  basis:
    'Several public accounts of mass mails sent to the wrong list, put together; the numbers are made up',
  start: {
    title: 'Cancellation message sent to all customers',
    known:
      'Customers write that they were told their subscription is cancelled. Nothing was cancelled.',
    severityRank: 1,
    kind: 'product-change',
    detection: 'report-ticket',
    services: ['Customer email'],
    percentUsers: 100,
    startedMinutesAgo: 8,
  },
  roles: ['commander', 'commsLead', 'sme', 'scribe'],
  injects: [scope, replies, names, question, apology, second],
  expectations: [
    answered(
      scope,
      'commsLead',
      20,
      3,
      'The correction is handed over: it is wrong, nothing has changed, nothing to do.',
      {kind: 'handed-over', audience: 'customers'},
    ),
    answered(replies, 'commsLead', 8, 2, 'Support has one approved sentence.', {
      kind: 'faq-answer',
    }),
    answered(
      names,
      'commander',
      10,
      3,
      'It is taken for a disclosure of names: call Legal at once.',
      {kind: 'field', field: 'regulatory'},
    ),
    answered(
      question,
      'commsLead',
      15,
      2,
      'The FAQ answers both questions with yes or no.',
      {kind: 'faq-answer'},
    ),
    answered(
      apology,
      'commander',
      10,
      2,
      'Nothing is promised that nobody decided.',
    ),
    answered(
      second,
      'commander',
      8,
      3,
      'The queue is stopped, and somebody has looked that it is.',
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
  limits: [...LIMITS, 'No mailing tool is opened.'],
  minutes: 50,
};
