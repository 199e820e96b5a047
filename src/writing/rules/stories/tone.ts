import type {Stories} from './story';

export const TONE: Stories = {
  'TONE-apology': {
    demands: ['S0-7'],
    why: 'Empathic, not over-apologetic: none of 86 real messages apologises twice.',
    source: 'S0-7; limits are ours',
    wrong: 'We apologise for the lost orders. We are truly sorry.',
    right: 'We apologise for the orders you lost.',
  },
  'TONE-apology-missing': {
    demands: ['S0-7', 'S1-20'],
    why: 'After the end, readers wait for somebody to answer for it.',
    source: 'S1-20; Lewicki et al. 2016',
    wrong: 'Service was interrupted and has been restored.',
    right: 'We are sorry for the two payrolls that ran late.',
  },
  'TONE-apology-again': {
    demands: ['S0-7'],
    why: 'Repeated every hour, an apology becomes a signature.',
    source: 'S0-7; limits are ours',
    wrong: 'Update 3: Again, we apologise for the lost hours.',
    right: 'Update 3: exports have worked since 10:15 UTC.',
  },
  'TONE-apology-first': {
    demands: ['S0-7'],
    why: 'The first line is all that a phone shows.',
    source: 'S0-7; PagerDuty external guidelines',
    wrong: 'We are sorry. Since 08:40 UTC …',
    right: 'Since 08:40 UTC you cannot export reports.',
  },
  'TONE-acknowledge': {
    demands: ['S0-7', 'S1-21'],
    why: 'People forgive an outage sooner than the feeling that nobody noticed what it cost them.',
    source: 'S0-7, S1-21: acknowledge customer impact',
    wrong:
      'Service was interrupted from 08:40 to 10:15 UTC. It has been restored.',
    right: 'You could not send invoices from 08:40 to 10:15 UTC.',
  },
  'TONE-hollow': {
    demands: ['S0-7'],
    why: 'Readers have met these words in every notice they ever got. They take the place of a fact and sound like a machine.',
    source: 'measured on real messages: 14 hits in 86 real messages, 12 right',
    wrong: 'We take this matter very seriously.',
    right: 'Two teams are working on the restore in shifts until 06:00 UTC.',
    limits: 'It knows phrases, not sincerity: a new platitude passes.',
  },
  'TONE-minimise': {
    demands: ['S0-7', 'S0-8'],
    why: 'A small share of customers is still everything to those who are in it. A number is believed, “only a few” is not.',
    source: 'NCSC: do not understate; retractions hurt',
    wrong: 'Only a small number of customers were affected.',
    right: '14 of 2,300 shops could not take payments for 12 minutes.',
  },
  'TONE-drama': {
    demands: ['S0-4', 'S0-7'],
    why: 'A notice informs without making things worse. Strong adjectives are quoted by journalists, numbers are checked.',
    source: 'S0-4: inform customers without exacerbating',
    wrong: 'This was a catastrophic failure of our platform.',
    right: 'All services were unavailable for six hours.',
  },
  'TONE-over': {
    demands: ['S0-7'],
    why: 'Taking responsibility and repairing weigh most in an apology; asking to be forgiven weighs least.',
    source: 'Lewicki et al. 2016; the limits are ours',
    wrong: 'We sincerely and deeply apologise for the lost orders.',
    right: 'We apologise for the lost orders.',
  },
  'TONE-object': {
    demands: ['S0-7'],
    why: '“Any inconvenience” tells readers that we do not know, or do not care, what it was.',
    source:
      'measured on real messages: 4 of 8 real apologies name only the inconvenience',
    wrong: 'We apologise for any inconvenience.',
    right: 'We apologise for the hours you lost while exports were down.',
    limits: 'A harm named in the sentence before is not seen.',
  },
  'TONE-caution': {
    demands: ['S0-7'],
    why: 'It explains an action, so it is no empty phrase, but readers have learned to hear “we were breached” in it.',
    source: 'measured on real messages',
    wrong: 'Out of an abundance of caution we revoked all keys.',
    right: 'We revoked all keys so that a copied one is worth nothing.',
  },
};
