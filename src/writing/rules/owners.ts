import {keysOf} from '../../core/base/keys';
import type {Incident} from '../../core/incident/incident';
import {concernNamed} from '../../core/policy/lane-notation';
import {lines} from '../../core/policy/policy-columns';
import type {Cell} from '../../core/register/table-plan';
import type {Concern} from './rule';

type Lane = ReturnType<typeof concernNamed>;

/** Who signs for a concern may also say that a finding of it can stay. */
const LANES: Readonly<Record<Concern, readonly Lane[]>> = {
  accuracy: ['engineering', 'commander'],
  tone: ['cs', 'leadership'],
  liability: ['legal', 'leadership'],
};
const ROLES: Readonly<Record<Concern, readonly (keyof Incident['roles'])[]>> = {
  accuracy: ['commander', 'technicalLead', 'sme'],
  tone: [],
  liability: [],
};

/** Whose reviewers may say that a finding of a concern can stay. */
export function reviewersOf(concern: Concern): readonly string[] {
  return LANES[concern].flatMap(lane => (lane === null ? [] : [lane]));
}

/** The concerns a person answers for: by what the People tab has them sign, and by their role in the incident. */
export function concernsOf(
  email: string,
  people: readonly {readonly cells: Readonly<Record<string, Cell>>}[],
  {roles}: Pick<Incident, 'roles'>,
): readonly Concern[] {
  const me = email.trim().toLowerCase();
  if (me === '') return [];
  const signs = people
    .filter(
      ({cells}) =>
        String(cells.email ?? '')
          .trim()
          .toLowerCase() === me,
    )
    .flatMap(({cells}) => lines(cells.lanes ?? '').map(concernNamed));
  return keysOf(LANES).filter(
    concern =>
      LANES[concern].some(lane => lane !== null && signs.includes(lane)) ||
      ROLES[concern].some(role => roles[role].trim().toLowerCase() === me),
  );
}
