import {level, type Level} from '../../../../src/core/policy/policy';
import type {PackedFact} from '../../../../src/review/rules/record/packed-fact';
import {lanesFor} from '../../../../src/review/rules/lanes/lanes';
import {
  reviewState,
  type ReviewFacts,
} from '../../../../src/review/rules/state/state';
import {asked, history, type Given, NOTHING_FOUND} from '../a-review';
import {aText, canonicalOf} from '../a-text';

export const WORST = level({key: 'w', rank: 0, label: 'W', name: 'W'});

export const LOWER = level({key: 'l', rank: 1, label: 'L', name: 'L'});

export const TEXT = canonicalOf(
  aText(['# What happened', 'It failed.', '# Contact', 'Write to us.']),
);

export const NEW_CONTACT = canonicalOf(
  aText(['# What happened', 'It failed.', '# Contact', 'Call us.']),
);

export const NEW_STORY = canonicalOf(
  aText(['# What happened', 'It burnt.', '# Contact', 'Write to us.']),
);

export function said(
  kind: 'approve' | 'object' | 'suggest' | 'clear',
  lane: string,
  name: string,
  more: Partial<PackedFact> = {},
): Given {
  return {
    lane,
    person: `${name}@example.com`,
    round: 1,
    textHash: TEXT.hash,
    sections: TEXT.sections,
    source: 'signature',
    ...more,
    kind,
  };
}

export function state(
  given: readonly Given[],
  changes: Partial<ReviewFacts> = {},
  policy: Level = WORST,
) {
  return reviewState({
    kind: 'customer',
    incident: {
      kind: 'outage',
      rawEventData: 'unknown',
      faq: {needed: false, reason: 'Too small.'},
    },
    rules: lanesFor(policy, 'customer'),
    facts: history(...given),
    text: TEXT,
    ...NOTHING_FOUND,
    faqOpen: ['FAQ'],
    ...changes,
  });
}

export const standings = (given: ReturnType<typeof state>) =>
  Object.fromEntries(
    given.lanes.map(({lane, standing}) => [lane.key, standing.kind]),
  );

export const ASKED = [
  asked('leadership', 'exec'),
  asked('commander', 'commander'),
  asked('legal', 'legal'),
];

export const SIGNED = [
  ...ASKED,
  said('approve', 'leadership', 'exec'),
  said('approve', 'commander', 'commander'),
  said('approve', 'legal', 'legal'),
];

export const closed = (given: ReturnType<typeof state>) =>
  given.gates.map(({key}) => key);
