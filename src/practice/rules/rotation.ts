import type {RoleKey} from '../../core/incident/words';

/** A role somebody had in an earlier exercise or incident. */
export interface PlayedRole {
  readonly person: string;
  readonly role: RoleKey;
  readonly at: string;
}

export interface RoleProposal {
  readonly role: RoleKey;
  readonly person: string;
  /** "Has not been communications lead yet." */
  readonly why: string;
}

/**
 * Who plays what: each role goes to the person who has had it least often, and of those to who had it longest ago.
 * Nobody gets two roles while others have none, nobody the role of last time while somebody else can have it. The
 * same input gives the same proposal; people change it as they like.
 */
export function proposeRoles(
  roles: readonly RoleKey[],
  people: readonly string[],
  history: readonly PlayedRole[],
): readonly RoleProposal[] {
  const held = new Map<string, number>();
  return roles.flatMap(role => {
    const candidates = people.map(person => {
      const played = history.filter(
        one => one.person === person && one.role === role,
      );
      return {
        person,
        taken: held.get(person) ?? 0,
        again: lastRoleOf(person, history) === role ? 1 : 0,
        times: played.length,
        last:
          played
            .map(({at}) => at)
            .sort()
            .pop() ?? '',
      };
    });
    const [next] = candidates.sort(
      (one, other) =>
        one.taken - other.taken ||
        one.again - other.again ||
        one.times - other.times ||
        (one.last < other.last ? -1 : one.last > other.last ? 1 : 0),
    );
    if (!next) return [];
    held.set(next.person, next.taken + 1);
    return [{role, person: next.person, why: why(next.times, next.last)}];
  });
}

function why(times: number, last: string): string {
  return times === 0
    ? 'Has not had this role yet.'
    : `Had it ${times === 1 ? 'once' : `${times} times`}, last on ${last.slice(0, 10)}.`;
}

function lastRoleOf(
  person: string,
  history: readonly PlayedRole[],
): RoleKey | null {
  const own = history.filter(one => one.person === person);
  return own.length === 0
    ? null
    : own.reduce((last, one) => (one.at >= last.at ? one : last)).role;
}
