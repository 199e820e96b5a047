import {NO_BACKGROUND} from '../../../src/writing/rules/background';
import {draftOf} from '../../../src/writing/rules/draft';
import {check} from '../../../src/writing/rules/findings';
import {knownFacts} from '../../../src/writing/rules/of-incident';
import {NO_FACTS} from '../../../src/core/incident/facts';
import {anIncident} from '../../scenery/an-incident';

const known = (facts: Partial<typeof NO_FACTS>) =>
  knownFacts(anIncident({facts: {...NO_FACTS, ...facts}}));

function rulesIn(sentence: string, facts: Partial<typeof NO_FACTS>) {
  return check(draftOf('resolution', sentence), {
    ...NO_BACKGROUND,
    facts: known(facts),
  }).findings.map(({rule}) => rule);
}

describe('what the rules know of an incident', () => {
  it.each([
    ['', true],
    ['suspected', true],
    ['confirmed', true],
    ['nonsense', true],
    ['shareable', false],
  ])(
    'lets a cause be named once the register says that it may be shared: "%s" (S1-22)',
    (causeStatus, found) => {
      expect(
        rulesIn('A full disk caused the outage.', {causeStatus}).includes(
          'SPEC-cause',
        ),
      ).toBe(found);
    },
  );

  it('is when customers were no longer affected, not when the incident was closed', () => {
    expect(known({}).endedAt).toBe('');
    expect(known({impactEndedAt: '2026-11-21T10:15:00Z'}).endedAt).toBe(
      '2026-11-21T10:15:00Z',
    );
  });

  it('is an estimate with who answers for it (S4-15)', () => {
    expect(known({}).estimate).toBeNull();
    expect(
      known({
        estimateAt: '2026-11-21T14:00:00Z',
        estimateOwner: 'sam@example.com',
      }).estimate,
    ).toEqual({at: '2026-11-21T14:00:00Z', owner: 'sam@example.com'});
  });

  it.each([
    ['305 teams', {number: 305, unit: 'teams'}],
    ['1,200 customers', {number: 1200, unit: 'customers'}],
    ['many teams', null],
    ['305', null],
    ['', null],
  ])('is how many are affected: "%s" (S0-8)', (affectedCount, count) => {
    expect(known({affectedCount}).count).toEqual(count);
  });

  it('is the time customers were promised, before one that is for colleagues', () => {
    expect(known({nextCustomerAt: '2026-11-21T14:00:00Z'}).nextUpdateAt).toBe(
      '2026-11-21T14:00:00Z',
    );
  });
});

/** Whether any rule of that family finds something in a first notice. */
function finds(family: RegExp, sentence: string): boolean {
  return check(draftOf('notice', sentence), NO_BACKGROUND).findings.some(
    ({rule}) => family.test(rule),
  );
}

describe('half-truths (S0-8)', () => {
  it.each([
    'Some customers may have been affected.',
    'We believe the problem is resolved.',
    'There is no evidence that data was misused.',
  ])('are found: %s', sentence => {
    expect(finds(/^(VAGUE|CLAIM|HEDGE|SPEC|SAFE)/, sentence)).toBe(true);
  });

  it.each([
    'About 4 % of users, all in the EU region, cannot sign in.',
    'We do not yet know how many accounts are affected; we will say so by 15:00 UTC.',
    'We read the access logs from 1 to 3 May and found no access from outside.',
  ])('are not what honest words are: %s', sentence => {
    expect(finds(/^(VAGUE|CLAIM|HEDGE|SPEC|SAFE)/, sentence)).toBe(false);
  });
});

describe('words for readers who are no engineers (S0-21)', () => {
  it('are asked for where a text speaks of systems, each with a plainer one', () => {
    const {findings} = check(
      draftOf(
        'notice',
        'Elevated p99 latency on the read replicas degraded the API.',
      ),
      NO_BACKGROUND,
    );
    const jargon = findings.filter(({rule}) => rule === 'JARGON');
    expect(jargon.length).toBeGreaterThan(0);
    expect(jargon.every(({fix}) => fix !== '')).toBe(true);
    // Never a gate: two of five good messages hold such a word.
    expect(jargon.every(({level}) => level !== 'block')).toBe(true);
  });

  it('are left alone where they are plain, or names of the product', () => {
    const rules = (sentence: string, productWords: readonly string[] = []) =>
      check(draftOf('notice', sentence), {
        ...NO_BACKGROUND,
        lists: {...NO_BACKGROUND.lists, productWords},
      })
        .findings.map(({rule}) => rule)
        .filter(rule => rule === 'JARGON');
    expect(rules('Pages took up to 30 seconds to open.')).toEqual([]);
    const cache = 'The Cache of your site was emptied at 10:00 UTC.';
    expect(rules(cache, ['Cache'])).toEqual([]);
  });
});
