import {
  bookMeeting,
  proposeMeeting,
} from '../../../src/aftermath/actions/schedule-post-mortem';
import {UserError} from '../../../src/core/base/user-error';
import {officeHours} from '../../../src/office';
import {COMMANDER, LEAD, SME} from '../../scenery/fakes/installed-workspace';
import {ID, ResolvedIncident} from './resolved-incident';

/** Saturday half past ten; Monday is the first business day. */
function stage() {
  const incident = new ResolvedIncident();
  const propose = (minutes = 60) =>
    proposeMeeting(incident.as(), ID, minutes, officeHours);
  const busy = (person: string, from: string, to: string) =>
    incident.workspace.meetings.set(`${person}${from}`, {
      id: `${person}${from}`,
      title: '',
      description: '',
      from,
      to,
      people: [],
      hidden: false,
      organizer: person,
    });
  return {incident, propose, busy};
}

describe('the time for the post-mortem', () => {
  it('is the first at which commander, leads, expert and leadership are free in office hours (S4-17, S4-18, S3-19)', () => {
    const {incident, propose, busy} = stage();
    incident.rows('people').push({
      name: '',
      email: 'exec@example.com',
      team: '',
      lanes: 'leadership',
      group: '',
    });
    busy(COMMANDER, '2026-11-23T09:00:00Z', '2026-11-23T10:00:00Z');
    busy('exec@example.com', '2026-11-23T10:30:00Z', '2026-11-23T12:00:00Z');
    expect(propose()).toEqual({
      from: '2026-11-23T12:00:00Z',
      to: '2026-11-23T13:00:00Z',
      people: [COMMANDER, LEAD, SME, 'exec@example.com'],
      missing: [],
    });
  });

  it('follows the calendar of the organisation and its holidays', () => {
    const {incident, propose} = stage();
    const setting = incident
      .rows('settings')
      .find(({key}) => key === 'calendars');
    if (!setting) throw new Error('no such setting');
    setting.value = 'berlin: Europe/Berlin, Mon-Fri, 08:00-16:00';
    incident
      .rows('holidays')
      .push({date: '2026-11-23', name: 'Holiday', calendar: ''});
    expect(propose().from).toBe('2026-11-24T07:00:00Z');
  });

  it('says who cannot where there is no time for all, and never takes a hidden calendar for free', () => {
    const {incident, propose} = stage();
    incident.workspace.hiddenCalendars.add(SME);
    expect(propose().missing).toEqual([
      {person: SME, why: 'The calendar cannot be read.'},
    ]);
  });

  it.each([59, 91])('takes 60 to 90 minutes, not %i (S4-18)', minutes => {
    expect(() => stage().propose(minutes)).toThrow(UserError);
  });

  it('is put on the calendar once, with agenda and documents, and ticks its task', () => {
    const {incident, propose} = stage();
    const {from, to} = propose(90);
    bookMeeting(incident.as(), {incidentId: ID, from, to});
    bookMeeting(incident.as(), {incidentId: ID, from, to});
    const [meeting] = incident.workspace.meetings.values();
    expect(incident.workspace.meetings.size).toBe(1);
    expect(meeting).toMatchObject({organizer: LEAD, people: [COMMANDER, SME]});
    expect(meeting.description).toContain('Agenda: 1. Timeline');
    expect(meeting.description).toContain(
      'https://docs.google.com/document/d/',
    );
    expect(
      incident.view().tasks.find(({key}) => key === 'post-mortem-scheduled'),
    ).toMatchObject({state: 'done', late: false});
    expect(incident.rows('after')).toHaveLength(1);
  });

  it('of a restricted incident tells nothing but its id, to its own people only', () => {
    const incident = new ResolvedIncident({visibility: 'restricted'});
    bookMeeting(incident.as(), {
      incidentId: ID,
      from: '2026-11-23T12:00:00Z',
      to: '2026-11-23T13:00:00Z',
    });
    const [meeting] = incident.workspace.meetings.values();
    expect(meeting).toMatchObject({
      title: `${ID} Post-mortem`,
      hidden: true,
      people: [COMMANDER, SME],
    });
    expect(JSON.stringify(meeting)).not.toContain('Checkout');
  });

  it('is not in the past', () => {
    const {incident} = stage();
    expect(() =>
      bookMeeting(incident.as(), {
        incidentId: ID,
        from: '2026-11-20T12:00:00Z',
        to: '2026-11-20T13:00:00Z',
      }),
    ).toThrow(UserError);
  });
});
