import {keysOf} from '../base/keys';
import type {Incident} from './incident';
import {isKey, ROLES} from './vocabulary';
import type {RoleKey} from './words';

/** What engineering knows: everything about the failure itself. */
const FACTS = [
  'kind',
  'known',
  'services',
  'percentUsers',
  'detection',
  'rawEventData',
  'workaround',
  'affected',
  'customerAction',
  'links',
  'facts',
] as const;

const TIMES = ['startedAt', 'detectedAt', 'confirmedAt', 'resolvedAt'] as const;

/**
 * Which details each role answers for, by field of the details' form; a group of fields goes by its first name. Whoever may
 * write the register is held by none of it. Everybody named in a role may add to the timeline.
 */
const OWNS: Readonly<Record<RoleKey, readonly string[] | 'everything'>> = {
  commander: 'everything',
  commsLead: [
    'title',
    'phase',
    'nextUpdateAt',
    'faqSkipped',
    ...TIMES,
    ...FACTS,
  ],
  technicalLead: ['phase', ...TIMES, ...FACTS],
  sme: [...TIMES, ...FACTS],
  scribe: [...TIMES, 'links'],
};

/** Roles somebody holds in an incident. */
export function rolesHeld(
  {roles}: Pick<Incident, 'roles'>,
  email: string,
): readonly RoleKey[] {
  const me = email.trim().toLowerCase();
  return Object.keys(roles)
    .filter((key): key is RoleKey => isKey(ROLES, key))
    .filter(key => me !== '' && roles[key].trim().toLowerCase() === me);
}

/** @param field Path of a field of the details' form. */
export function ownsField(roles: readonly RoleKey[], field: string): boolean {
  const [name] = field.split('.');
  return roles.some(role => {
    const owned = OWNS[role];
    return owned === 'everything' || owned.includes(name);
  });
}

/** Whose a field is, for people who ask: "Incident commander or Communications lead". */
export function ownersOfField(field: string): string {
  return keysOf(OWNS)
    .filter(role => ownsField([role], field))
    .map(role => ROLES[role].label)
    .join(' or ');
}
