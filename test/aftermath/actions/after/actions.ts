import {stepAction} from '../../../../src/aftermath/actions/step-action';
import {suggestAction} from '../../../../src/aftermath/actions/suggest-action';
import {LEAD, SME} from '../../../scenery/fakes/installed-workspace';
import {ID, ResolvedIncident} from '../resolved-incident';
import {anAction} from './forms';
import {refusal} from '../../../scenery/refusal';

describe('an action', () => {
  it('is refused for lack of a measure, with the field named (S4-24, S4-27)', () => {
    const incident = new ResolvedIncident();
    const {fields, why} = refusal(() =>
      suggestAction(incident.as(), anAction({success: ''})),
    );
    expect(why).toBe('One part is missing.');
    expect(fields).toEqual([
      {
        field: 'success',
        message: 'Write how somebody else can tell that it is done.',
      },
    ]);
    expect(incident.rows('actions')).toEqual([]);
  });

  it('wants one of the five categories (S4-28)', () => {
    const incident = new ResolvedIncident();
    expect(
      refusal(() =>
        suggestAction(incident.as(), anAction({category: ''})),
      ).fields?.map(({field}) => field),
    ).toEqual(['category']);
  });

  it('is a suggestion until its owner accepts, or somebody says where they did', () => {
    const incident = new ResolvedIncident();
    suggestAction(incident.as(), anAction());
    suggestAction(incident.as(), anAction());
    expect(incident.view().actions).toMatchObject([
      {state: 'suggested', lacks: []},
    ]);
    const step = {
      incidentId: ID,
      action: incident.view().actions[0].key,
      reason: '',
    };
    expect(
      refusal(() => stepAction(incident.as(LEAD), {...step, step: 'accept'}))
        .fields,
    ).toEqual([{field: 'reason', message: 'Where and when did they say yes?'}]);
    expect(
      refusal(() => stepAction(incident.as(LEAD), {...step, step: 'done'})).why,
    ).toContain('Nobody has accepted');
    stepAction(incident.as(LEAD), {
      ...step,
      step: 'accept',
      reason: 'In the post-mortem, at noon',
    });
    expect(incident.rows('journal').pop()?.text).toContain(
      `accepted by ${SME}, as ${LEAD} says (In the post-mortem, at noon)`,
    );
    expect(incident.view().actions[0].state).toBe('accepted');
    expect(
      incident.view().tasks.find(({key}) => key === 'actions')?.state,
    ).toBe('done');
    stepAction(incident.as(LEAD), {...step, step: 'done'});
    expect(incident.view().actions[0].state).toBe('done');
  });

  it('is dropped with a reason only', () => {
    const incident = new ResolvedIncident();
    suggestAction(incident.as(), anAction());
    const step = {
      incidentId: ID,
      action: incident.view().actions[0].key,
      step: 'drop' as const,
    };
    expect(
      refusal(() => stepAction(incident.as(), {...step, reason: ''})).fields,
    ).toHaveLength(1);
    stepAction(incident.as(), {...step, reason: 'The service is retired.'});
    expect(incident.view().actions[0]).toMatchObject({
      state: 'dropped',
      dropped: `The service is retired. (${LEAD})`,
    });
  });

  it('of one’s own is accepted with it', () => {
    const incident = new ResolvedIncident();
    suggestAction(incident.as(LEAD), anAction({owner: LEAD}));
    expect(incident.view().actions[0].state).toBe('accepted');
  });

  it('that somebody typed into the tab by hand is shown with what it lacks', () => {
    const incident = new ResolvedIncident();
    incident
      .rows('actions')
      .push({incident: ID, action: 'Monitoring', owner: 'Platform team'});
    expect(incident.view().actions[0]).toMatchObject({state: 'suggested'});
    expect(incident.view().actions[0].lacks.length).toBeGreaterThan(2);
  });
});
