import type {LaneView, ReviewPhaseKey} from '../contract';

/** A sign that is told by its shape; colour only repeats it. */
export const STANDING_SIGNS: Readonly<Record<LaneView['standing'], string>> = {
  'not-asked': '○',
  'not-needed': '–',
  awaited: '◔',
  voided: '✎',
  objected: '✕',
  approved: '✓',
};

export const STANDING_WORDS: Readonly<Record<LaneView['standing'], string>> = {
  'not-asked': 'Not asked yet',
  'not-needed': 'Not needed',
  awaited: 'Waiting',
  voided: 'Edited since sign-off',
  objected: 'Objected',
  approved: 'Signed',
};

const PHASES: Readonly<Record<ReviewPhaseKey, string>> = {
  draft: 'Draft',
  'in-review': 'In review',
  approved: 'Approved',
  releasing: 'Being released',
  released: 'Released',
};

/** "In review, round 2"; "Released v3". The round counts while answers are wanted. */
export function phaseInWords(
  phase: ReviewPhaseKey,
  round: number,
  version = 0,
): string {
  if (phase === 'released' && version > 0) return `Released v${version}`;
  return phase === 'in-review' && round > 0
    ? `${PHASES[phase]}, round ${round}`
    : PHASES[phase];
}
