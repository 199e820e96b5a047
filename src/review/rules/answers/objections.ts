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
        return open.filter(isNotOf(fact));
      case 'clear': {
        const others = open.filter(isNotOf(fact));
        return others.length < open.length
          ? others
          : open.filter(({lane}) => lane !== fact.lane);
      }
      case 'overridden':
        return open.filter(({key}) => key !== fact.objection);
      default:
        return open;
    }
  }, []);
}

function isNotOf({
  lane,
  person,
}: Pick<Objection, 'lane' | 'person'>): (one: Objection) => boolean {
  return one => one.lane !== lane || one.person !== person;
}
