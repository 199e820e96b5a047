import type {Stories} from './story';

export const CAUSES_AND_BLAME: Stories = {
  'SPEC-cause': {
    demands: ['S1-22', 'S3-6', 'S4-15'],
    why: 'First causes are often wrong, and a retraction costs more trust than waiting. It may be named once its status is “shareable”.',
    source:
      'S1-22; NCSC on retractions; measured: 11 hits in real notices, 9 right',
    wrong: 'A configuration change at 09:10 UTC caused the outage.',
    right:
      'We are investigating the cause. Because of the outage, invoices arrive one day late.',
    limits:
      'A cause told as a story without a connecting word (“The disk was full. Uploads stopped.”) is not seen.',
  },
  'SPEC-hedged-cause': {
    demands: ['S1-22', 'S4-15'],
    why: 'A guess with “may” is remembered without the “may”.',
    source: 'S1-22: speculation on root cause',
    wrong: 'The errors are likely due to a certificate that ran out.',
    right: 'We do not yet know the cause.',
  },
  'HEDGED-claim': {
    demands: ['S0-8', 'S4-15'],
    why: '“We believe it is resolved” is the commonest real fault after missing times; when it comes back, the next message is not believed.',
    source: 'S0-8: no half-truths; measured on real messages: 7 of 7 right',
    wrong: 'We believe the problem is now resolved.',
    right:
      'We checked the access logs from 1 to 3 May and found no read by anybody outside the team.',
    limits:
      'Claims without one of the known words for “works” or “harmed” pass.',
  },
  'BLAME-third': {
    demands: ['S1-22', 'S3-6'],
    why: 'Customers bought from us. The name of who failed helps none of them, and is a claim against somebody who may answer.',
    source:
      'Statuspage: own a supplier’s failure; measured on real messages: 4 of 4 right',
    wrong: 'Our payment provider failed.',
    right:
      'Payments run through a provider we chose; its service stopped at 08:40 UTC, and we had no second route.',
    limits:
      'Suppliers called by name are found only when the Settings list them.',
  },
  'BLAME-person': {
    demands: ['S1-22', 'S3-6'],
    why: 'People act inside a system that let the mistake through. Blame makes the next person hide it, and can be held against us.',
    source: 'PagerDuty post-mortem guide: blameless; S1-22',
    wrong: 'An engineer accidentally deleted the table.',
    right:
      'A clean-up script deleted the table; nothing asked for a second confirmation.',
  },
  'BLAME-customer': {
    demands: ['S1-22'],
    why: 'Nobody who could not work wants to read that it was their own doing, even where it is so.',
    source: 'S1-22: blaming others',
    wrong: 'Users failed to follow our notice.',
    right: 'If your app is older than version 4.2, update it before Friday.',
  },
  'BLAME-hindsight': {
    demands: ['S1-22', 'S3-6'],
    why: 'Afterwards everything was obvious. Such a sentence explains nothing and admits negligence.',
    source: 'Etsy, Google SRE: counterfactuals are no explanation',
    wrong: 'The team should have noticed the alert.',
    right: 'The alert reached a channel nobody watches at night.',
  },
  AGENTLESS: {
    demands: ['S0-8'],
    why: '“Mistakes were made” is the best known evasion there is.',
    source: 'measured on real messages: 3 of 3 right',
    wrong: 'The records were inadvertently deleted.',
    right: 'Our clean-up script deleted the records.',
  },
};
