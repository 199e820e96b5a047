import {oneLine} from '../../core/base/clean-text';
import {UserError} from '../../core/base/user-error';
import {rolesHeld} from '../../core/incident/role-rights';
import {orNull, run} from '../../world/ask/waves';
import {leaveAct} from '../../world/incidents/waiting-acts';
import type {World} from '../../world/world';
import type {ClockDecision, ToldForm} from '../contract';
import {isHandover, releasedFile} from '../rules/handovers';
import type {ReadIncident} from './read-clocks';

/**
 * Leaves "it was sent" to be taken up by who may write the register. Said by somebody named in a role of the incident, or by
 * whom Drive shows the released text: that is who it was handed to, in person or through a group.
 */
export function leaveTold(
  world: World,
  one: ReadIncident,
  form: ToldForm,
): void {
  const {incident} = one.clocked;
  const roles = rolesHeld(incident, world.me.email);
  const {entries, doubtful} = one.clocked.ledger;
  const wrong = [...entries, ...doubtful].find(
    ({key}) => key === form.corrects,
  );
  const may =
    form.corrects === ''
      ? roles.length > 0 || someHandedTo(world, one, form.keys)
      : leads(one, world) || wrong?.sentBy === world.me.email;
  if (!may || incident.visibility === 'restricted') throw notTheirs();
  leaveAct(world, {
    kind: 'sent',
    incidentId: form.incidentId,
    operation: form.operation,
    words: `sent by ${oneLine(form.channel)}`,
    input: form,
  });
}

/** The same for "it was not sent", and whatever else is decided about a deadline; about other deadlines by its leads only. */
export function leaveDecision(
  world: World,
  one: ReadIncident,
  decision: ClockDecision,
): void {
  const may =
    leads(one, world) ||
    (isHandover(decision.key) && someHandedTo(world, one, [decision.key]));
  if (!may || one.clocked.incident.visibility === 'restricted') {
    throw notTheirs();
  }
  leaveAct(world, {
    kind: 'decision',
    incidentId: decision.incidentId,
    operation: `${decision.kind}.${decision.key}`,
    words: [
      decision.kind === 'waived' && isHandover(decision.key)
        ? 'not sent'
        : decision.kind,
      oneLine(decision.reason),
    ]
      .filter(part => part !== '')
      .join(': '),
    input: decision,
  });
}

function leads({clocked: {incident}}: ReadIncident, {me}: World): boolean {
  return rolesHeld(incident, me.email).some(
    role => role === 'commander' || role === 'commsLead',
  );
}

/** One call for each text; ids in keys come from cells, so the file's own mark has to name the incident. */
function someHandedTo(
  world: World,
  {clocked: {incident}}: ReadIncident,
  keys: readonly string[],
): boolean {
  return keys.filter(isHandover).some(key => {
    const file = run(
      world.transport,
      orNull(world.files.facts(releasedFile(key)), 'notFound', 'forbidden'),
    );
    return file?.mark?.incident === incident.id;
  });
}

function notTheirs(): UserError {
  return new UserError(
    'It could not be recorded.',
    'You may not write the register, hold no role of this incident that answers for it, and the released text was not handed to you.',
    'Tell the communications lead when it went out: they can record it for you.',
  );
}
