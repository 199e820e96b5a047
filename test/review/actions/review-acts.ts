import type {AnswerForm} from '../../../src/review/contract';
import {askedView} from '../../../src/review/views/review-view';
import {COMMANDER, EXEC, LEAD, LEGAL, ReviewStage} from './review-stage';

export const NOBODY = {people: {}, notNeeded: {}};

export function ask(stage: ReviewStage, more: object = {}): void {
  askedView(stage.as(LEAD), {fileId: stage.id(), ...NOBODY, ...more});
  stage.workspace.later(1);
}

export function signAll(stage: ReviewStage): void {
  stage.press(EXEC, 'leadership');
  stage.press(COMMANDER, 'commander');
  stage.press(LEGAL, 'legal');
  stage.workspace.later(1);
}

/** Round trips of one call. */
export function waves(stage: ReviewStage, act: () => unknown): number {
  stage.workspace.calm();
  act();
  return stage.workspace.waves.length;
}

export function answer(stage: ReviewStage, lane: string): AnswerForm {
  return {
    fileId: stage.id(),
    lane,
    verdict: 'approve',
    words: '',
    textHash: stage.text().hash,
    operation: stage.operation(),
  };
}
