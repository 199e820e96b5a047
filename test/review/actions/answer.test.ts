import {UserError} from '../../../src/core/base/user-error';
import {askForReview} from '../../../src/review/actions/ask-for-review';
import {answerReview} from '../../../src/review/actions/answer-review';
import {decideInReview} from '../../../src/review/actions/decide-in-review';
import {refreshReview} from '../../../src/review/actions/refresh-review';
import {sweepReviews} from '../../../src/review/actions/sweep-reviews';
import {
  ADMIN,
  COMMANDER,
  CSM,
  EXEC,
  LEAD,
  LEGAL,
  LEGAL2,
  ReviewStage,
  SME,
} from './review-stage';

function asked(stage = new ReviewStage()): ReviewStage {
  askForReview(stage.as(LEAD), {
    fileId: stage.id(),
    people: {},
    notNeeded: {},
  });
  stage.workspace.later(1);
  return stage;
}

function standings(stage: ReviewStage): Record<string, string> {
  stage.workspace.later(1);
  const {state} = refreshReview(stage.as(LEAD), stage.id());
  return Object.fromEntries(
    state.lanes.map(({lane, standing}) => [lane.key, standing.kind]),
  );
}

function verdicts(stage: ReviewStage): string[] {
  return stage
    .columns()
    .filter(({kind}) =>
      ['approve', 'object', 'suggest', 'clear', 'refused', 'prompted'].includes(
        kind,
      ),
    )
    .map(({kind, person, source, words}) =>
      [kind, person.split('@')[0], source, words]
        .filter(one => one !== '' && one !== 'add-on')
        .join(' '),
    );
}

const reply = (stage: ReviewStage, email: string, lane: string, text: string) =>
  stage.reviews.replyAs(email, stage.id(), stage.thread(lane), text);

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

describe('Drive’s own approval', () => {
  function withNative(): ReviewStage {
    const stage = new ReviewStage();
    stage.reviews.approvalsOn = true;
    return asked(stage);
  }

  it('counts for who gave it', () => {
    const stage = withNative();
    stage.reviews.respondAs(LEGAL, stage.id(), 'approved');
    expect(standings(stage).legal).toBe('approved');
    standings(stage);
    expect(verdicts(stage)).toEqual(['approve legal approval']);
  });

  it('objects when it is declined', () => {
    const stage = withNative();
    stage.reviews.respondAs(LEGAL, stage.id(), 'declined');
    expect(standings(stage).legal).toBe('objected');
  });

  it('does not count for a text edited while it was looked at', () => {
    const stage = withNative();
    stage.reviews.respondAs(LEGAL, stage.id(), 'approved');
    let wave = 0;
    stage.workspace.between = () => {
      const {waves} = stage.workspace;
      const last = waves[waves.length - 1] ?? [];
      if (last.includes('read approvals') && wave++ === 0) {
        stage.reviews.typeAs(LEAD, stage.id(), 'failed', 'were slow');
      }
    };
    refreshReview(stage.as(LEAD), stage.id());
    expect(verdicts(stage)).toEqual([]);
  });
});

describe('objections', () => {
  function objected(): {stage: ReviewStage; key: string} {
    const stage = asked();
    for (const [who, lane] of [
      [EXEC, 'leadership'],
      [COMMANDER, 'commander'],
    ]) {
      stage.press(who, lane);
    }
    stage.press(LEGAL, 'legal', 'object', 'Promises too much.');
    standings(stage);
    const key = stage.facts().find(({kind}) => kind === 'object')?.key ?? '';
    return {stage, key};
  }

  it('are cleared by the person', () => {
    const {stage} = objected();
    stage.press(LEGAL, 'legal', 'clear', 'Settled.');
    expect(standings(stage).legal).toBe('awaited');
  });

  it('are overridden by the commander only, and only where policy lets them', () => {
    const {stage, key} = objected();
    const override = (email: string) =>
      decideInReview(stage.as(email), {
        act: 'override',
        fileId: stage.id(),
        objection: key,
        reason: 'It cannot wait.',
      });
    expect(() => override(LEAD)).toThrow(UserError);
    expect(() => override(COMMANDER)).toThrow(/nobody can override/);
    const level = stage.tab('policy').find(one => one.key === 'level-1');
    if (level) level.overrides = true;
    stage.file('customer').access.push({
      who: {type: 'user', email: COMMANDER},
      role: 'writer',
    });
    giveRegister(stage, COMMANDER);
    override(COMMANDER);
    override(COMMANDER);
    expect(
      stage.columns().filter(({kind}) => kind === 'overridden'),
    ).toHaveLength(1);
    expect(standings(stage).legal).toBe('awaited');
  });
});

function giveRegister(stage: ReviewStage, email: string): void {
  const id = stage.workspace.installation?.registerId ?? '';
  stage.workspace.files.get(id)?.access.push({
    who: {type: 'user', email},
    role: 'writer',
  });
}

describe('who reviews', () => {
  it('may be removed: the later word of a removed reviewer does not count', () => {
    const stage = asked();
    decideInReview(stage.as(LEAD), {
      act: 'remove',
      fileId: stage.id(),
      lane: 'legal',
      person: LEGAL,
      reason: 'On leave.',
    });
    expect(stage.reviews.roleOf(stage.id(), LEGAL)).toBe('none');
    stage.file('customer').access.push({
      who: {type: 'user', email: LEGAL},
      role: 'commenter',
    });
    stage.press(LEGAL, 'legal');
    expect(standings(stage).legal).toBe('not-asked');
    expect(verdicts(stage)).toEqual(['refused legal removed']);
  });

  it('may be represented by a delegate who could have been asked, and nobody else', () => {
    const stage = asked();
    const delegate = (person: string, by = LEGAL) =>
      decideInReview(stage.as(by), {
        act: 'delegate',
        fileId: stage.id(),
        lane: 'legal',
        from: LEGAL,
        person,
        reason: 'In court.',
      });
    expect(() => delegate(EXEC)).toThrow(UserError);
    expect(() => delegate('otto@elsewhere.example')).toThrow(UserError);
    expect(() => delegate(LEAD)).toThrow(UserError);
    // Nobody names who answers in another's place.
    expect(() => delegate(LEGAL2, LEAD)).toThrow(UserError);
    delegate(LEGAL2);
    refreshReview(stage.as(LEAD), stage.id());
    expect(stage.reviews.roleOf(stage.id(), LEGAL2)).toBe('commenter');
    stage.press(LEGAL2, 'legal');
    expect(standings(stage).legal).toBe('approved');
  });

  it('is never the writer of the draft, unless policy lets them sign their own draft', () => {
    const stage = asked(new ReviewStage());
    const level = stage.tab('policy').find(one => one.key === 'level-1');
    if (level) level.ownDraft = true;
    const again = askForReview(stage.as(LEAD), {
      fileId: stage.id(),
      people: {legal: [LEAD]},
      notNeeded: {},
    });
    expect(again.kind).toBe('asked');
    reply(stage, LEAD, 'legal', 'APPROVE');
    expect(standings(stage).legal).toBe('approved');
    expect(verdicts(stage)).toContain('approve comms.lead activity');
  });
});

describe('a row written into Reviews by hand', () => {
  it('is no verdict, is named, and keeps the text back', () => {
    const stage = asked();
    const [first] = stage.tab('reviews');
    stage.tab('reviews').push({
      ...first,
      seq: 99,
      key: 'forged',
      fact: 'approve',
      lane: 'legal',
      person: LEGAL,
    });
    const {state} = refreshReview(stage.as(LEAD), stage.id());
    expect(
      state.lanes.find(({lane}) => lane.key === 'legal')?.standing.kind,
    ).toBe('awaited');
    expect(state.gates.map(({key}) => key)).toContain('record');
  });
});
