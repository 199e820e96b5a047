import {askForReview} from '../../../../src/review/actions/ask-for-review';
import {releaseDocument} from '../../../../src/review/actions/release-document';
import type {DocumentKind} from '../../../../src/core/incident/words';
import type {NewIncidentForm} from '../../../../src/declare/contract';
import {
  COMMANDER,
  EXEC,
  LEAD,
  LEGAL,
  ReviewStage,
  WRITER,
} from '../review-stage';

export function ask(stage: ReviewStage, kind: DocumentKind = 'customer'): void {
  askForReview(stage.as(LEAD), {
    fileId: stage.id(kind),
    people: {},
    notNeeded: {},
  });
  stage.workspace.later(1);
}

export function approved(
  form: Partial<NewIncidentForm> = {},
  kind: DocumentKind = 'customer',
  stage = new ReviewStage(form),
): ReviewStage {
  ask(stage, kind);
  sign(stage, kind);
  return stage;
}

export function sign(
  stage: ReviewStage,
  kind: DocumentKind = 'customer',
): void {
  const lanes: Record<string, string> = {
    leadership: EXEC,
    commander: COMMANDER,
    legal: LEGAL,
    engineering: 'sme@example.com',
  };
  const asked = new Set(
    stage
      .columns(kind)
      .filter(({kind: one}) => one === 'asked')
      .map(({lane}) => lane),
  );
  for (const lane of asked) {
    stage.press(lanes[lane], lane, 'approve', '', kind);
  }
  stage.workspace.later(1);
}

export const release = (stage: ReviewStage, kind: DocumentKind = 'customer') =>
  releaseDocument(stage.as(LEAD), stage.id(kind), 'withheld');

/** A writer lifts the lock in Drive, edits, and locks again. */
export function rewrite(stage: ReviewStage, from: string, to: string): void {
  const file = stage.file('customer');
  const locked = file.locked ?? false;
  file.locked = false;
  stage.reviews.typeAs(WRITER, stage.id(), from, to);
  file.locked = locked;
}
