import {level} from '../../../src/core/policy/policy';
import {lanesFor} from '../../../src/review/rules/lanes/lanes';
import {dueNudges} from '../../../src/review/rules/state/reminders';
import {reviewState} from '../../../src/review/rules/state/state';
import {asked, history, type Given, NOTHING_FOUND} from './a-review';
import {aText, canonicalOf} from './a-text';

const POLICY = level({
  key: 'w',
  rank: 0,
  label: 'W',
  name: 'W',
  approvals: ['legal'],
  reviewTimes: ['all: 60'],
});
const TEXT = canonicalOf(aText(['Text']));

/** Asked at 10:00, due at 11:00. */
function nudges(
  now: string,
  more: readonly Given[] = [],
  ladder: readonly string[] = ['legal2@example.com'],
  policy = POLICY,
) {
  const facts = history(asked('legal', 'legal'), ...more);
  const state = reviewState({
    kind: 'technical',
    incident: {
      kind: 'outage',
      rawEventData: 'intact',
      faq: {needed: false, reason: 'Small.'},
    },
    rules: lanesFor(policy, 'customer'),
    facts,
    text: TEXT,
    ...NOTHING_FOUND,
  });
  return dueNudges(state, facts, {legal: ladder}, `2026-11-21T${now}:00Z`);
}

const kinds = (...given: Parameters<typeof nudges>) =>
  nudges(...given).map(one =>
    one.kind === 'remind' ? `${one.at} ${one.person}` : one.kind,
  );

describe('a reviewer who does not answer', () => {
  it('is left alone before half of the time is over', () => {
    expect(kinds('10:29')).toEqual([]);
  });

  it('is reminded at half of the time, once', () => {
    expect(kinds('10:30')).toEqual(['half legal@example.com']);
    const [{key}] = nudges('10:30');
    expect(kinds('10:45', [{kind: 'mailed', ref: key}])).toEqual([]);
    expect(kinds('10:45', [{kind: 'mailing', ref: key}])).toHaveLength(1);
  });

  it('is reminded when the time is up, and the next on the ladder is asked with the full time', () => {
    expect(kinds('11:00')).toEqual(['due legal@example.com', 'ask-next']);
    expect(nudges('11:00')[1]).toMatchObject({
      person: 'legal2@example.com',
      dueAt: '2026-11-21T12:00:00Z',
    });
  });

  it('is not reminded of half the time any more when a late sweep finds the time is up', () => {
    expect(kinds('13:00')).not.toContain('half legal@example.com');
  });

  it('leads to the commander when the ladder is at its end, and never to a signature', () => {
    expect(kinds('11:00', [], [])).toEqual([
      'due legal@example.com',
      'tell-commander',
    ]);
    const next = asked('legal', 'legal2', {
      dueAt: '2026-11-21T12:00:00Z',
      at: '2026-11-21T11:00:00Z',
      ref: 'file-1:legal:1:legal2@example.com:ladder',
    });
    expect(kinds('11:30', [next])).toEqual([
      'due legal@example.com',
      'half legal2@example.com',
    ]);
    expect(kinds('12:00', [next])).toContain('tell-commander');
  });

  it('is not passed over where everybody has to sign', () => {
    const all = {...POLICY, approvals: ['legal all']};
    expect(kinds('11:00', [], ['legal2@example.com'], all)).toEqual([
      'due legal@example.com',
      'tell-commander',
    ]);
  });

  it('keeps a due time that was changed by hand', () => {
    const later = asked('legal', 'legal', {
      dueAt: '2026-11-21T14:00:00Z',
      at: '2026-11-21T10:00:00Z',
    });
    expect(kinds('11:59', [later])).toEqual([]);
    expect(kinds('12:00', [later])).toEqual(['half legal@example.com']);
  });

  it('is left in peace once somebody of the lane has answered', () => {
    const answer = (kind: 'approve' | 'object') => ({
      kind,
      lane: 'legal',
      person: 'legal@example.com',
      textHash: TEXT.hash,
      sections: TEXT.sections,
    });
    expect(kinds('13:00', [answer('approve')])).toEqual([]);
    expect(kinds('13:00', [answer('object')])).toEqual([]);
  });
});
