import {bankedAnswers, type BankedAnswer} from '../../core/documents/answers';
import {UserError} from '../../core/base/user-error';
import {explained} from '../../world/ask/explain';
import {all, run} from '../../world/ask/waves';
import type {FileFacts} from '../../world/files';
import {signedIn} from '../../world/incidents/register-facts';
import type {ReviewedParts} from '../../world/part-reviews';
import type {ReviewWorld} from '../../world/review-world';
import type {AskedQuestion} from '../rules/questions';
import type {AnswerSheet} from '../rules/sheet';
import {readDesk} from './desk-shelf';
import {bringSheet, recordQuestions} from './follow-faqs';

/** An FAQ for those who may read the register it belongs to. */
export interface WriterFaq {
  readonly file: FileFacts;
  readonly reviewed: ReviewedParts;
  /** Whether the person may write the register. */
  readonly records: boolean;
  readonly sheet: AnswerSheet;
  readonly answers: readonly BankedAnswer[];
  readonly questions: readonly AskedQuestion[];
}

/**
 * Opens an FAQ, and brings the desk up to what was signed on the way, as the sweep does; it is the only way in a restricted
 * incident. Two round trips, a third when a question is to be recorded.
 */
export function openFaq(world: ReviewWorld, fileId: string): WriterFaq {
  signedIn(world);
  const {reviewed, records} = world.parts.of(world, fileId);
  let seen;
  try {
    seen = run(
      world.transport,
      all({
        parts: world.parts.read(world, fileId),
        file: world.files.facts(fileId),
      }),
    );
  } catch (error) {
    throw explained(
      error,
      'The answers cannot be shown now.',
      'Try again in a moment.',
    );
  }
  const {parts, file} = seen;
  if (file.mark?.kind !== 'faq') {
    throw new UserError(
      'The answers cannot be shown now.',
      'This file is no FAQ of an incident.',
      'Open the FAQ of the incident.',
    );
  }
  const desk = readDesk(world.shelf);
  const sheet = bringSheet(world, reviewed, desk.sheets.get(fileId));
  const questions = desk.questions.get(fileId) ?? [];
  if (records && questions.length > 0) {
    recordQuestions(world, reviewed.registerId, [
      {fileId, incident: reviewed.incident.id, sheet, questions},
    ]);
  }
  return {
    file,
    reviewed,
    records,
    sheet,
    answers: bankedAnswers(parts),
    questions,
  };
}
