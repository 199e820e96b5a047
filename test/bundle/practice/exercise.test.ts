import type {
  ExerciseView,
  StartedExercise,
  StartExerciseView,
} from '../../../src/practice/contract';
import {
  COMMANDER,
  installedOffice,
  LEAD,
  SME,
} from '../../scenery/bundle/office';
import {allMails} from '../../scenery/bundle/review-there';

describe('an exercise played on the bundle (issue 14)', () => {
  const office = installedOffice({latency: 'none'});
  const offered = office.value<StartExerciseView>(LEAD, 'startExerciseView');
  const {incidentId} = office.value<StartedExercise>(LEAD, 'startExercise', [
    {
      scenario: 'outage',
      random: '0123456789abcdef',
      roles: {commander: COMMANDER, technicalLead: SME, commsLead: LEAD},
    },
  ]);
  const view = (who = LEAD) =>
    office.value<ExerciseView>(who, 'exerciseView', [incidentId]);

  it('offers the six scenarios that lie beside the bundle', () => {
    expect(offered.scenarios.map(({value}) => value)).toEqual([
      'outage',
      'data-loss',
      'breach',
      'supplier-failure',
      'vulnerability',
      'wrong-message',
    ]);
  });

  it('brings what comes in to its players, inside only (S2-32, S4-33)', () => {
    office.later(11);
    expect(office.sweep().outcome.ok).toBe(true);
    const {injects} = view();
    expect(injects.map(({minute}) => minute)).toEqual([10, 6]);
    const mails = allMails(office).filter(({subject}) =>
      subject.startsWith('EXERCISE: '),
    );
    expect(mails.length).toBeGreaterThanOrEqual(2);
    for (const {to} of mails) {
      expect(to).toEqual([expect.stringMatching(/@example\.com$/)]);
    }
  });

  it('keeps what a commander decides who may not write the register, as of when it was decided', () => {
    const decided = office.value<ExerciseView>(COMMANDER, 'logDecision', [
      {
        incidentId,
        operation: 'decision-0001',
        decided: 'Tell customers before we know the cause',
        why: 'They see the errors',
        against: '',
      },
    ]);
    expect(decided.decisions).toMatchObject([{by: COMMANDER, waiting: true}]);
    office.later(5);
    office.sweep();
    expect(view().decisions).toMatchObject([
      {
        minute: 11,
        by: COMMANDER,
        waiting: false,
        text: expect.stringContaining('Because: They see the errors.'),
      },
    ]);
  });

  it('comes to its score, and to actions and answers under “After”', () => {
    const judged = office.value<ExerciseView>(LEAD, 'judgeExpectation', [
      incidentId,
      'executive-answered',
      true,
    ]);
    expect(
      judged.expectations.find(({key}) => key === 'executive-answered')?.state,
    ).toBe('met');
    office.later(60);
    const ended = office.value<ExerciseView>(LEAD, 'endExercise', [
      incidentId,
      false,
    ]);
    expect(ended).toMatchObject({ended: true, stopped: false});
    expect(ended.score).toBeGreaterThan(0);
    expect(ended.coverage).toBeLessThan(100);
    expect(
      office.value(LEAD, 'giveFeedback', [
        {
          incidentId,
          operation: 'feedback-0001',
          helped: 'The stop word was on the page.',
          hindered: '',
          change: '',
        },
      ]),
    ).toMatchObject({
      exercise: true,
      feedback: [{answers: [{by: LEAD}]}, {answers: []}, {answers: []}],
    });
  });
});
