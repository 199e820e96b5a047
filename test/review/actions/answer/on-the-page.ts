import {UserError} from '../../../../src/core/base/user-error';
import {answerReview} from '../../../../src/review/actions/answer-review';
import {LEAD, LEGAL, LEGAL2, SME} from '../review-stage';
import {asked, standings, verdicts} from './asked';

describe('an answer on the review page', () => {
  it('is posted by the reviewer and counts as theirs, needing comment access only', () => {
    const stage = asked();
    stage.press(LEGAL, 'legal');
    const [thread] = stage.reviews
      .threadsOf(stage.id())
      .filter(({id}) => id === stage.thread('legal'));
    expect(thread.replies).toMatchObject([{authorEmail: LEGAL}]);
    expect(standings(stage)).toEqual({
      leadership: 'awaited',
      commander: 'awaited',
      legal: 'approved',
    });
    expect(verdicts(stage)).toEqual(['approve legal signature']);
  });

  it('counts once, however often the button is pressed', () => {
    const stage = asked();
    const press = () =>
      answerReview(stage.as(LEGAL), {
        fileId: stage.id(),
        lane: 'legal',
        verdict: 'object',
        words: 'Wrong date.',
        textHash: stage.text().hash,
        operation: 'operation0000001',
      });
    expect(press()).toEqual(press());
    standings(stage);
    expect(verdicts(stage)).toEqual(['object legal signature Wrong date.']);
  });

  it('is refused when the text was edited while it was read', () => {
    const stage = asked();
    const seen = stage.text().hash;
    stage.reviews.typeAs(LEAD, stage.id(), 'failed', 'were slow');
    expect(() =>
      answerReview(stage.as(LEGAL), {
        fileId: stage.id(),
        lane: 'legal',
        verdict: 'approve',
        words: '',
        textHash: seen,
        operation: 'operation0000001',
      }),
    ).toThrow(UserError);
    expect(standings(stage).legal).toBe('awaited');
  });

  it.each([
    ['object', ''],
    ['suggest', '  '],
  ] as const)('needs words to %s', (verdict, words) => {
    const stage = asked();
    expect(() => stage.press(LEGAL, 'legal', verdict, words)).toThrow(
      UserError,
    );
  });

  it('is refused to people the document is not shared with', () => {
    const stage = asked();
    expect(() => stage.press(LEGAL2, 'legal')).toThrow(UserError);
  });

  it('does not count from a writer who was not asked', () => {
    const stage = asked();
    stage.press(SME, 'legal');
    expect(standings(stage).legal).toBe('awaited');
    expect(verdicts(stage)).toEqual(['refused sme not-a-reviewer']);
  });

  it('finds no lane in a thread that somebody else imitates', () => {
    const stage = asked();
    stage.reviews.openAs(
      LEGAL,
      stage.id(),
      `Review\nicr1.marketing.1.touk0c.k1.${'0'.repeat(64)}`,
      false,
    );
    expect(() => stage.press(LEGAL, 'marketing')).toThrow(UserError);
  });
});
