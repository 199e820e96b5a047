import {UserError} from '../../core/base/user-error';
import type {Incident} from '../../core/incident/incident';
import {
  ownersOfField,
  ownsField,
  rolesHeld,
} from '../../core/incident/role-rights';
import type {RoleKey} from '../../core/incident/words';
import type {FoundRow} from '../../world/incidents/register-facts';
import {
  leaveAct,
  waitingActs,
  type WaitingAct,
} from '../../world/incidents/waiting-acts';
import type {World} from '../../world/world';
import type {MetadataForm} from '../contract';
import {metadataForm} from '../rules/metadata-form';
import {
  readFields,
  together,
  touchedFields,
  withFields,
  type WaitingField,
} from '../rules/waiting-change';

/** One person's change of an incident's details is one act, however often they save. */
const OPERATION = 'details';

/** Roles the person acts in: who was typed into a cell by hand has none. */
export function rolesOf(
  {incident}: FoundRow,
  email: string,
): readonly RoleKey[] {
  return rolesHeld(incident, email);
}

/** What the person has changed before, and that waits. */
function ownDetails({shelf, me}: World, {id}: Incident): WaitingAct | null {
  return (
    waitingActs(shelf, id).find(
      ({kind, by}) => kind === 'details' && by === me.email,
    ) ?? null
  );
}

/** What the form starts with for somebody whose own change waits: once more is on top of it. */
export function withOwn(world: World, incident: Incident): MetadataForm {
  const own = ownDetails(world, incident);
  const form = metadataForm(incident);
  return own && own.why === '' ? withFields(form, readFields(own.input)) : form;
}

/**
 * Leaves a change to be taken up by who may write the register.
 *
 * @param words The change for people.
 * @throws UserError with the fields the person's role does not answer for.
 */
export function leaveDetails(
  world: World,
  found: FoundRow,
  base: MetadataForm,
  form: MetadataForm,
  words: string,
): void {
  const {incident} = found;
  const {me} = world;
  const earlier = ownDetails(world, incident);
  const fields = together(
    earlier && earlier.why === '' ? readFields(earlier.input) : [],
    touchedFields(base, form),
  );
  refuseOthers(found, me.email, fields);
  leaveAct(world, {
    kind: 'details',
    incidentId: incident.id,
    operation: OPERATION,
    words,
    input: fields,
  });
}

/** Refuses what none of the person's roles answers for, beside the fields. */
export function refuseOthers(
  found: FoundRow,
  email: string,
  fields: readonly Pick<WaitingField, 'path'>[],
): void {
  const roles = rolesOf(found, email);
  if (found.incident.visibility === 'restricted' || roles.length === 0) {
    throw new UserError(
      'Nothing was changed.',
      'You may not write the register this incident is kept in, and hold none of its roles.',
      'Ask one of the people named in it to do it, or to name you.',
    );
  }
  const others = fields.filter(({path}) => !ownsField(roles, path));
  if (others.length === 0) return;
  throw new UserError(
    'Nothing was changed yet.',
    'You may not write the register, and your role does not answer for all of this.',
    'Put the marked fields back, or ask whose they are.',
    others.map(({path}) => ({
      field: path,
      message: `This is for: ${ownersOfField(path)}. Ask them, or somebody who may edit the register.`,
    })),
  );
}
