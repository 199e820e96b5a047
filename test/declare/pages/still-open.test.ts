import {stillOpen} from '../../../src/declare/pages/new-incident/still-open';
import {INCIDENT} from '../../scenery/browser/views';

const ALL = {
  services: ['Exports'],
  startedAt: '2026-11-21T02:40:00.000Z',
  percentUsers: '55',
};
const named = (...keys: readonly string[]) => ({
  ...INCIDENT,
  roles: INCIDENT.roles.map(role => ({
    ...role,
    person: keys.includes(role.key) ? 'a@example.com' : '',
  })),
});
const EVERYBODY = named(...INCIDENT.roles.map(({key}) => key));

describe('what is still open after a declaration', () => {
  it('is nothing when all is known', () => {
    expect(stillOpen(EVERYBODY, ALL)).toEqual([]);
  });

  it('names the roles nobody has', () => {
    expect(
      stillOpen(named('commander', 'technicalLead', 'commsLead'), ALL),
    ).toEqual(['Roles not named: Subject matter expert and Scribe']);
    expect(
      stillOpen(named('commander', 'technicalLead', 'commsLead', 'sme'), ALL),
    ).toEqual(['Role not named: Scribe']);
  });

  it('names services, start and share while they are unknown', () => {
    expect(
      stillOpen(EVERYBODY, {services: [' '], startedAt: '', percentUsers: ''}),
    ).toEqual([
      'Affected services not known',
      'Start not known',
      'Share of users not known',
    ]);
  });
});
