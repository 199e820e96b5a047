import {keysOf} from '../base/keys';

/** Instants of an incident from which a clock may run. The sources disagree, so each clock names its own. */
export const ANCHORS = {
  started: 'the start',
  detected: 'detection',
  aware: 'awareness',
  declared: 'declaration',
  confirmed: 'confirmation',
  classified: 'classification',
  material: 'the decision that it is material',
  impactEnded: 'the end of the impact',
  resolved: 'resolution',
} as const;

export type Anchor = keyof typeof ANCHORS;

/** Which fact is missing while an anchor is unknown, as a question to the commander. */
export const ANCHOR_QUESTIONS: Readonly<Record<Anchor, string>> = {
  started: 'When did it start?',
  detected: 'When was it detected?',
  aware:
    'When did the organisation become aware, with reasonable certainty, that this is a reportable incident?',
  declared: 'When was it declared?',
  confirmed: 'When was the customer impact confirmed?',
  classified: 'When was it classified as major?',
  material: 'When was it decided that it is material?',
  impactEnded: 'When did the impact end?',
  resolved: 'When was it resolved?',
};

export function isAnchor(word: string): word is Anchor {
  return Object.prototype.hasOwnProperty.call(ANCHORS, word);
}

export const ANCHOR_KEYS = keysOf(ANCHORS);
