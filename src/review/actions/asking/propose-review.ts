import type {AskProposal} from '../../contract';
import type {ReviewWorld} from '../../../world/review-world';
import {signedIn} from '../../../world/incidents/register-facts';
import {requireExpert} from './require-expert';
import {assigned, refuseSigner} from './choose-reviewers';
import {openAndLook} from '../refresh-review';

const SETTLED: readonly string[] = ['awaited', 'approved', 'not-needed'];

/** What the ask form opens with: each lane with who would be asked, or is. Two round trips. */
export function proposeReview(world: ReviewWorld, fileId: string): AskProposal {
  const by = signedIn(world);
  const {reviewed, state} = openAndLook(world, fileId);
  const open = state.lanes.filter(
    ({standing}) => !SETTLED.includes(standing.kind),
  );
  if (open.length > 0) refuseSigner(reviewed, state, by);
  const assignments = assigned(reviewed, state, open, {}, by);
  requireExpert(reviewed, state.lanes, assignments);
  return {
    lanes: state.lanes.map(({lane, members, standing}) => {
      const proposed = assignments.find(one => one.lane === lane.key);
      return {
        key: lane.key,
        label: lane.label,
        answersFor: lane.answersFor,
        conditional: lane.conditional,
        quorum: lane.quorum,
        minutes: lane.minutes,
        asked: proposed?.asked ?? members.map(({person}) => person),
        ladder: proposed?.ladder ?? [],
        settled: SETTLED.includes(standing.kind),
      };
    }),
    restricted: reviewed.incident.visibility === 'restricted',
    people: reviewed.book.people.map(({name, email}) => ({name, email})),
  };
}
