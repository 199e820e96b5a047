import {decideTask} from '../../../../src/aftermath/actions/decide-task';
import {UserError} from '../../../../src/core/base/user-error';
import {CSM, LEAD} from '../../../scenery/fakes/installed-workspace';
import {ID, ResolvedIncident} from '../resolved-incident';
import {aDecision} from './forms';
import {refusal} from '../../../scenery/refusal';

describe('the path', () => {
  it('is shown with owners and times, in one round trip', () => {
    const incident = new ResolvedIncident();
    const {tasks, resolved} = incident.view();
    expect(resolved).toBe(true);
    expect(incident.workspace.waves).toHaveLength(1);
    expect(tasks.find(({key}) => key === 'report')).toMatchObject({
      required: true,
      owner: 'commander@example.com',
      state: 'open',
    });
    // Saturday: the second business day is Tuesday.
    expect(tasks.find(({key}) => key === 'post-mortem-scheduled')?.dueAt).toBe(
      '2026-11-24T23:59:59Z',
    );
  });

  it('counts business days without the holidays of the register (S4-17)', () => {
    const incident = new ResolvedIncident();
    incident.rows('holidays').push({date: '2026-11-24', name: 'Holiday'});
    expect(
      incident.view().tasks.find(({key}) => key === 'post-mortem-scheduled')
        ?.dueAt,
    ).toBe('2026-11-25T23:59:59Z');
  });

  it('has the report by when customers were told it comes, and meetings until each was held (S3-18, S4-14)', () => {
    const incident = new ResolvedIncident();
    const task = (wanted: string) =>
      incident.view().tasks.find(({key}) => key === wanted);
    const promised = '2026-11-25T12:00:00Z';
    incident.row('incidents', 0).reportDueAt = promised;
    expect(task('report')?.dueAt).not.toBe(promised);
    expect(task('strategic-meetings')).toBeUndefined();
    incident.wrote({
      key: 'told-1',
      audience: 'Customers',
      channel: 'e-mail',
      stage: 'resolution',
      sentAt: '2026-11-21T10:20:00Z',
      sentBy: LEAD,
    });
    expect(task('report')).toMatchObject({dueAt: promised, required: true});
    expect(task('strategic-meetings')).toMatchObject({required: false});
    decideTask(
      incident.as(),
      aDecision({
        task: 'strategic-meetings',
        kind: 'owner',
        person: CSM,
        words: '',
      }),
    );
    expect(task('strategic-meetings')).toMatchObject({
      required: true,
      owner: CSM,
    });
  });

  it('believes what was recorded of messages, and nothing that was typed (S2-29)', () => {
    const incident = new ResolvedIncident();
    const story = () => {
      const {tasks, timeline} = incident.view();
      const done = tasks.find(({key}) => key === 'resolution')?.state;
      return [done, timeline.rows];
    };
    const nothing = story();
    const cells = {
      key: 'told-1',
      audience: 'Customers',
      channel: 'e-mail',
      stage: 'resolution',
      sentAt: '2026-11-21T10:20:00Z',
      sentBy: LEAD,
    };
    incident.rows('comms').push({...cells, incident: ID});
    expect(story()).toEqual(nothing);
    incident.wrote({...cells, key: 'told-2'});
    const told = story();
    expect(told).not.toEqual(nothing);
    Object.assign(incident.row('comms', 1), {stage: 'update', sentAt: ''});
    expect(story()).toEqual(told);
    incident.wrote({...cells, key: 'told-3', corrects: 'told-2', sentAt: ''});
    expect(story()).toEqual(nothing);
  });

  it('keeps "not doing" with its reason, and refuses it without one', () => {
    const incident = new ResolvedIncident();
    const {fields} = refusal(() =>
      decideTask(incident.as(), aDecision({words: ' '})),
    );
    expect(fields?.map(({field}) => field)).toEqual(['words']);
    decideTask(incident.as(), aDecision());
    decideTask(incident.as(), aDecision());
    expect(incident.rows('after')).toHaveLength(1);
    expect(
      incident.view().tasks.find(({key}) => key === 'report'),
    ).toMatchObject({
      state: 'not-doing',
      words: 'It is told with INC-2026-0002.',
      by: LEAD,
    });
    expect(incident.rows('journal').pop()?.text).toContain('not done, because');
  });

  it('is kept in the own register of a restricted incident, and nowhere else', () => {
    const incident = new ResolvedIncident({visibility: 'restricted'});
    decideTask(incident.as(), aDecision());
    expect(incident.rows('after')).toHaveLength(1);
    const main = incident.workspace.files.get(
      incident.workspace.installation?.registerId ?? '',
    );
    expect(main?.tabs.get('after')?.rows).toEqual([]);
    expect(() => incident.view(CSM)).toThrow(UserError);
  });
});
