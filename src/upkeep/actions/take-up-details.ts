import {UserError} from '../../core/base/user-error';
import {openHome, requireHome} from '../../world/incidents/incident-home';
import {installed} from '../../world/incidents/register-facts';
import type {TakenUp, WaitingAct} from '../../world/incidents/waiting-acts';
import type {World} from '../../world/world';
import {metadataForm} from '../rules/metadata-form';
import {overtaken, readFields, withFields} from '../rules/waiting-change';
import {changeMetadata} from './change-metadata';
import {refuseOthers} from './waiting-details';

/** Saves a change somebody has left. Whether the role is still theirs is judged now. */
export function takeUpDetails(
  acting: World,
  act: WaitingAct,
  taken: TakenUp,
): void {
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
