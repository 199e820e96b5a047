import * as v from 'valibot';
import type {CopyForm, QuestionDecision, QuestionForm} from '../contract';
import {shaped} from '../../core/base/shaped';

const NOTHING = 'Nothing was done.';

const FileId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{10,200}$/));
const Id = v.pipe(v.string(), v.regex(/^[0-9A-Za-z]{16,40}$/));
const Key = v.pipe(v.string(), v.maxLength(400));
/** Longer ones are refused beside their field. */
const Words = v.pipe(v.string(), v.maxLength(40_000));

const QuestionShape = v.object({
  fileId: FileId,
  question: Words,
  context: Words,
  operation: Id,
});

const CopyShape = v.object({
  fileId: FileId,
  key: Key,
  hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
});

const DecisionShape = v.variant('act', [
  v.object({act: v.literal('add'), fileId: FileId, id: Id, question: Words}),
  v.object({act: v.literal('same'), fileId: FileId, id: Id, key: Key}),
  v.object({act: v.literal('decline'), fileId: FileId, id: Id, reason: Words}),
]);

const TakeShape = v.object({
  fileId: FileId,
  from: FileId,
  keys: v.pipe(v.array(Key), v.maxLength(40)),
});

/** Whatever a page sends is only believed once it has this shape. */
export function readQuestionForm(input: unknown): QuestionForm {
  return shaped(QuestionShape, input, NOTHING);
}

export function readCopyForm(input: unknown): CopyForm {
  return shaped(CopyShape, input, NOTHING);
}

export function readDecision(input: unknown): QuestionDecision {
  return shaped(DecisionShape, input, NOTHING);
}

export function readTaking(input: unknown): v.InferOutput<typeof TakeShape> {
  return shaped(TakeShape, input, NOTHING);
}

export function fileIdOf(input: unknown): string {
  return shaped(FileId, input, NOTHING);
}

/** '' for none. */
export function fileIdOrNone(input: unknown): string {
  return input === '' ? '' : fileIdOf(input);
}

export function keyOf(input: unknown): string {
  return shaped(Key, input, NOTHING);
}
