import {giveFeedback} from '../../../src/aftermath/actions/give-feedback';
import {bookMeeting} from '../../../src/aftermath/actions/schedule-post-mortem';
import {remindAfter} from '../../../src/aftermath/actions/remind';
import {suggestAction} from '../../../src/aftermath/actions/suggest-action';
import {remindPractice} from '../../../src/practice/actions/remind-practice';
import {FakeReviews} from '../../scenery/fakes/fake-reviews';
import {fakeReviewWorld} from '../../scenery/fakes/fake-review-world';
import {
  ADMIN,
  COMMANDER,
  LEAD,
  SME,
} from '../../scenery/fakes/installed-workspace';
import {ID, ResolvedIncident} from './resolved-incident';

function stage() {
  const incident = new ResolvedIncident();
  const reviews = new FakeReviews(incident.workspace);
  const world = () => fakeReviewWorld(reviews, ADMIN);
  return {incident, reviews, world};
}

describe('the background check after an incident', () => {
  it('asks the owner of an action to accept it, once', () => {
    const {incident, reviews, world} = stage();
    suggestAction(incident.as(), {
      incidentId: ID,
      operation: 'action-0001',
      action: 'Alert when more than 1 % of payments fail',
      category: 'monitoring',
      owner: SME,
      dueAt: '2026-12-15T17:00:00Z',
      success: 'The alert fires in the monthly test',
      ticket: '',
    });
    expect(remindAfter(world())).toBe(1);
    expect(remindAfter(world())).toBe(0);
    expect(reviews.outbox.pop()?.message).toMatchObject({
      to: [SME],
      subject: `${ID} Please accept or decline: an action of yours`,
    });
  });

  it('writes to nobody outside whom somebody typed into the tab (S0-2)', () => {
    const {incident, reviews, world} = stage();
    const typed = (owner: string) => {
      incident.rows('actions').push({
        incident: ID,
        action: 'Click here',
        owner,
        suggestedAt: '2026-11-21T10:20:00Z',
      });
      remindAfter(world());
      return reviews.outbox.flatMap(({message: {to}}) => to);
    };
    expect(typed('customer@elsewhere.example')).toEqual([]);
    expect(typed(SME)).toEqual([SME]);
    incident.rows('people').push({
      name: 'A contractor',
      email: 'contractor@elsewhere.example',
    });
    expect(typed('contractor@elsewhere.example')).toEqual([
      SME,
      'contractor@elsewhere.example',
    ]);
  });

  it('reminds of what policy asks for, and of nothing once it is closed', () => {
    const {incident, reviews, world} = stage();
    expect(remindAfter(world())).toBe(0);
    incident.workspace.now = '2026-11-25T09:00:00Z';
    expect(remindAfter(world())).toBeGreaterThan(0);
    expect(
      reviews.outbox.some(
        ({message: {to, subject}}) =>
          to[0] === COMMANDER &&
          subject === `${ID} Overdue: Post-mortem on the calendar`,
      ),
    ).toBe(true);
    incident.row('incidents', 0).phase = 'closed';
    incident.workspace.now = '2026-12-10T09:00:00Z';
    expect(remindAfter(world())).toBe(0);
  });

  it('asks everybody of its roles three questions once the debrief is over, but not who has answered (S4-35)', () => {
    const {incident, reviews, world} = stage();
    bookMeeting(incident.as(), {
      incidentId: ID,
      from: '2026-11-23T12:00:00Z',
      to: '2026-11-23T13:00:00Z',
    });
    const asked = () => {
      remindAfter(world());
      return reviews.outbox
        .splice(0)
        .filter(({message: {subject}}) => subject.includes('questions'))
        .map(({message: {to}}) => to[0]);
    };
    incident.workspace.now = '2026-11-23T12:30:00Z';
    expect(asked()).toEqual([]);
    giveFeedback(incident.as(LEAD), {
      incidentId: ID,
      operation: 'feedback-0001',
      helped: 'The rota.',
      hindered: '',
      change: '',
    });
    incident.workspace.now = '2026-11-23T14:00:00Z';
    expect(asked()).toEqual([COMMANDER, SME]);
    expect(asked()).toEqual([]);
  });

  it('costs one call when no incident is open', () => {
    const {incident, world} = stage();
    incident.row('incidents', 0).phase = 'closed';
    incident.workspace.calm();
    remindAfter(world());
    expect(incident.workspace.callCount).toBe(1);
  });
});

describe('the background check of practice', () => {
  it('makes a row for what nobody planned, and tells the admin once (S2-31, S4-36)', () => {
    const {incident, reviews, world} = stage();
    expect(remindPractice(world())).toBe(0);
    expect(incident.rows('practice')).toHaveLength(1);
    incident.workspace.now = '2027-02-15T09:00:00Z';
    expect(remindPractice(world())).toBe(1);
    expect(remindPractice(world())).toBe(0);
    expect(reviews.outbox.pop()?.message.subject).toBe(
      'Due soon: Tabletop exercise',
    );
    expect(incident.rows('practice').pop()).toMatchObject({
      kind: 'tabletop',
      note: expect.stringContaining('nobody has planned it'),
    });
  });

  it('calls for the audit each year, with what people said since: systems, practice and tools (S2-34, S4-35)', () => {
    const {incident, reviews, world} = stage();
    giveFeedback(incident.as(LEAD), {
      incidentId: ID,
      operation: 'feedback-0001',
      helped: '',
      hindered: 'Nobody knew the rota.',
      change: 'Print the rota in the sidebar.',
    });
    const audits = () => {
      remindPractice(world());
      return reviews.outbox
        .splice(0)
        .map(({message}) => message)
        .filter(({subject}) => subject.includes('Audit of the process'));
    };
    incident.workspace.now = '2026-11-21T09:00:00Z';
    expect(audits()).toEqual([]);
    incident.workspace.now = '2027-11-10T09:00:00Z';
    const [letter, ...others] = audits();
    expect(others).toEqual([]);
    expect(letter.subject).toBe('Due soon: Audit of the process');
    expect(letter.body).toContain(`– Print the rota in the sidebar. (${ID})`);
    expect(letter.body).not.toContain('Nobody knew the rota.');
    expect(audits()).toEqual([]);
    incident.workspace.now = '2027-12-15T09:00:00Z';
    expect(audits().map(({subject}) => subject)).toEqual([
      'Overdue: Audit of the process',
    ]);
    const row = incident.rows('practice').find(({kind}) => kind === 'audit');
    if (row) row.heldAt = '2027-12-20T09:00:00Z';
    incident.workspace.now = '2028-06-15T09:00:00Z';
    expect(audits()).toEqual([]);
    incident.workspace.now = '2028-12-10T09:00:00Z';
    expect(audits().map(({body}) => body)).toEqual([
      expect.not.stringContaining('Print the rota'),
    ]);
  });

  it('reminds people of training to be renewed, once (S2-35)', () => {
    const {incident, reviews, world} = stage();
    incident.rows('training').push({
      person: SME,
      course: 'overview',
      heldAt: '2025-12-01T09:00:00Z',
      by: '',
      note: '',
      reminded: '',
    });
    const {workspace} = incident;
    workspace.calm();
    workspace.between = () => {
      // Somebody puts another row above it between the look and the write.
      if (workspace.waves.length !== 2) return;
      workspace.between = () => {};
      incident.rows('training').unshift({person: LEAD, reminded: ''});
    };
    expect(remindPractice(world())).toBe(1);
    expect(remindPractice(world())).toBe(0);
    expect(reviews.outbox.pop()?.message).toMatchObject({to: [SME]});
    expect(incident.row('training', 0)).toEqual({person: LEAD, reminded: ''});
  });
});
