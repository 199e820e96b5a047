import {checkSharing} from '../../../src/review/actions/check-sharing';
import {proposeReview} from '../../../src/review/actions/asking/propose-review';
import {reviewPageView} from '../../../src/review/views/review-page';
import {
  answeredPage,
  decidedView,
  releasedView,
  reviewView,
  refreshedView,
} from '../../../src/review/views/review-view';
import {
  ADMIN,
  COMMANDER,
  CSM,
  EXEC,
  LEAD,
  LEGAL,
  LEGAL2,
  OUTSIDER,
  ReviewStage,
} from './review-stage';
import {ask, signAll, waves, answer} from './review-acts';
import {refusal} from '../../scenery/refusal';

describe('the review page', () => {
  it('shows a reviewer the text, their lane first, and nothing that needs the register', () => {
    const stage = new ReviewStage();
    ask(stage);
    const page = reviewPageView(stage.as(LEGAL), stage.id());
    expect(
      page.lines.map(({kind, level, text}) => [kind, level, text]),
    ).toEqual([
      ['heading', 1, 'INC-2026-0001'],
      ['heading', 2, 'What happened'],
      ['paragraph', 0, 'Payments failed.'],
      ['paragraph', 0, 'It began at 08:40 UTC. We write again within an hour.'],
      ['heading', 2, 'What you can do'],
      ['paragraph', 0, 'Pay later.'],
      ['heading', 2, 'Contact'],
      ['paragraph', 0, 'Write to support.'],
    ]);
    expect(page).toMatchObject({
      textHash: stage.text().hash,
      closed: false,
      partial: '',
    });
    expect(page.lanes.map(({key, asksMe}) => [key, asksMe])).toEqual([
      ['legal', true],
      ['leadership', false],
      ['commander', false],
    ]);
    expect(page.lanes[0]).toMatchObject({
      label: 'Legal',
      answersFor: 'liability and risk',
      dueAt: '2026-11-21T09:50:00Z',
      myVerdict: '',
    });
  });

  it('knows a delegate, with the due time of whom they stand for', () => {
    const stage = new ReviewStage();
    ask(stage);
    decidedView(stage.as(LEGAL), {
      act: 'delegate',
      fileId: stage.id(),
      lane: 'legal',
      from: LEGAL,
      person: LEGAL2,
      reason: 'Away.',
    });
    refreshedView(stage.as(LEAD), stage.id());
    const [lane] = reviewPageView(stage.as(LEGAL2), stage.id()).lanes;
    expect(lane).toMatchObject({
      key: 'legal',
      asksMe: true,
      dueAt: '2026-11-21T09:50:00Z',
    });
  });

  it('answers a verdict with the page anew: who signed under which address, and what the visitor said', () => {
    const stage = new ReviewStage();
    ask(stage);
    const {lanes} = answeredPage(stage.as(LEGAL), answer(stage, 'legal'));
    const legal = lanes.find(({key}) => key === 'legal');
    expect(legal?.myVerdict).toBe('approve');
    expect(legal?.answers).toMatchObject([
      {name: LEGAL, verdict: 'approve', mine: true},
    ]);
    stage.reviews.typeAs(LEAD, stage.id(), 'Pay later', 'Pay tomorrow');
    const after = reviewPageView(stage.as(LEGAL), stage.id());
    expect(after.lanes.map(({myVerdict}) => myVerdict)).toEqual(['', '', '']);
  });

  it('shows typed words as words and a forged signature as none, whatever name stands beside them', () => {
    const stage = new ReviewStage();
    ask(stage);
    stage.press(LEGAL, 'legal');
    const thread = stage.thread('legal');
    const [{replies}] = stage.reviews
      .threadsOf(stage.id())
      .filter(({id}) => id === thread);
    const say = (words: string) =>
      stage.reviews.replyAs(COMMANDER, stage.id(), thread, words);
    say('APPROVE');
    say(replies[0].content.replace(LEGAL, EXEC));
    // The very same reply, posted again.
    say(replies[0].content);
    const page = reviewPageView(stage.as(LEGAL), stage.id());
    expect(
      page.lanes
        .find(({key}) => key === 'legal')
        ?.answers.map(({name, verdict, words}) => [name, verdict, words]),
    ).toEqual([
      [LEGAL, 'approve', ''],
      ['Cam Commander', 'words', 'APPROVE'],
      ['Cam Commander', 'words', 'A signature that does not hold.'],
      ['Cam Commander', 'words', 'A signature that does not hold.'],
    ]);
  });

  it('shows a visitor without any lane the lanes, and asks nothing of them', () => {
    const stage = new ReviewStage();
    ask(stage);
    stage
      .file('customer')
      .access.push({who: {type: 'user', email: CSM}, role: 'commenter'});
    const {lanes} = reviewPageView(stage.as(CSM), stage.id());
    expect(lanes.map(({asksMe}) => asksMe)).toEqual([false, false, false]);
  });

  it('is closed once the text is released', () => {
    const stage = new ReviewStage();
    ask(stage);
    signAll(stage);
    releasedView(stage.as(LEAD), stage.id(), 'withheld');
    expect(reviewPageView(stage.as(LEGAL), stage.id()).closed).toBe(true);
  });

  it('shows nothing to people the document is not shared with, nor any file that is no incident’s', () => {
    const stage = new ReviewStage({visibility: 'restricted'});
    ask(stage, {people: {leadership: [EXEC], legal: [LEGAL]}});
    for (const stranger of [CSM, ADMIN, LEGAL2, OUTSIDER]) {
      const error = refusal(() =>
        reviewPageView(stage.as(stranger), stage.id()),
      );
      expect(JSON.stringify(error)).not.toMatch(/Checkout|INC-2026-0001/);
      refusal(() => reviewView(stage.as(stranger), stage.id()));
      refusal(() => proposeReview(stage.as(stranger), stage.id()));
      refusal(() => checkSharing(stage.as(stranger), stage.id()));
    }
    const register = stage.workspace.installation?.registerId ?? '';
    refusal(() => reviewPageView(stage.as(ADMIN), register));
  });

  it('costs two round trips', () => {
    const stage = new ReviewStage();
    ask(stage);
    expect(
      waves(stage, () => reviewPageView(stage.as(LEGAL), stage.id())),
    ).toBe(2);
  });
});
