import {askForReview} from '../../../src/review/actions/ask-for-review';
import {withdrawReview} from '../../../src/review/actions/end-review';
import {refreshReview} from '../../../src/review/actions/refresh-review';
import {releaseDocument} from '../../../src/review/actions/release-document';
import {COMMANDER, EXEC, LEAD, LEGAL, ReviewStage} from './review-stage';

function ask(stage: ReviewStage): void {
  askForReview(stage.as(LEAD), {
    fileId: stage.id(),
    people: {},
    notNeeded: {},
  });
  stage.workspace.later(1);
}

function signed(): ReviewStage {
  const stage = new ReviewStage();
  ask(stage);
  stage.press(EXEC, 'leadership');
  stage.press(COMMANDER, 'commander');
  stage.press(LEGAL, 'legal');
  stage.workspace.later(1);
  return stage;
}

const policy = (stage: ReviewStage) => {
  const row = stage.tab('policy').find(({key}) => key === 'level-1');
  if (!row) throw new Error('There is no level 1.');
  return row;
};

const gates = (stage: ReviewStage) =>
  refreshReview(stage.as(LEAD), stage.id()).state.gates;

describe('what an ask was made from', () => {
  it('is sealed with it, once while it stays the same', () => {
    const stage = signed();
    const terms = () => stage.facts().filter(({kind}) => kind === 'terms');
    expect(terms()).toHaveLength(1);
    stage.reviews.typeAs(LEAD, stage.id(), 'failed', 'were slow');
    ask(stage);
    expect(terms()).toHaveLength(1);
    expect(gates(stage).map(({key}) => key)).not.toContain('weakened');
  });

  it.each([
    ['a lane is taken out', {approvals: 'leadership\ncommander'}, 'legal'],
    [
      'a lane may be left out',
      {approvals: 'leadership\ncommander\nlegal if needed'},
      'may be left out',
    ],
    ['writers may sign', {ownDraft: true}, 'their own draft'],
    ['the commander may override', {overrides: true}, 'override'],
  ])('holds the text back when %s', (_, cells, said) => {
    const stage = signed();
    expect(gates(stage)).toEqual([]);
    Object.assign(policy(stage), cells);
    const [gate] = gates(stage).filter(({key}) => key === 'weakened');
    expect(gate.items.join()).toContain(said);
    const outcome = releaseDocument(stage.as(LEAD), stage.id(), 'withheld');
    expect(outcome.kind).toBe('kept-back');
  });

  it('may become stricter: then the new lane has to sign', () => {
    const stage = signed();
    policy(stage).approvals = 'leadership\ncommander\nlegal\ncs';
    expect(gates(stage).map(({key}) => key)).toEqual(['lanes']);
  });

  it('is decided anew by withdrawing with a reason and asking again', () => {
    const stage = signed();
    policy(stage).ownDraft = true;
    ask(stage);
    expect(gates(stage).map(({key}) => key)).toContain('weakened');
    withdrawReview(stage.as(LEAD), stage.id(), 'The policy was changed.');
    ask(stage);
    expect(gates(stage).map(({key}) => key)).not.toContain('weakened');
  });
});
