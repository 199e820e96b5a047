import type {Stories} from './story';

export const WORDS_AND_LENGTH: Stories = {
  JARGON: {
    demands: ['S0-21', 'S1-21', 'S1-22'],
    why: 'The recipient is assumed not to be technical. The word is exact for us and noise for them.',
    source: 'S0-21; fires on 41 % of real public messages, so it never blocks',
    wrong: 'A failover of the primary cluster increased latency.',
    right: 'Pages took longer to open.',
    limits: 'A list: words that are not in it pass.',
  },
  ACRONYM: {
    demands: ['S0-21'],
    why: 'Half of all acronyms mean something else in the reader’s trade.',
    source: 'S0-21',
    wrong: 'Our WAF blocked your visitors.',
    right: 'Our firewall blocked your visitors.',
  },
  'INTERNAL-id': {
    demands: ['S0-4', 'S0-21'],
    why: 'It tells readers nothing and attackers where to look.',
    source: 'PagerDuty: no host names in customer messages',
    wrong: 'The error began on prod-db-03.',
    right: 'The error began in one of our databases.',
    limits:
      'Product versions with letters and machine-like product names are taken for ids until the Settings list them.',
  },
  'ANALYSIS-cause': {
    demands: ['S3-6'],
    why: 'It is read out to customers before anybody has checked the whole story.',
    source: 'S3-6',
    wrong: 'One contributing factor was the missing alert.',
    right: 'The cause is being examined; the post-mortem comes by 4 December.',
  },
  'ANALYSIS-remedy': {
    demands: ['S3-6'],
    why: 'A remedy names its cause; and announced too early, it is a promise.',
    source: 'S3-6',
    wrong: 'To prevent this, we have fixed the importer.',
    right: 'We watch the error rate every five minutes until 08:00 UTC.',
  },
  'ANALYSIS-unshared': {
    demands: ['S3-5'],
    why: 'What customers hear must be what may be published. This would be quoted in a claim.',
    source: 'S3-5',
    wrong: 'Legal is assessing whether we must notify.',
    right: 'Customers could not sign in; invoices were not affected.',
  },
  'LENGTH-text': {
    demands: ['S0-20'],
    why: 'A notice is read on a phone within a minute. A missing fact is worse than a long text, so length never blocks.',
    source: 'limits are ours; 238 words a minute: Brysbaert 2019',
    wrong: '239 words, of which 101 are labels',
    right: '72 words that answer all questions',
  },
  'LENGTH-sentence': {
    demands: ['S0-21'],
    why: 'Long sentences are read twice, on a phone three times.',
    source: 'GOV.UK: 25 words',
    wrong: 'A sentence that goes on, with one more thing, and another, which …',
    right: 'Two short ones.',
  },
  'LENGTH-average': {
    demands: ['S0-21'],
    why: 'The recipient is assumed not to be technical.',
    source:
      'plain English: 15–20 words a sentence; Flesch 50–60: SSA. Names of services drag the figure, so it is a hint',
    wrong: 'Elevated p99 latency on the read replicas degraded the API.',
    right: 'Pages took up to 30 seconds to open.',
    limits:
      'Flesch counts syllables, not sense; real notices have a median of 45.',
  },
  LINKS: {
    demands: ['S0-20'],
    why: 'Each link sends readers away from the message, and looks like phishing.',
    source: 'limits are ours',
    wrong: 'Five links to articles',
    right: 'One link to the status page',
  },
};
