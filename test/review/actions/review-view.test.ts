import {SWEEP_PARTS} from '../../../src/product';
import {
  answeredView,
  decidedView,
  refreshedView,
  releasedView,
  reviewView,
  unlockedView,
  withdrawnView,
} from '../../../src/review/views/review-view';
import {sweepEverything} from '../../../src/surfaces/sweep';
import {
  ADMIN,
  COMMANDER,
  CS,
  EXEC,
  LEAD,
  LEGAL,
  ReviewStage,
} from './review-stage';
import {ask, signAll, waves, answer} from './review-acts';
import {refusal} from '../../scenery/refusal';

describe('the review as the sidebar shows it', () => {
  it('tells of each lane who is awaited since when and until when, what to check and where its thread is', () => {
    const stage = new ReviewStage();
    ask(stage);
    const view = reviewView(stage.as(LEAD), stage.id());
    expect(view).toMatchObject({
      phase: 'in-review',
      round: 1,
      reviewed: true,
      textHash: stage.text().hash,
      label: 'Customer communication',
      left: [],
      technical: 'draft',
      lastSweepAt: '',
      can: {ask: true, release: false, withdraw: true, editReviewers: true},
    });
    expect(view.lanes.map(({key, standing}) => [key, standing])).toEqual([
      ['leadership', 'awaited'],
      ['commander', 'awaited'],
      ['legal', 'awaited'],
    ]);
    expect(view.lanes[2]).toMatchObject({
      awaited: [
        {
          person: LEGAL,
          since: '2026-11-21T09:20:00Z',
          dueAt: '2026-11-21T09:50:00Z',
        },
      ],
      mine: false,
    });
    expect(view.lanes[2].threadUrl).toContain(`disco=${stage.thread('legal')}`);
    expect(view.gates.map(({key}) => key)).toEqual(['lanes']);
  });

  it('tells the commander that their own lane waits for them', () => {
    const stage = new ReviewStage();
    ask(stage);
    const {lanes} = reviewView(stage.as(COMMANDER), stage.id());
    expect(lanes.filter(one => one.waitsForMe).map(({key}) => key)).toEqual([
      'commander',
    ]);
  });

  it('says how each signature is known, and lets who may edit release once all have signed', () => {
    const stage = new ReviewStage();
    ask(stage);
    signAll(stage);
    const view = refreshedView(stage.as(LEAD), stage.id());
    expect(view).toMatchObject({phase: 'approved', can: {release: true}});
    expect(view.lanes[2].signed).toMatchObject([
      {person: LEGAL, how: 'signed with Incident Comms', round: 1},
    ]);
    const {kind, review} = releasedView(stage.as(LEAD), stage.id(), 'withheld');
    expect([kind, review.phase, review.gates]).toEqual([
      'released',
      'released',
      [],
    ]);
    expect(review.versions).toMatchObject([{number: 1, state: 'done'}]);
    expect(review.can).toMatchObject({unlock: true, ask: false});
    expect(
      unlockedView(stage.as(LEAD), stage.id(), 'A typo.').can,
    ).toMatchObject({unlock: false, ask: true});
    expect(withdrawnView(stage.as(LEAD), stage.id(), 'Wrong text.').phase).toBe(
      'draft',
    );
  });

  it('lets nobody unlock who may not edit, locked or not', () => {
    const stage = new ReviewStage();
    ask(stage);
    signAll(stage);
    releasedView(stage.as(LEAD), stage.id(), 'withheld');
    expect(reviewView(stage.as(CS), stage.id()).can.unlock).toBe(false);
  });

  it('takes an answer from the sidebar up at once', () => {
    const stage = new ReviewStage();
    ask(stage);
    const id = stage.workspace.installation?.registerId ?? '';
    stage.workspace.files
      .get(id)
      ?.access.push({who: {type: 'user', email: COMMANDER}, role: 'writer'});
    const {lanes} = answeredView(
      stage.as(COMMANDER),
      answer(stage, 'commander'),
    );
    expect(lanes[1]).toMatchObject({standing: 'approved', waitsForMe: false});
  });

  it('shows who may not write the register what is recorded, and that the sweep takes up the rest', () => {
    const stage = new ReviewStage();
    ask(stage);
    const {lanes, left, can} = answeredView(
      stage.as(COMMANDER),
      answer(stage, 'commander'),
    );
    expect(lanes[1].standing).toBe('awaited');
    expect(left).toEqual([
      'Answers given since are not counted yet. Your account may not write the register; the next sweep does it.',
    ]);
    expect(can).toMatchObject({ask: false, release: false, withdraw: false});
    stage.workspace.later(1);
    sweepEverything(SWEEP_PARTS, () => stage.as(ADMIN));
    expect(reviewView(stage.as(COMMANDER), stage.id()).lanes[1].standing).toBe(
      'approved',
    );
  });

  it('names an objection with its words, and lets nobody override it where policy does not', () => {
    const stage = new ReviewStage();
    ask(stage);
    stage.press(LEGAL, 'legal', 'object', 'It admits fault.');
    stage.workspace.later(1);
    refreshedView(stage.as(LEAD), stage.id());
    const {objections, can} = reviewView(stage.as(COMMANDER), stage.id());
    expect(objections).toMatchObject([
      {laneLabel: 'Legal', person: LEGAL, words: 'It admits fault.'},
    ]);
    expect(can.override).toBe(false);
    const form = {
      act: 'override',
      fileId: stage.id(),
      objection: objections[0].key,
      reason: 'No.',
    };
    expect(refusal(() => decidedView(stage.as(COMMANDER), form)).why).toContain(
      'nobody can override',
    );
  });

  it('shows an internal communication as one that nobody signs (S0-17)', () => {
    const stage = new ReviewStage();
    const view = reviewView(stage.as(LEAD), stage.id('internal'));
    expect(view).toMatchObject({reviewed: false, lanes: [], phase: 'draft'});
    expect(view.can.ask).toBe(false);
  });

  it('costs two round trips, three for a restricted incident', () => {
    const open = new ReviewStage();
    ask(open);
    expect(waves(open, () => reviewView(open.as(LEAD), open.id()))).toBe(2);
    const restricted = new ReviewStage({visibility: 'restricted'});
    ask(restricted, {people: {leadership: [EXEC], legal: [LEGAL]}});
    expect(
      waves(restricted, () => reviewView(restricted.as(LEAD), restricted.id())),
    ).toBe(3);
  });
});
