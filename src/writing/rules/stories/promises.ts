import type {Stories} from './story';

export const PROMISES: Stories = {
  'PROM-absolute': {
    demands: ['S1-22', 'S4-15'],
    why: 'It is quoted back at us at the next incident, and in some places it is a warranty.',
    source: 'S1-22: promises you can’t keep',
    wrong: 'We will make sure this never happens again.',
    right: 'From 1 December the script asks for confirmation and keeps a copy.',
  },
  'PROM-vague-time': {
    demands: ['S1-22', 'S4-15'],
    why: 'Whoever waits for “soon” writes to support after ten minutes.',
    source: 'measured on real messages: 14 of 15 right',
    wrong: 'We will post an update soon.',
    right:
      'We will post the next update by 14:00 UTC, or as soon as something changes.',
  },
  'PROM-update-no-time': {
    demands: ['S1-22', 'S2-26', 'S2-27'],
    why: 'The next update and its time are what readers look for first; only 10 of 62 real notices had both.',
    source: 'S2-26; measured on real messages: 17 of 17 right',
    wrong: 'We will keep you informed.',
    right: 'Our next update will be posted by 14:00 UTC.',
  },
  'PROM-outcome-undated': {
    demands: ['S1-22', 'S4-15'],
    why: 'Commit only to what is certain. “Today” is read as a promise and counted against us at midnight.',
    source: 'S4-15; PagerDuty customer liaison: do not estimate',
    wrong: 'Full service will be restored today.',
    right: 'We are restoring uploads and have no estimate yet.',
  },
  'PROM-outcome-dated': {
    demands: ['S4-15', 'S2-27'],
    why: 'An estimate is a promise. It needs a person, and readers need to hear at once when it moves.',
    source: 'S4-15: commit only to what is certain',
    wrong: 'We expect to restore uploads by 14:00 UTC.',
    right:
      'We expect to restore uploads by 14:00 UTC (estimate of the incident commander; next word by 13:30 UTC).',
  },
  'PROM-action-undated': {
    demands: ['S1-22', 'S2-28'],
    why: 'Readers remember what was announced; what has no date is forgotten by us first.',
    source: 'Google SRE: action items have an owner and a date',
    wrong: 'We will improve our monitoring.',
    right: 'By 15 December we will add an alert that watches this queue.',
  },
  'VAGUE-who': {
    demands: ['S0-8', 'S0-23'],
    why: '“Some customers” leaves everybody to find out for themselves, by ticket.',
    source: 'S0-8; measured on real messages: 7 of 10 right',
    wrong: 'Some customers are affected.',
    right: 'About 4 % of users, all in the EU region, cannot sign in.',
    limits: 'A clause behind the noun counts as an answer, whatever it says.',
  },
  'VAGUE-what': {
    demands: ['S0-23', 'S0-12'],
    why: 'People compare the notice with their own screen. “An issue” matches every screen and none.',
    source:
      'measured on real messages: weak on real messages (5 of 12), so it never blocks',
    wrong: 'We are experiencing an issue with reports.',
    right: 'Scheduled reports do not arrive.',
    limits: 'Any symptom word in the same or the next sentence satisfies it.',
  },
  'VAGUE-when': {
    demands: ['S0-8', 'S0-12'],
    why: 'Readers compare the times with what they saw; without times they have to ask.',
    source: 'S0-12: transparent timelines',
    wrong: 'Uploads were down briefly this morning.',
    right: 'Uploads failed from 08:40 to 09:15 UTC.',
  },
  'TIME-no-zone': {
    demands: ['S0-12'],
    why: 'A notice read in Sydney at “3 pm” is wrong by ten hours.',
    source: 'S0-12',
    wrong: 'Uploads failed at 08:40.',
    right: 'Uploads failed at 08:40 UTC.',
  },
  'DATE-ambiguous': {
    demands: ['S0-12'],
    why: '03/04 is March or April, depending on where it is read.',
    source: 'S0-12',
    wrong: 'The archive was closed on 03/04/2026.',
    right: 'The archive was closed on 3 April 2026.',
  },
  CONVERSATION: {
    demands: ['S0-23'],
    why: 'After reading, nobody should have to write back. Each such line becomes tickets in the worst hour.',
    source: 'S0-23: no conversation started',
    wrong: 'Feel free to reach out if you have any questions.',
    right: 'Questions: support@example.com, please quote INC-2026-0042.',
  },
};
