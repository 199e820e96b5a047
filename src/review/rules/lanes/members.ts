import {laneOf, type ReviewFact} from '../record/facts';

/** Somebody whose verdict counts in a lane now. */
export interface Member {
  readonly person: string;
  readonly since: string;
  /** '' for a delegate: the due time is that of the person represented. */
  readonly dueAt: string;
  /** Whose place a delegate takes; '' for everybody else. */
  readonly standsFor: string;
  /** The round in which they were asked last. */
  readonly round: number;
}

/**
 * Who may answer in a lane after the given facts, in the order they were asked. Being asked again renews the due
 * time; who was removed may not answer any more, and neither may who stood for them.
 */
export function membersAfter(
  facts: readonly ReviewFact[],
  lane: string,
): readonly Member[] {
  return facts.reduce<readonly Member[]>((members, fact) => {
    if (fact.kind === 'withdrawn') return [];
    if (laneOf(fact) !== lane) return members;
    const others = (person: string): readonly Member[] =>
      members.filter(one => one.person !== person);
    switch (fact.kind) {
      case 'asked':
        return [
          ...others(fact.person),
          {
            person: fact.person,
            since: fact.at,
            dueAt: fact.dueAt,
            standsFor: '',
            round: fact.round,
          },
        ];
      case 'delegated':
        // Nobody passes on what was passed on to them, and nobody twice.
        return members.some(
          one => one.person === fact.standsFor && one.standsFor === '',
        ) && others(fact.person).length === members.length
          ? [
              ...members,
              {
                person: fact.person,
                since: fact.at,
                dueAt: '',
                standsFor: fact.standsFor,
                round: fact.round,
              },
            ]
          : members;
      case 'removed':
        return others(fact.person).filter(
          ({standsFor}) => standsFor !== fact.person,
        );
      default:
        return members;
    }
  }, []);
}

/** Whether the person was somebody's reviewer in that lane once, and is not any more. */
export function wasMember(
  facts: readonly ReviewFact[],
  lane: string,
  person: string,
): boolean {
  return facts.some((_, at) =>
    membersAfter(facts.slice(0, at + 1), lane).some(
      one => one.person === person,
    ),
  );
}
