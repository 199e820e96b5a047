import * as v from 'valibot';
import {UserError} from '../../core/base/user-error';
import {openHome, requireHome} from '../../world/incidents/incident-home';
import {installed} from '../../world/incidents/register-facts';
import {
  dropAct,
  takeUpActs,
  waitingActs,
  type TakenUp,
  type WaitingAct,
} from '../../world/incidents/waiting-acts';
import type {World} from '../../world/world';
import {metadataForm} from '../rules/metadata-form';
import {overtaken, readFields, withFields} from '../rules/waiting-change';
import {addTimelineEntry} from './add-timeline-entry';
import {changeMetadata} from './change-metadata';
import {refuseOthers} from './waiting-details';

const BackShape = v.object({
  incidentId: v.string(),
  kind: v.string(),
  operation: v.string(),
});

/**
 * Writes into the register what people did in their roles who may not write it themselves, in their names. Whether the role
 * is still theirs is judged now. No call while nothing waits.
 *
 * @param incidentId '' for every incident.
 */
export function takeUpRoles(world: World, incidentId: string = ''): void {
  takeUpActs(
    world,
    ['details', 'timeline'],
    incidentId,
    (acting, act, taken) => {
      if (act.kind === 'timeline') {
        addTimelineEntry(acting, act.input, taken);
      } else {
        takeUpDetails(acting, act, taken);
      }
    },
  );
}

function takeUpDetails(acting: World, act: WaitingAct, taken: TakenUp): void {
  const home = requireHome(
    openHome(acting, installed(acting), act.incidentId, false),
  );
  const fields = readFields(act.input);
  refuseOthers(home.found, act.by, fields);
  const {incident} = home.found;
  const current = metadataForm(incident);
  const lost = overtaken(current, fields);
  if (lost.length > 0) {
    throw new UserError(
      'Nothing was changed: somebody else was faster.',
      `It has been changed since: ${lost.join(', ')}.`,
      'Look at what is there now, and save again.',
    );
  }
  changeMetadata(
    acting,
    {
      incidentId: incident.id,
      rev: incident.rev,
      form: withFields(current, fields),
      base: current,
      decisions: {},
    },
    taken,
  );
}

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
