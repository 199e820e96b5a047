import * as v from 'valibot';
import type {
  AllClearForm,
  ClockDecision,
  PromiseForm,
  ToldForm,
} from '../contract';
import {shaped} from '../../core/base/shaped';

const NOTHING = 'Nothing was recorded.';

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
    v.array(v.object({key: Short, owner: Short, reason: v.optional(Long, '')})),
    v.maxLength(50),
  ),
});

/** Whatever a page sends is only believed once it has this shape. */
export function readDecision(input: unknown): ClockDecision {
  return shaped(DecisionShape, input, NOTHING);
}

export function readTold(input: unknown): ToldForm {
  return shaped(ToldShape, input, NOTHING);
}

export function readPromises(input: unknown): PromiseForm {
  return shaped(PromisesShape, input, NOTHING);
}

export function readAllClear(input: unknown): AllClearForm {
  return shaped(AllClearShape, input, NOTHING);
}
