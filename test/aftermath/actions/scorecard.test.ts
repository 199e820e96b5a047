import {updateScorecard} from '../../../src/aftermath/actions/update-scorecard';
import {ID, ResolvedIncident} from './resolved-incident';

function told(): ResolvedIncident {
  const incident = new ResolvedIncident();
  const declaredAt = String(incident.row('incidents', 0).declaredAt);
  incident.rows('comms').push({
    key: 'c1',
    incident: ID,
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

  it('costs three calls, and one when it is of today', () => {
    const incident = told();
    updateScorecard(incident.as());
    expect(incident.workspace.callCount).toBe(3);
    incident.workspace.calm();
    updateScorecard(incident.as());
    expect(incident.workspace.callCount).toBe(1);
  });

  it('leaves exercises out (S2-31, S4-33)', () => {
    const incident = told();
    incident.row('incidents', 0).operation = 'exercise-outage-0123456789abcdef';
    expect(updateScorecard(incident.as())).toBe(false);
    expect(incident.rows('scorecard')).toEqual([]);
  });
});
