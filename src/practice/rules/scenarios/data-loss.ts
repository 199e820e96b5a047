import type {Scenario} from '../scenario';
import {
  answered,
  expected,
  firstNotice,
  inject,
  LIMITS,
  STOP_WORD,
} from './parts';

const cause = inject(
  'script',
  5,
  'fact',
  'Technical lead',
  'commander',
  'A clean-up script got a list of whole sites instead of one retired app. It deleted at once. It has been stopped; 883 sites are gone.',
);
const contacts = inject(
  'contacts',
  12,
  'fact',
  'Customer success lead',
  'commsLead',
  'We cannot write to these customers from the usual list: their contacts were kept in the sites that are gone.',
);
const counting = inject(
  'number',
  20,
  'correction',
  'Engineering SME',
  'commsLead',
  'The number in the first text was wrong. It is 775 customers, not about 400.',
);
const question = inject(
  'lost',
  25,
  'customer-question',
  'A hospital’s IT lead',
  'commsLead',
  'Is our data gone for ever? We have to decide today whether to work on paper.',
);
const estimate = inject(
  'estimate',
  35,
  'mail',
  'Engineering SME',
  'commsLead',
  'Restoring the first ten sites took six hours of hand work. I would not give a date for all of them.',
);
const sales = inject(
  'sales',
  40,
  'mail',
  'Sales director',
  'commsLead',
  'I told my account they are back tomorrow. Please make sure your text says the same.',
);
const residue = inject(
  'residue',
  50,
  'fact',
  'Engineering SME',
  'commsLead',
  'Backups are complete but for the last minutes: for some customers up to five minutes before the deletion cannot be brought back.',
);

/** Customers' whole sites deleted by a script. */
export const DATA_LOSS: Scenario = {
  key: 'data-loss',
  title: 'Whole customer sites are gone',
  aim: 'Say plainly what is lost, what comes back and what is not known, to people who cannot be reached the usual way.',
  basis:
    'The deletion of several hundred customer sites in April 2022 and two weeks of restoring them',
  start: {
    title: 'Customers cannot reach their sites',
    known:
      'Several hundred customers get “not found” where their site was. Other customers are not affected.',
    severityRank: 0,
    kind: 'data',
    detection: 'report-ticket',
    services: ['Sites'],
    percentUsers: null,
    startedMinutesAgo: 25,
  },
  roles: ['commander', 'technicalLead', 'commsLead', 'sme', 'scribe'],
  injects: [cause, contacts, counting, question, estimate, sales, residue],
  expectations: [
    firstNotice(20),
    expected(
      'raw-data',
      'sme',
      30,
      2,
      'The question whether raw data is lost has an answer with a name behind it.',
      {kind: 'field', field: 'rawEventData'},
    ),
    answered(
      cause,
      'commander',
      10,
      1,
      'The severity is looked at again, and leadership hears of it.',
    ),
    answered(
      contacts,
      'commsLead',
      15,
      3,
      'Another way to reach these customers is decided and written down, with who does it.',
    ),
    answered(
      counting,
      'commsLead',
      15,
      2,
      'The number is corrected in every text, and the next one says that it was corrected.',
    ),
    answered(
      question,
      'commsLead',
      20,
      2,
      'The answer in the FAQ says what is known about their data and does not console.',
      {kind: 'faq-answer'},
    ),
    answered(
      estimate,
      'commsLead',
      15,
      2,
      'The update gives no date for all; it names the next update instead.',
      {kind: 'handed-over', audience: 'customers'},
    ),
    answered(
      sales,
      'commander',
      10,
      2,
      'The promise is taken back with the sales director before it spreads.',
    ),
    answered(
      residue,
      'commsLead',
      15,
      3,
      'The loss of minutes is told as it is, with who is concerned.',
      {kind: 'field', field: 'rawEventData'},
    ),
  ],
  stopWord: STOP_WORD,
  limits: LIMITS,
  minutes: 75,
};
