import {askForReview} from '../../../../src/review/actions/ask-for-review';
import {refreshReview} from '../../../../src/review/actions/refresh-review';
import {sweepReviews} from '../../../../src/review/actions/sweep-reviews';
import {ADMIN, CSM, EXEC, LEAD, LEGAL, ReviewStage} from '../review-stage';
import {asked, reply, standings, verdicts} from './asked';

describe('an answer typed in Docs', () => {
  it('counts when Drive Activity names the account', () => {
    const stage = asked();
    reply(stage, LEGAL, 'legal', 'Approve.');
    expect(standings(stage).legal).toBe('approved');
    expect(verdicts(stage)).toEqual(['approve legal activity']);
  });

  it('gets one reply with the way to confirm when nobody can tell whose it is', () => {
    const stage = asked();
    stage.reviews.activityOn = false;
    reply(stage, LEGAL, 'legal', 'APPROVE');
    expect(standings(stage).legal).toBe('awaited');
    standings(stage);
    sweepReviews(stage.as(ADMIN));
    const [thread] = stage.reviews
      .threadsOf(stage.id())
      .filter(({id}) => id === stage.thread('legal'));
    expect(thread.replies).toHaveLength(2);
    expect(thread.replies[1].content).toContain(
      `https://review.example/${stage.id()}`,
    );
    expect(verdicts(stage)).toEqual(['prompted who']);
    stage.press(LEGAL, 'legal');
    expect(standings(stage).legal).toBe('approved');
  });

  it('counts later when Drive Activity lags behind', () => {
    const stage = asked();
    stage.reviews.activityOn = false;
    reply(stage, LEGAL, 'legal', 'APPROVE');
    standings(stage);
    stage.reviews.activityOn = true;
    expect(standings(stage).legal).toBe('approved');
  });

  it('is asked about when it only seems to approve, or the thread was only resolved', () => {
    const stage = asked();
    reply(stage, LEGAL, 'legal', 'LGTM');
    stage.reviews.replyAs(
      EXEC,
      stage.id(),
      stage.thread('leadership'),
      '',
      'resolve',
    );
    expect(standings(stage)).toMatchObject({
      legal: 'awaited',
      leadership: 'awaited',
    });
    expect(verdicts(stage).sort()).toEqual([
      'prompted exec resolved',
      'prompted legal meant',
    ]);
  });

  it('is asked about when the text was edited since', () => {
    const stage = asked();
    reply(stage, LEGAL, 'legal', 'APPROVE');
    stage.workspace.later(1);
    stage.reviews.typeAs(LEAD, stage.id(), 'failed', 'were slow');
    expect(standings(stage).legal).toBe('awaited');
    expect(verdicts(stage)).toEqual(['prompted legal which-text']);
  });

  it('does not count from a namesake: the same display name twice is no evidence', () => {
    const stage = asked();
    stage.file('customer').access.push({
      who: {type: 'user', email: CSM},
      role: 'commenter',
    });
    reply(stage, CSM, 'leadership', 'APPROVE');
    expect(standings(stage).leadership).toBe('awaited');
    expect(verdicts(stage)).toEqual([
      'refused csm not-a-reviewer',
      'prompted csm not-a-reviewer',
    ]);
  });

  it('counts from a reviewer whose account was renamed meanwhile', () => {
    const stage = asked();
    reply(stage, LEGAL, 'legal', 'APPROVE');
    stage.reviews.rename(LEGAL, 'lou.new@example.com');
    expect(standings(stage).legal).toBe('approved');
  });

  it('is talk when it is talk', () => {
    const stage = asked();
    reply(stage, LEGAL, 'legal', 'Reading it now.');
    standings(stage);
    expect(verdicts(stage)).toEqual([]);
  });
});

describe('a signed reply that was tampered with', () => {
  const signed = (stage: ReviewStage, lane = 'legal'): string => {
    stage.press(LEGAL, 'legal');
    const thread = stage.reviews
      .threadsOf(stage.id())
      .find(({id}) => id === stage.thread(lane));
    return thread?.replies[0].content ?? '';
  };

  it('counts once when somebody posts it again', () => {
    const stage = asked();
    const content = signed(stage);
    stage.workspace.later(1);
    reply(stage, EXEC, 'legal', content);
    expect(standings(stage).legal).toBe('approved');
    expect(verdicts(stage)).toEqual([
      'approve legal signature',
      'refused replayed',
    ]);
  });

  it('does not count in the thread of another lane, or with other words', () => {
    const stage = asked();
    const content = signed(stage);
    reply(stage, LEGAL, 'commander', content);
    reply(stage, LEGAL, 'legal', content.replace(LEGAL, EXEC));
    expect(standings(stage).commander).toBe('awaited');
    expect(verdicts(stage).sort()).toEqual([
      'approve legal signature',
      'refused forged',
      'refused wrong-lane',
    ]);
  });

  it('does not count in another document', () => {
    const stage = asked();
    askForReview(stage.as(LEAD), {
      fileId: stage.id('technical'),
      people: {},
      notNeeded: {},
    });
    const content = signed(stage);
    stage.reviews.replyAs(
      LEGAL,
      stage.id('technical'),
      stage.thread('legal', 'technical'),
      content,
    );
    refreshReview(stage.as(LEAD), stage.id('technical'));
    expect(
      stage.columns('technical').find(({kind}) => kind === 'refused')?.words,
    ).toBe('other-file');
  });

  it('does not count when it is taken up with a key that was deleted', () => {
    const stage = asked();
    signed(stage);
    const [old] = stage.reviews.keys;
    stage.reviews.keys = [
      {id: 'k2', secret: 'new', retiredAt: ''},
      {...old, retiredAt: '2026-11-21T09:00:00Z'},
    ];
    // The old key stays for what was sealed before it was retired; the reply came after.
    expect(() => standings(stage)).not.toThrow();
    expect(stage.facts().filter(({kind}) => kind === 'approve')).toEqual([]);
  });
});
