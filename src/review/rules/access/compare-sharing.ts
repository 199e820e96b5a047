import {holderKey, strength} from './sharing';
import {
  type Grant,
  type GrantRole,
  type HeldGrant,
  type Holder,
} from '../../../core/base/grants';

/** One way in which access is not as it should be. */
export interface SharingDifference {
  readonly who: Holder;
  readonly problem:
    /** Should have access, or more of it. */
    | 'missing'
    /** Has more than it should. */
    | 'too-much'
    /** Should have none. */
    | 'extra'
    /** Whoever has the link gets in. */
    | 'link';
  readonly has: HeldGrant['role'] | null;
  readonly should: GrantRole | null;
  /** Not of the domain. */
  readonly outside: boolean;
  /** Null when it comes from above and can only be changed there. */
  readonly repair: Repair | null;
}

export type Repair =
  | {readonly act: 'give'; readonly grant: Grant}
  | {
      readonly act: 'change';
      readonly id: string;
      readonly who: Holder;
      readonly role: GrantRole;
    }
  | {readonly act: 'take'; readonly id: string; readonly who: Holder};

/**
 * How the real access differs from what it should be: first what is open that should not be, then what is missing.
 * What a person has is the strongest of their grants, inherited ones included; owners are as they are.
 *
 * @param domain '' where none is known: then nobody counts as outside.
 */
export function sharingDifferences(
  held: readonly HeldGrant[],
  expected: readonly Grant[],
  domain: string,
): readonly SharingDifference[] {
  const wanted = new Map(
    expected.map(grant => [holderKey(grant.who), grant] as const),
  );
  const tooOpen = held
    .filter(({role}) => role !== 'owner')
    .flatMap((grant): readonly SharingDifference[] => {
      const should = wanted.get(holderKey(grant.who))?.role ?? null;
      if (should !== null && strength(grant.role) <= strength(should))
        return [];
      return [
        {
          who: grant.who,
          problem:
            grant.who.type === 'anyone'
              ? 'link'
              : should === null
                ? 'extra'
                : 'too-much',
          has: grant.role,
          should,
          outside: isOutside(grant.who, domain),
          repair: grant.inherited ? null : lowered(grant, should),
        },
      ];
    });
  const missing = expected.flatMap(
    ({who, role}): readonly SharingDifference[] => {
      const own = held.filter(one => holderKey(one.who) === holderKey(who));
      const best = Math.max(-1, ...own.map(one => strength(one.role)));
      if (best >= strength(role)) return [];
      const direct = own.find(({inherited}) => !inherited);
      return [
        {
          who,
          problem: 'missing',
          has: own.find(one => strength(one.role) === best)?.role ?? null,
          should: role,
          outside: isOutside(who, domain),
          repair: direct
            ? {act: 'change', id: direct.id, who, role}
            : {act: 'give', grant: {who, role}},
        },
      ];
    },
  );
  return [...tooOpen, ...missing];
}

/**
 * What brings access from one phase to the next: gives what is missing, and takes back what the review itself
 * gave, which is never more than comments. What people shared by hand is left for the check to show.
 */
export function transition(
  differences: readonly SharingDifference[],
  ours: readonly Holder[],
): readonly Repair[] {
  const given = new Set(ours.map(holderKey));
  return differences.flatMap(({who, problem, has, repair}) => {
    const taken =
      problem === 'extra' && has !== 'writer' && given.has(holderKey(who));
    return repair !== null && (problem === 'missing' || taken) ? [repair] : [];
  });
}

function lowered({id, who}: HeldGrant, should: GrantRole | null): Repair {
  return should === null
    ? {act: 'take', id, who}
    : {act: 'change', id, who, role: should};
}

function isOutside(who: Holder, domain: string): boolean {
  if (who.type === 'anyone') return true;
  if (domain === '') return false;
  const own = domain.toLowerCase();
  return who.type === 'domain'
    ? who.domain.toLowerCase() !== own
    : !who.email.toLowerCase().endsWith(`@${own}`);
}
