import {remindAfter} from '../../../src/aftermath/actions/remind';
import {suggestAction} from '../../../src/aftermath/actions/suggest-action';
import {remindPractice} from '../../../src/practice/actions/remind-practice';
import {FakeReviews} from '../../scenery/fakes/fake-reviews';
import {fakeReviewWorld} from '../../scenery/fakes/fake-review-world';
import {ADMIN, COMMANDER, SME} from '../../scenery/fakes/installed-workspace';
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
    expect(remindPractice(world())).toBe(1);
    expect(remindPractice(world())).toBe(0);
    expect(reviews.outbox.pop()?.message).toMatchObject({to: [SME]});
  });
});
