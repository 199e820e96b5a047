import {ruleOf} from '../../../src/writing/rules/catalogue';
import {fires_} from '../corpus/measure';

/** The 25 traps: what looks like a fault and is none, or the other way round. Curly marks and odd blanks are meant. */
const TRAPS: readonly (readonly [string, string, boolean, string])[] = [
  [
    '1 an estimate with a time is no bare promise',
    'PROM-outcome-undated',
    false,
    'We expect to restore sign-in by 15:30 UTC.',
  ],
  [
    '1 and goes into the ledger',
    'PROM-outcome-dated',
    true,
    'We expect to restore sign-in by 15:30 UTC.',
  ],
  [
    '2 “in less than an hour” is a time',
    'PROM-outcome-undated',
    false,
    'We expect to be back in less than an hour.',
  ],
  [
    '2 “5 to 10 minutes” is a time',
    'PROM-outcome-undated',
    false,
    'Full recovery is expected in 5 to 10 minutes.',
  ],
  [
    '2 “end of day (18:00 UTC)” is a time',
    'PROM-vague-time',
    false,
    'We will write again by the end of day (18:00 UTC).',
  ],
  [
    '3 a time, or as soon as something changes',
    'PROM-vague-time',
    false,
    'We will post an update by 16:00 UTC, or as soon as something changes.',
  ],
  [
    '4 advice is no promise',
    'PROM-vague-time',
    false,
    'Please change your password as soon as possible.',
  ],
  [
    '5 “may” of impact is no speculation',
    'SPEC-hedged-cause',
    false,
    'Some imports may take longer until 17:00 UTC.',
  ],
  [
    '5 May is a month',
    'SPEC-hedged-cause',
    false,
    'In May we changed the price list.',
  ],
  [
    '6 an effect of the incident is no cause',
    'SPEC-cause',
    false,
    'Reports are late due to this incident.',
  ],
  [
    '7 a cause that is not named',
    'SPEC-cause',
    false,
    'We have identified the cause and are testing a fix.',
  ],
  [
    '8 word about an outcome is no outcome',
    'PROM-outcome-undated',
    false,
    'We will tell you once imports are restored.',
  ],
  [
    '9 a negative fact is no promise',
    'PROM-outcome-undated',
    false,
    'Drafts of that hour will not be restored.',
  ],
  ['10 “should” as advice', 'HEDGED-claim', false, 'You should sign in again.'],
  [
    '10 “should” as a half-sure claim',
    'HEDGED-claim',
    true,
    'Imports should be working again.',
  ],
  [
    '11 “only” that limits',
    'TONE-minimise',
    false,
    'Only accounts created before May are affected.',
  ],
  [
    '11 “only” that makes small',
    'TONE-minimise',
    true,
    'Only a few customers noticed.',
  ],
  [
    '12 a quoted apology',
    'TONE-apology',
    false,
    'The page said “Sorry, something went wrong”.',
  ],
  [
    '13 a job that failed is nobody’s fault',
    'BLAME-hindsight',
    false,
    'The nightly job failed to start.',
  ],
  [
    '13 on-call that failed is',
    'BLAME-hindsight',
    true,
    'On-call failed to react.',
  ],
  [
    '14 100 % of requests failed',
    'PROM-absolute',
    false,
    'Between 11:02 and 11:30 UTC, 100 % of uploads failed.',
  ],
  [
    '14 “cannot guarantee” is honest',
    'PROM-absolute',
    false,
    'We can’t guarantee that each file is complete.',
  ],
  [
    '15 quantified enough',
    'VAGUE-who',
    false,
    'Some customers in the EU who use single sign-on are affected.',
  ],
  [
    '16 one zone for both times',
    'TIME-no-zone',
    false,
    'Uploads failed from 08:40 to 10:15 UTC.',
  ],
  [
    '17 a version is no address',
    'PERSONAL-ip',
    false,
    'Version 1.270.0.1 is live.',
  ],
  [
    '17 standards and regions are public',
    'INTERNAL-id',
    false,
    'We follow RFC 2119, ISO 27001 and CVE-2026-1111 in us-west-2 over TLS 1.2.',
  ],
  [
    '18 the symptom may follow',
    'VAGUE-what',
    false,
    'We are investigating an issue with exports. Files arrive empty.',
  ],
  [
    '19 an issue in a tracker',
    'VAGUE-what',
    false,
    'Please open an issue if you see this again.',
  ],
  [
    '20 negation flips the meaning',
    'SPEC-cause',
    false,
    'The outage was not caused by an attack.',
  ],
  [
    '21 a product called like jargon',
    'JARGON',
    false,
    'You cannot open Pipelines (our build service).',
  ],
  [
    'a cause that was found is no claim that it works',
    'HEDGED-claim',
    false,
    'We believe we have identified the cause and are working on a correction.',
  ],
  [
    '22 reported speech',
    'HEDGED-claim',
    false,
    'Customers told us it was fixed.',
  ],
  ['24 the passive is fine', 'AGENTLESS', false, 'Invoices were sent twice.'],
  [
    '25 American spelling',
    'TONE-apology',
    true,
    'We apologize for the lost drafts.',
  ],
  ['25 a curly apostrophe', 'PROM-absolute', true, 'This won’t happen again.'],
  [
    '25 non-breaking and soft blanks',
    'PROM-update-no-time',
    true,
    'We\u00a0will keep\u000byou informed.',
  ],
];

describe('traps (S1-22)', () => {
  it.each(TRAPS)('%s (%s: %s)', (_name, id, fires, sentence) => {
    const rule = ruleOf(id);
    expect(rule && fires_(rule, sentence)).toBe(fires);
  });
});
