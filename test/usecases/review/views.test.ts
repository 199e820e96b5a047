import {UserError} from '../../../src/domain/user-error';
import type {AnswerForm} from '../../../src/ui/review-contract';
import {askForReview} from '../../../src/usecases/review/ask-for-review';
import {checkSharing} from '../../../src/usecases/review/check-sharing';
import {presentSharing} from '../../../src/usecases/review/present-sharing';
import {proposeReview} from '../../../src/usecases/review/propose-review';
import {
  fileIdFrom,
  technicalFrom,
  textFrom,
} from '../../../src/usecases/review/read-input';
import {reviewPageView} from '../../../src/usecases/review/review-page';
import {reviewRows} from '../../../src/usecases/review/review-rows';
import {
  answeredPage,
  answeredView,
  askedView,
  decidedView,
  refreshedView,
  releasedView,
  reviewView,
  unlockedView,
  withdrawnView,
} from '../../../src/usecases/review/review-view';
import {sweepEverything} from '../../../src/usecases/sweep-everything';
import {
  ADMIN,
  COMMANDER,
  CS,
  CSM,
  EXEC,
  LEAD,
  LEGAL,
  LEGAL2,
  OUTSIDER,
  ReviewStage,
  SME,
} from './review-stage';

const NOBODY = {people: {}, notNeeded: {}};

function ask(stage: ReviewStage, more: object = {}): void {
  askedView(stage.as(LEAD), {fileId: stage.id(), ...NOBODY, ...more});
  stage.workspace.later(1);
}

function signAll(stage: ReviewStage): void {
  stage.press(EXEC, 'leadership');
  stage.press(COMMANDER, 'commander');
  stage.press(LEGAL, 'legal');
  stage.workspace.later(1);
}

function refused(act: () => unknown): UserError {
  try {
    act();
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('Nothing was refused.');
}

/** Round trips of one call. */
function waves(stage: ReviewStage, act: () => unknown): number {
  stage.workspace.calm();
  act();
  return stage.workspace.waves.length;
}

function answer(stage: ReviewStage, lane: string): AnswerForm {
  return {
    fileId: stage.id(),
    lane,
    verdict: 'approve',
    words: '',
    textHash: stage.text().hash,
    operation: stage.operation(),
  };
}

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
      {person: LEGAL, how: 'signed on the review page', round: 1},
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
    sweepEverything(() => stage.as(ADMIN));
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
    expect(refused(() => decidedView(stage.as(COMMANDER), form)).why).toContain(
      'policy lets nobody',
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

describe('the form for asking', () => {
  it('opens with who would be asked, who comes next, and by when', () => {
    const stage = new ReviewStage({severity: 'level-2'});
    const {lanes, people} = proposeReview(stage.as(LEAD), stage.id());
    expect(
      lanes.map(({key, asked, conditional, settled}) => ({
        key,
        asked,
        conditional,
        settled,
      })),
    ).toEqual([
      {key: 'engineering', asked: [SME], conditional: false, settled: false},
      {
        key: 'cs|leadership',
        asked: [CS, EXEC],
        conditional: false,
        settled: false,
      },
      {key: 'legal', asked: [LEGAL], conditional: true, settled: false},
    ]);
    expect(lanes[2].ladder).toEqual([LEGAL2]);
    expect(people).toContainEqual({name: 'Lou', email: LEGAL});
  });

  it('shows lanes that wait already with who is asked there', () => {
    const stage = new ReviewStage();
    ask(stage);
    const {lanes} = proposeReview(stage.as(LEAD), stage.id());
    expect(lanes.every(({settled}) => settled)).toBe(true);
    expect(lanes[2].asked).toEqual([LEGAL]);
  });

  it('comes back with every wrong reviewer beside their lane, and nothing shared', () => {
    const stage = new ReviewStage();
    const {fields, why} = refused(() =>
      askedView(stage.as(LEAD), {
        fileId: stage.id(),
        people: {legal: [OUTSIDER], leadership: ['ghost@example.com', LEAD]},
        notNeeded: {},
      }),
    );
    expect(fields?.map(({field}) => field)).toEqual([
      'people.leadership',
      'people.leadership',
      'people.legal',
    ]);
    expect(fields?.[0].message).toContain('ghost@example.com has no account');
    expect(why).toBe('3 people cannot be asked as named.');
    expect(stage.facts()).toEqual([]);
    expect(stage.file('customer').access).toEqual([]);
  });

  it('comes back with every lane that is not decided about (S0-33)', () => {
    const stage = new ReviewStage({severity: 'level-2'});
    const {fields} = refused(() =>
      askedView(stage.as(LEAD), {
        fileId: stage.id(),
        people: {},
        notNeeded: {engineering: 'No.'},
      }),
    );
    expect(fields).toEqual([
      {
        field: 'notNeeded.engineering',
        message: 'The policy does not let Engineering be left out.',
      },
      {
        field: 'notNeeded.legal',
        message: 'It is not said whether Legal is needed.',
      },
    ]);
  });
});

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
    decidedView(stage.as(LEAD), {
      act: 'delegate',
      fileId: stage.id(),
      lane: 'legal',
      from: LEGAL,
      person: LEGAL2,
      reason: 'Away.',
    });
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
      const error = refused(() =>
        reviewPageView(stage.as(stranger), stage.id()),
      );
      expect(JSON.stringify(error)).not.toMatch(/Checkout|INC-2026-0001/);
      refused(() => reviewView(stage.as(stranger), stage.id()));
      refused(() => proposeReview(stage.as(stranger), stage.id()));
      refused(() => checkSharing(stage.as(stranger), stage.id()));
    }
    const register = stage.workspace.installation?.registerId ?? '';
    refused(() => reviewPageView(stage.as(ADMIN), register));
  });

  it('costs two round trips', () => {
    const stage = new ReviewStage();
    ask(stage);
    expect(
      waves(stage, () => reviewPageView(stage.as(LEGAL), stage.id())),
    ).toBe(2);
  });
});

describe('the list of reviews', () => {
  it('shows what waits for the person first, with lanes, who is awaited until when, and objections', () => {
    const stage = new ReviewStage();
    ask(stage);
    stage.press(LEGAL, 'legal', 'object', 'No.');
    const fileId = stage.id('technical');
    askForReview(stage.as(LEAD), {fileId, ...NOBODY});
    stage.workspace.later(1);
    refreshedView(stage.as(LEAD), stage.id());
    const rows = reviewRows(stage.as(LEGAL));
    expect(rows.map(({label, waitsForMe}) => [label, waitsForMe])).toEqual([
      ['Technical explanation', true],
      ['Customer communication', false],
    ]);
    expect(rows[1]).toMatchObject({
      incidentId: 'INC-2026-0001',
      phase: 'in-review',
      round: 1,
      objections: 1,
    });
    expect(
      rows[1].lanes.map(({label, standing, awaited}) => [
        label,
        standing,
        awaited.map(({person}) => person),
      ]),
    ).toEqual([
      ['Senior leadership', 'awaited', [EXEC]],
      ['Incident commander', 'awaited', [COMMANDER]],
      ['Legal', 'objected', []],
    ]);
    expect(waves(stage, () => reviewRows(stage.as(LEGAL)))).toBe(1);
  });

  it('offers the drafts of active incidents, so that a review can be asked for from the register', () => {
    const stage = new ReviewStage();
    expect(
      reviewRows(stage.as(LEAD)).map(({label, phase, waitsForMe}) => [
        label,
        phase,
        waitsForMe,
      ]),
    ).toEqual([
      ['Customer communication', 'draft', false],
      ['Technical explanation', 'draft', false],
    ]);
  });

  it('shows a restricted incident to its people only', () => {
    const stage = new ReviewStage({visibility: 'restricted'});
    ask(stage, {people: {leadership: [EXEC], legal: [LEGAL]}});
    expect(reviewRows(stage.as(LEAD)).map(({phase}) => phase)).toEqual([
      'in-review',
      'draft',
    ]);
    expect(reviewRows(stage.as(ADMIN))).toEqual([]);
  });
});

describe('the access of a document in sentences', () => {
  it('says who should have what, what is wrong, and what repairing does', () => {
    const stage = new ReviewStage();
    ask(stage);
    const file = stage.file('customer');
    file.access.splice(0, 1);
    file.access.push({who: {type: 'user', email: OUTSIDER}, role: 'writer'});
    file.linkRole = 'commenter';
    const view = presentSharing(checkSharing(stage.as(LEAD), stage.id()));
    expect(view.expected[1]).toBe(`Comment: ${EXEC}, ${LEGAL}`);
    expect(view.findings).toEqual([
      {
        message: `${OUTSIDER}, from outside, edits the document and should have no access.`,
        repairable: true,
        remedy: 'Repairing takes it back.',
      },
      {
        message: 'Everybody who has the link comments the document.',
        repairable: true,
        remedy: 'Repairing takes it back.',
      },
      {
        message: `${EXEC} has no access to the document and should have: comments.`,
        repairable: true,
        remedy: 'Repairing gives the access.',
      },
    ]);
  });
});

describe('what a page sends', () => {
  it.each([
    undefined,
    null,
    7,
    {},
    [],
    '',
    'a/b',
    '../about',
    'a?b',
    'x'.repeat(300),
  ])('is no document when it is %p', input => {
    const stage = new ReviewStage();
    expect(() => fileIdFrom(input)).toThrow(UserError);
    for (const form of [input, {fileId: input, ...NOBODY}]) {
      refused(() => askedView(stage.as(LEAD), form));
      refused(() => answeredPage(stage.as(LEGAL), form));
      refused(() => decidedView(stage.as(LEAD), form));
    }
    expect(stage.workspace.callCount).toBe(0);
  });

  it('is no text when it is none, or longer than anybody types', () => {
    expect(() => textFrom({})).toThrow(UserError);
    expect(() => textFrom('x'.repeat(5001))).toThrow(UserError);
    expect(textFrom('A typo.')).toBe('A typo.');
  });

  it('keeps the technical explanation back unless it says otherwise (S0-24)', () => {
    expect(
      ['attach', 'on-request', 'withheld', 'all', 7].map(technicalFrom),
    ).toEqual(['attach', 'on-request', 'withheld', 'withheld', 'withheld']);
  });
});

describe('the five-minute sweep', () => {
  it('notes when it came to its end, and the sidebar says so', () => {
    const stage = new ReviewStage();
    ask(stage);
    sweepEverything(() => stage.as(ADMIN));
    const {lastSweepAt} = reviewView(stage.as(LEAD), stage.id());
    expect(lastSweepAt).toBe(stage.workspace.now);
  });

  it('takes up answers even when clearing up after declarations fails, and is then not at its end', () => {
    const stage = new ReviewStage();
    ask(stage);
    stage.press(LEGAL, 'legal');
    stage.workspace.later(1);
    stage.workspace.calm();
    stage.workspace.fault = nth => (nth === 0 ? 'refused' : null);
    expect(() => sweepEverything(() => stage.as(ADMIN))).toThrow();
    expect(stage.facts().some(({kind}) => kind === 'approve')).toBe(true);
    expect(stage.reviews.lastSweepAt).toBe('');
  });
});

describe('an override by a commander who may not write the register', () => {
  function objected(): {stage: ReviewStage; key: string} {
    const stage = new ReviewStage();
    const level = stage.tab('policy').find(one => one.key === 'level-1');
    if (level) level.overrides = true;
    ask(stage);
    stage.press(LEGAL, 'legal', 'object', 'It admits fault.');
    stage.workspace.later(1);
    const [{key}] = refreshedView(stage.as(LEAD), stage.id()).objections;
    return {stage, key};
  }

  const override = (stage: ReviewStage, objection: string, email: string) =>
    decidedView(stage.as(email), {
      act: 'override',
      fileId: stage.id(),
      objection,
      reason: 'It cannot wait.',
    });

  function replies(stage: ReviewStage) {
    return stage.reviews
      .threadsOf(stage.id())
      .flatMap(one => one.replies)
      .filter(({content}) => content.startsWith('OVERRIDE'));
  }

  it('is signed in the thread, counts with the next sweep, once, and stands in the journal', () => {
    const {stage, key} = objected();
    const {left} = override(stage, key, COMMANDER);
    override(stage, key, COMMANDER);
    expect(left).toHaveLength(1);
    expect(replies(stage)).toHaveLength(1);
    stage.workspace.later(1);
    sweepEverything(() => stage.as(ADMIN));
    sweepEverything(() => stage.as(ADMIN));
    expect(
      stage.facts().filter(({kind}) => kind === 'overridden'),
    ).toMatchObject([{by: COMMANDER, words: 'It cannot wait.', ref: key}]);
    expect(stage.facts().filter(({kind}) => kind === 'refused')).toEqual([]);
    expect(reviewView(stage.as(LEAD), stage.id()).objections).toEqual([]);
    expect(stage.tab('journal').map(({text}) => text)).toContain(
      'An objection of legal was overridden (signed): It cannot wait.',
    );
  });

  it('is for the commander alone', () => {
    const {stage, key} = objected();
    expect(refused(() => override(stage, key, SME)).why).toContain(
      'Only the incident commander',
    );
    expect(replies(stage)).toEqual([]);
  });

  it('does not count for another objection when somebody posts it again', () => {
    const {stage, key} = objected();
    override(stage, key, COMMANDER);
    stage.workspace.later(1);
    refreshedView(stage.as(LEAD), stage.id());
    stage.press(LEGAL, 'legal', 'object', 'And it names a customer.');
    stage.workspace.later(1);
    refreshedView(stage.as(LEAD), stage.id());
    const [{content}] = replies(stage);
    const thread = stage.thread('legal');
    stage.reviews.replyAs(LEAD, stage.id(), thread, content);
    stage.reviews.replyAs(
      LEAD,
      stage.id(),
      thread,
      content.replace('OVERRIDE', 'APPROVE'),
    );
    stage.workspace.later(1);
    const view = refreshedView(stage.as(LEAD), stage.id());
    expect(view.objections).toMatchObject([
      {words: 'And it names a customer.'},
    ]);
    expect(
      stage
        .facts()
        .filter(({kind}) => kind === 'refused')
        .map(({words}) => words),
    ).toEqual(['nothing-to-override', 'forged']);
  });
});
