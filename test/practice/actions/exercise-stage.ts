import {declareIncident} from '../../../src/declare/actions/declare-incident';
import {planExercise} from '../../../src/practice/actions/plan-exercise';
import {FakeReviews} from '../../scenery/fakes/fake-reviews';
import {fakeReviewWorld} from '../../scenery/fakes/fake-review-world';
import {
  COMMANDER,
  installedWorkspace,
  LEAD,
  SME,
  WRITER,
} from '../../scenery/fakes/installed-workspace';

export const ID = 'INC-2026-0001';
export const PLAN = {
  scenario: 'outage',
  random: '0123456789abcdef',
  roles: {
    commander: COMMANDER,
    technicalLead: SME,
    commsLead: LEAD,
    sme: SME,
    scribe: WRITER,
  },
};

/** Where an exercise is played, on a workspace in memory. */
export function exerciseStage() {
  const workspace = installedWorkspace();
  const reviews = new FakeReviews(workspace);
  for (const person of [LEAD, COMMANDER, SME, WRITER])
    reviews.account(person, person);
  const as = (who: string) => fakeReviewWorld(reviews, who);
  const register = workspace.files.get(
    workspace.installation?.registerId ?? '',
  );
  const rows = (tab: string) => register?.tabs.get(tab)?.rows ?? [];
  const text = (kind: string) => {
    const file = [...workspace.files.values()].find(
      ({mark}) => mark.kind === kind && mark.incident === ID,
    );
    return (
      file?.document
        ?.read(file.id, true)
        .segments.flatMap(({paragraphs}) => paragraphs.map(one => one.text))
        .join('') ?? ''
    );
  };
  const start = () => declareIncident(as(LEAD), planExercise(as(LEAD), PLAN));
  return {workspace, reviews, as, rows, text, start};
}
