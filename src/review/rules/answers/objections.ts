import type {ReviewFact} from '../record/facts';

export interface Objection {
  /** Key of its fact; what an override names. */
  readonly key: string;
  readonly lane: string;
  readonly person: string;
  readonly words: string;
  readonly at: string;
}

/**
 * Objections that block, oldest first. Neither edits, nor a new round, nor withdrawing the review answers one:
 * the person does (by approving later, or by clearing it), another member of the lane does by clearing it, or the
 * commander by overriding it. Who clears takes back their own objections; who has none, those of the lane.
 */
export function openObjections(
  facts: readonly ReviewFact[],
): readonly Objection[] {
  return facts.reduce<readonly Objection[]>((open, fact) => {
    const own = (one: Objection): boolean =>
      one.lane === fact.lane && one.person === fact.person;
    switch (fact.kind) {
      case 'object':
        return [
          ...open,
          {
            key: fact.key,
            lane: fact.lane,
            person: fact.person,
            words: fact.words,
            at: fact.at,
          },
        ];
      case 'approve':
        return open.filter(one => !own(one));
      case 'clear':
        return open.some(own)
          ? open.filter(one => !own(one))
          : open.filter(({lane}) => lane !== fact.lane);
      case 'overridden':
        return open.filter(({key}) => key !== fact.ref);
      default:
        return open;
    }
  }, []);
}
