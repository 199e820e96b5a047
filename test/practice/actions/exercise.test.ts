import {beginDocument} from '../../../src/aftermath/actions/begin-document';
import {EXERCISE_BANNER} from '../../../src/core/incident/exercise';
import {UserError} from '../../../src/core/base/user-error';
import {planExercise} from '../../../src/practice/actions/plan-exercise';
import {
  endExercise,
  judgeExpectation,
} from '../../../src/practice/actions/record-exercise';
import {logDecision} from '../../../src/practice/actions/log-decision';
import {clockBoard} from '../../../src/clocks/views/clock-board';
import {practice} from '../../../src/practice/brings';
import {takeUpActs} from '../../../src/world/incidents/waiting-acts';
import {runExercises} from '../../../src/practice/actions/run-exercises';
import {exerciseView} from '../../../src/practice/views/exercise-view';
import {startExerciseView} from '../../../src/practice/views/start-view';
import {addTimelineEntry} from '../../../src/upkeep/actions/add-timeline-entry';
import {
  COMMANDER,
  LEAD,
  SME,
  WRITER,
} from '../../scenery/fakes/installed-workspace';
import {exerciseStage, ID, PLAN} from './exercise-stage';

describe('an exercise', () => {
  it('is declared as a real incident is, marked in every text and name (S2-32, S4-33)', () => {
    const {start, text, as, rows, workspace} = exerciseStage();
    const {title, documents} = start();
    expect(title).toBe('EXERCISE: Customers’ sites show errors');
    for (const {kind} of documents) {
      expect(text(kind)).toContain(EXERCISE_BANNER);
      expect(text(kind).split(EXERCISE_BANNER)).toHaveLength(2);
    }
    rows('incidents')[0].resolvedAt = workspace.now;
    beginDocument(as(LEAD), ID, 'post-mortem');
    expect(text('post-mortem')).toContain(EXERCISE_BANNER);
  });

  it('is the same when it is started twice', () => {
    const {start, rows, workspace} = exerciseStage();
    start();
    workspace.later(5);
    start();
    expect(rows('incidents')).toHaveLength(1);
  });

  it('is played by people of the organisation only', () => {
    const {as} = exerciseStage();
    const roles = {...PLAN.roles, scribe: 'outsider@elsewhere.example'};
    expect(() => planExercise(as(LEAD), {...PLAN, roles})).toThrow(UserError);
  });

  it('brings in each inject once, by mail to whoever plays the role, with the banner', () => {
    const {start, as, rows, workspace, reviews} = exerciseStage();
    start();
    expect(runExercises(as(LEAD))).toBe(0);
    workspace.later(10);
    expect(runExercises(as(LEAD))).toBe(2);
    expect(runExercises(as(LEAD))).toBe(0);
    const mails = reviews.outbox.slice(-2).map(({message}) => message);
    expect(mails.map(({to}) => to[0])).toEqual([LEAD, COMMANDER]);
    for (const {subject, body} of mails) {
      expect(subject).toMatch(/^EXERCISE: /);
      expect(body).toContain(EXERCISE_BANNER);
    }
    expect(
      rows('journal').filter(({event}) => event === 'exercise'),
    ).toHaveLength(2);
  });

  it('is scored from the record and from what people saw, score and coverage apart', () => {
    const {start, as, workspace, rows} = exerciseStage();
    start();
    workspace.later(10);
    addTimelineEntry(as(LEAD), {
      incidentId: ID,
      operation: 'entry-00001',
      at: workspace.now,
      text: 'Errors everywhere',
    });
    judgeExpectation(as(LEAD), ID, 'executive-answered', true);
    const before = exerciseView(as(LEAD), ID);
    expect(before.expectations.find(({key}) => key === 'timeline')?.state).toBe(
      'met',
    );
    expect(
      before.expectations.find(({key}) => key === 'executive-answered')?.state,
    ).toBe('met');
    // What has not come in yet is not told.
    expect(before.injects.map(({minute}) => minute)).toEqual([10, 6]);
    workspace.later(60);
    endExercise(as(LEAD), ID, false);
    endExercise(as(LEAD), ID, false);
    const after = exerciseView(as(LEAD), ID);
    expect(after).toMatchObject({ended: true, stopped: false});
    expect(after.score).toBe(Math.round((3 / 14) * 100));
    expect(after.coverage).toBeLessThan(100);
    expect(
      rows('practice').filter(({scenario}) => scenario === 'outage'),
    ).toMatchObject([{kind: 'simulation', score: after.score}]);
    expect(runExercises(as(LEAD))).toBe(0);
    // Else its clocks would run on, and people be reminded of what nobody has to do.
    expect(rows('incidents')[0].phase).toBe('closed');
    expect(clockBoard(as(LEAD)).rows).toEqual([]);
  });

  it('keeps a log of decisions with reason and what was decided against, for the debrief (S4-33)', () => {
    const {start, as, workspace, rows} = exerciseStage();
    start();
    workspace.later(7);
    const form = {
      incidentId: ID,
      operation: 'decision-0001',
      decided: 'Tell customers now',
      why: 'They see errors already',
      against: 'Waiting for the cause',
    };
    logDecision(as(LEAD), form);
    logDecision(as(LEAD), form);
    const text =
      'Decided: Tell customers now. Because: They see errors already. Decided against: Waiting for the cause.';
    expect(exerciseView(as(LEAD), ID)).toMatchObject({
      decisions: [{minute: 7, by: LEAD, text, waiting: false}],
    });
    workspace.later(2);
    logDecision(as(COMMANDER), {...form, operation: 'decision-0002'});
    expect(exerciseView(as(LEAD), ID).decisions[1]).toMatchObject({
      by: COMMANDER,
      waiting: true,
    });
    workspace.later(4);
    takeUpActs(as(LEAD), practice.acts ?? {});
    expect(exerciseView(as(LEAD), ID).decisions[1]).toMatchObject({
      minute: 9,
      by: COMMANDER,
      waiting: false,
    });
    expect(() =>
      logDecision(as(LEAD), {...form, operation: 'd-0000003', why: ' '}),
    ).toThrow(UserError);
    endExercise(as(LEAD), ID, false);
    workspace.later(1);
    expect(() =>
      logDecision(as(LEAD), {...form, operation: 'd-0000004'}),
    ).toThrow(/ended/);
    expect(
      rows('journal').filter(({key}) => String(key).includes(':decided:')),
    ).toHaveLength(2);
  });

  it('proposes other roles the next time, and names who is not trained (S4-33, S2-35)', () => {
    const {start, as, rows} = exerciseStage();
    for (const email of [LEAD, COMMANDER, SME, WRITER]) {
      rows('people').push({name: '', email, team: '', lanes: '', group: ''});
    }
    start();
    const outage = startExerciseView(as(LEAD)).scenarios.find(
      ({value}) => value === 'outage',
    );
    const commander = outage?.roles.find(({role}) => role === 'commander');
    expect(commander?.person).not.toBe(COMMANDER);
    expect(commander?.training).toContain('Not trained for this role yet');
  });
});
