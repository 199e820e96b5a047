import type {Stories} from './story';

export const FACTS_AND_LEAKS: Stories = {
  'FACT-symptom': {
    demands: ['S0-23', 'S1-16'],
    why: 'It is the first of the seven questions every reader has: is this what I see?',
    source: 'S0-23',
    wrong: 'An incident affects the platform.',
    right: 'Since 08:40 UTC you cannot export reports.',
    limits:
      'It looks for words for “does not work”; a symptom told in other words is not seen.',
  },
  'FACT-start': {
    demands: ['S0-12', 'S0-23'],
    why: 'Readers compare the time with what they saw.',
    source: 'S0-12: transparent timelines',
    wrong: 'Exports do not work.',
    right: 'Exports have not worked since 08:40 UTC.',
  },
  'FACT-end': {
    demands: ['S0-12', 'S2-28'],
    why: '“It works again” leaves open what was lost in between.',
    source: 'S2-28',
    wrong: 'Exports work again.',
    right: 'Exports failed from 08:40 to 10:15 UTC.',
  },
  'FACT-duration': {
    demands: ['S2-28'],
    why: 'The length is what readers report upwards.',
    source: 'S2-28: impact duration',
    wrong: 'Exports failed this morning.',
    right: 'Exports failed from 08:40 to 10:15 UTC (1 h 35 min).',
  },
  'FACT-scope': {
    demands: ['S0-8', 'S0-23'],
    why: 'Whoever is not affected can stop reading; whoever is, must know.',
    source: 'S0-23',
    wrong: 'Sign-in does not work.',
    right: 'Customers in the EU cannot sign in; all others can.',
  },
  'FACT-action': {
    demands: ['S0-23', 'S1-21'],
    why: 'Saying that there is nothing to do saves a call as much as a step does.',
    source: 'S1-21: actionable information',
    wrong: 'Exports do not work.',
    right: 'You do not need to do anything.',
  },
  'FACT-next-update': {
    demands: ['S1-21', 'S2-26'],
    why: 'Only 10 of 62 real notices and updates say when the next one comes; it is what readers look for.',
    source: 'S2-26; measured on real messages',
    wrong: 'We are working on it.',
    right: 'Our next update will be posted by 14:00 UTC.',
  },
  'FACT-known-how': {
    demands: ['S0-23'],
    why: '“Resolved” is believed when it says how we know.',
    source: 'S0-23',
    wrong: 'The problem is resolved.',
    right: 'Errors have stayed at the normal level since 10:15 UTC.',
  },
  'FACT-data': {
    demands: ['S0-11', 'S0-23'],
    why: 'Where data was touched, it is the only question that counts.',
    source: 'S0-11: raw event data is lost or intact',
    wrong: 'Exports work again.',
    right: 'No event data was lost.',
  },
  'FACT-contact': {
    demands: ['S0-23'],
    why: 'One address keeps questions in one place.',
    source: 'S1-16',
    wrong: '(no address)',
    right: 'Questions: support@example.com, please quote INC-2026-0042.',
  },
  'FACT-contradiction': {
    demands: ['S0-8', 'S1-21'],
    why: 'Customers lay our texts side by side. Two durations cost more trust than the outage.',
    source: 'Statuspage: same facts on all channels',
    wrong: 'Notice: “from 08:40 UTC”. Status page: “since 09:10 UTC”.',
    right: 'The same start everywhere.',
    limits:
      'Times with a zone are compared, in English, German, Spanish and French; a fact in words (“all morning”) is not.',
  },
  'LEAK-sentence': {
    demands: ['S0-4'],
    why: 'The internal text was written to be read inside, with guesses, names and worries in it.',
    source: 'what stands inside is not for outside',
    wrong: 'A sentence pasted from the internal document',
    right: 'The same fact, written for readers outside',
    limits:
      'Half of the words in runs of four must be the same; a free retelling is not seen.',
  },
  'LEAK-negative': {
    demands: ['S0-27'],
    why: 'Telling everybody that passwords were not stolen makes everybody think of stolen passwords.',
    source: 'S0-27: pertinent negatives',
    wrong: 'No passwords were stolen. (in the mail to all)',
    right: 'The answer is in the FAQ.',
  },
  'LEAK-name': {
    demands: ['S0-4', 'S0-21'],
    why: 'Names of systems tell readers nothing and attackers where to look.',
    source: 'what stands inside is not for outside',
    wrong: 'The error began in orders2-blue.',
    right: 'The error began in one of our databases.',
    limits:
      'Only names that look made: with figures, hyphens or capitals inside.',
  },
};
