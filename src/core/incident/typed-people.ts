import {keysOf} from '../base/keys';
import type {FieldProblem} from '../base/answer';
import type {Incident} from './incident';
import {isNobodys, withNamedPeople, type SealedRow} from './row-seal';
import {ROLES} from './vocabulary';

/** Said of a row that bears no seal the add-on knows. */
export const NO_SEAL = {
  message:
    'The hidden cell “Seal” of this row is empty or was changed by hand, so nobody named in the row counts. A row pasted in, or from before rows were sealed, has none.',
  remedy:
    'Name everybody again under “Edit details”, which seals it; or bring the cell back from the version history of the register.',
};

/**
 * What to say beside cells that name people nobody has named in the add-on: they look as if they counted, and nobody
 * could tell why they do not.
 */
export function typedPeople(
  incident: Incident,
  sealed: SealedRow | null,
): readonly FieldProblem[] {
  const named = withNamedPeople(incident, sealed);
  const roles = keysOf(ROLES).flatMap(key => {
    const typed = incident.roles[key];
    const counts = named.roles[key];
    if (typed === counts) return [];
    const still = counts === '' ? '' : ` It is still ${counts}.`;
    return [
      {
        field: `roles.${key}`,
        message:
          typed === ''
            ? `The cell was cleared by hand, which takes nothing away.${still} Bring it back, or change it under “Edit details”.`
            : `“${typed}” was typed into the cell. Whoever edits a cell could name anybody, so it gives no access and signs nothing.${still} Name them under “Edit details”, or bring the cell back.`,
      },
    ];
  });
  const others = incident.people.filter(one => !named.people.includes(one));
  return [
    ...roles,
    ...(others.length === 0
      ? []
      : [
          {
            field: 'people',
            message: `${others.map(one => `“${one}”`).join(', ')}: typed into the cell, which gives no access. Take it out of the cell and name them in a role under “Edit details”, or share the folder with them.`,
          },
        ]),
    ...(incident.declaredBy === named.declaredBy || isNobodys(sealed)
      ? []
      : [
          {
            field: 'declaredBy',
            message: `“${incident.declaredBy}” was typed over the declarer, and counts as nobody. Bring the cell back from the version history of the register.`,
          },
        ]),
  ];
}
