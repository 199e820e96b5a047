import * as v from 'valibot';
import {dropAct, waitingActs} from '../../world/incidents/waiting-acts';
import type {World} from '../../world/world';

const BackShape = v.object({
  incidentId: v.string(),
  kind: v.string(),
  operation: v.string(),
});

/** Takes back what the person has left and nobody has taken up yet; what is not there any more is left alone. */
export function takeBackAct({shelf, me}: World, input: unknown): void {
  const read = v.safeParse(BackShape, input);
  if (!read.success) return;
  const {incidentId, kind, operation} = read.output;
  const own = waitingActs(shelf, incidentId).find(
    act =>
      act.by === me.email && act.kind === kind && act.operation === operation,
  );
  if (own) dropAct(shelf, own);
}
