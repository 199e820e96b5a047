import {updateScorecard} from '../../../src/aftermath/actions/update-scorecard';
import type {NewIncidentForm} from '../../../src/declare/contract';
import {ResolvedIncident} from './resolved-incident';

function told(form: Partial<NewIncidentForm> = {}): ResolvedIncident {
  const incident = new ResolvedIncident(form);
  const declaredAt = String(incident.row('incidents', 0).declaredAt);
  incident.wrote({
    key: 'c1',
    audience: 'Customers',
    channel: 'mail',
    dueAt: '2026-11-21T10:00:00Z',
    sentAt: '2026-11-21T09:40:00Z',
  });
  expect(declaredAt < '2026-11-21T09:40:00Z').toBe(true);
  return incident;
}

describe('the scorecard in the register', () => {
  it('is written once a day, a quarter a row', () => {
    const incident = told();
    expect(updateScorecard(incident.as())).toBe(true);
    expect(updateScorecard(incident.as())).toBe(false);
    incident.workspace.later(1440);
    expect(updateScorecard(incident.as())).toBe(true);
    expect(incident.rows('scorecard')).toHaveLength(1);
    expect(incident.row('scorecard', 0)).toMatchObject({
      quarter: '2026-Q4',
      incidents: 1,
      cadenceKept: 100,
      promisesKept: '',
    });
  });

  it('counts what was recorded, whatever is typed over it or below it', () => {
    const incident = told();
    Object.assign(incident.row('comms', 0), {
      dueAt: '2026-11-21T09:30:00Z',
      sentAt: '2026-11-21T10:40:00Z',
    });
    incident.rows('comms').push({
      ...incident.row('comms', 0),
      key: 'c2',
      seal: '',
    });
    updateScorecard(incident.as());
    expect(incident.row('scorecard', 0)).toMatchObject({cadenceKept: 100});
    // Nothing is left of the record: nothing is known, and nothing is made up.
    const bare = told();
    bare.row('comms', 0).seal = '';
    updateScorecard(bare.as());
    expect(bare.row('scorecard', 0)).toMatchObject({cadenceKept: ''});
  });

  it('costs three calls, and one when it is of today', () => {
    const incident = told();
    updateScorecard(incident.as());
    expect(incident.workspace.callCount).toBe(3);
    incident.workspace.calm();
    updateScorecard(incident.as());
    expect(incident.workspace.callCount).toBe(1);
  });

  it('comes to its own quarter where somebody sorts the tab meanwhile', () => {
    const incident = told();
    updateScorecard(incident.as());
    const earlier = {quarter: '2026-Q1', incidents: 7, updatedAt: '2026-04-01'};
    incident.rows('scorecard').unshift({...earlier});
    incident.workspace.later(1440);
    incident.workspace.calm();
    incident.workspace.between = () => {
      if (incident.workspace.waves.length !== 2) return;
      incident.workspace.between = () => {};
      incident.rows('scorecard').reverse();
    };
    expect(updateScorecard(incident.as())).toBe(true);
    expect(incident.rows('scorecard')).toEqual([
      expect.objectContaining({
        quarter: '2026-Q4',
        incidents: 1,
        updatedAt: incident.workspace.now,
      }),
      expect.objectContaining(earlier),
    ]);
  });

  it('leaves exercises out (S2-31, S4-33)', () => {
    const incident = told({operation: 'exercise-outage-0123456789abcdef'});
    expect(updateScorecard(incident.as())).toBe(false);
    expect(incident.rows('scorecard')).toEqual([]);
  });
});
