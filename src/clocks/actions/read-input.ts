import * as v from 'valibot';
import {UserError} from '../../core/base/user-error';
import type {
  AllClearForm,
  ClockDecision,
  PromiseForm,
  ToldForm,
} from '../contract';

const Short = v.pipe(v.string(), v.maxLength(300));
const Long = v.pipe(v.string(), v.maxLength(2_000));

const DecisionShape = v.object({
  incidentId: Short,
  key: Short,
  kind: v.picklist([
    'waived',
    'restored',
    'snoozed',
    'paused',
    'resumed',
    'taken',
  ]),
  reason: Long,
  minutes: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_080)),
});

const ToldShape = v.object({
  operation: v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{8,60}$/)),
  incidentId: Short,
  keys: v.pipe(v.array(Short), v.maxLength(50)),
  at: Short,
  channel: Short,
  count: Short,
  reference: Short,
  note: Long,
  corrects: Short,
});

const AllClearShape = v.object({
  incidentId: Short,
  resolvedAt: Short,
  impactEndedAt: Short,
});

const PromisesShape = v.object({
  incidentId: Short,
  promises: v.pipe(
    v.array(v.object({key: Short, owner: Short})),
    v.maxLength(50),
  ),
});

/** Whatever a page sends is only believed once it has this shape. */
export function readDecision(input: unknown): ClockDecision {
  return shaped(DecisionShape, input);
}

export function readTold(input: unknown): ToldForm {
  return shaped(ToldShape, input);
}

function shaped<T>(
  shape: v.BaseSchema<unknown, T, v.BaseIssue<unknown>>,
  input: unknown,
): T {
  const read = v.safeParse(shape, input);
  if (read.success) return read.output;
  throw new UserError(
    'Nothing was recorded.',
    'The page sent something the add-on does not understand.',
    'Reload the page and try again.',
  );
}

export function readPromises(input: unknown): PromiseForm {
  return shaped(PromisesShape, input);
}

export function readAllClear(input: unknown): AllClearForm {
  return shaped(AllClearShape, input);
}
