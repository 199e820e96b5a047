import {UserError} from '../../../src/core/base/user-error';
import {askForReview} from '../../../src/review/actions/ask-for-review';
import {refreshReview} from '../../../src/review/actions/refresh-review';
import {sweepReviews} from '../../../src/review/actions/sweep-reviews';
import type {ReviewWorld} from '../../../src/world/review-world';
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
import {refusal} from '../../scenery/refusal';

const ALL = {people: {}, notNeeded: {}};

function askAll(stage: ReviewStage, more: object = {}) {
  return askForReview(stage.as(LEAD), {fileId: stage.id(), ...ALL, ...more});
}

describe('asking for review of a customer text at the worst level', () => {
  it('asks leadership, commander and legal: access, a thread and a mail for each (S0-5)', () => {
    const stage = new ReviewStage();
    const outcome = askAll(stage);
    expect(outcome).toMatchObject({
      kind: 'asked',
      lanes: ['leadership', 'commander', 'legal'],
      left: [],
      state: {phase: 'in-review', round: 1},
    });
    for (const reviewer of [EXEC, LEGAL]) {
      expect(stage.reviews.roleOf(stage.id(), reviewer)).toBe('commenter');
    }
    expect(stage.reviews.roleOf(stage.id(), COMMANDER)).toBe('writer');
    expect(stage.reviews.roleOf(stage.id(), LEGAL2)).toBe('none');
    expect(stage.reviews.threadsOf(stage.id())).toHaveLength(3);
    expect(
      stage.reviews.outbox.map(({message}) => message.to.join()).sort(),
    ).toEqual([COMMANDER, EXEC, LEGAL]);
    expect(stage.reviews.outbox[0].message.body).toContain(
      `https://review.example/${stage.id()}`,
    );
  });

  it('writes the mails in the next call when the page asks for it, and the sweep does when the window was closed (S0-5)', () => {
    for (const next of [
      refreshReview,
      (world: ReviewWorld) => sweepReviews(world),
    ]) {
      const stage = new ReviewStage();
      expect(askAll(stage, {mailLater: true})).toMatchObject({
        kind: 'asked',
        mailing: 3,
        left: [],
        state: {phase: 'in-review'},
      });
      expect(stage.reviews.threadsOf(stage.id())).toHaveLength(3);
      expect(stage.reviews.outbox).toEqual([]);
      for (const person of [LEAD, ADMIN]) next(stage.as(person), stage.id());
      expect(
        stage.reviews.outbox.map(({message}) => message.to.join()).sort(),
      ).toEqual([COMMANDER, EXEC, LEGAL]);
    }
  });

  it('says in the thread who is asked, by when, what to check and how to answer', () => {
    const stage = new ReviewStage();
    askAll(stage);
    const content =
      stage.reviews
        .threadsOf(stage.id())
        .find(one => one.content.includes('Legal'))?.content ?? '';
    expect(content).toContain(`Asked: ${LEGAL}`);
    expect(content).toContain('Due 2026-11-21 09:50 UTC');
    expect(content).toContain('Is it free of admissions and promises');
    expect(content).toContain('APPROVE, OBJECT: why, or SUGGEST: what');
    expect(Buffer.byteLength(content)).toBeLessThanOrEqual(2000);
  });

  it('does nothing twice when it is asked again', () => {
    const stage = new ReviewStage();
    askAll(stage);
    const before = stage.facts();
    const calls = stage.workspace.callCount;
    expect(askAll(stage)).toMatchObject({kind: 'asked', lanes: []});
    expect(stage.facts()).toEqual(before);
    expect(stage.reviews.outbox).toHaveLength(3);
    expect(stage.reviews.threadsOf(stage.id())).toHaveLength(3);
    expect(stage.workspace.callCount - calls).toBeLessThan(11);
  });

  it('asks anew only the lanes an edit has voided, in a new round, and says what was edited', () => {
    const stage = new ReviewStage({severity: 'level-2'});
    askAll(stage, {notNeeded: {legal: 'Nothing is promised.'}});
    stage.press(SME, 'engineering');
    stage.press(CS, 'cs|leadership');
    stage.reviews.typeAs(LEAD, stage.id(), 'Write to', 'Call');
    expect(askAll(stage)).toMatchObject({lanes: []});
    stage.workspace.later(1);
    refreshReview(stage.as(LEAD), stage.id());
    const outcome = askAll(stage);
    expect(outcome).toMatchObject({
      lanes: ['cs|leadership'],
      state: {round: 2},
    });
    const latest = stage.reviews.threadsOf(stage.id()).slice(-1)[0].content;
    expect(latest).toContain('round 2');
    expect(latest).toContain('Edited since the last sign-off: Contact');
  });

  it('records who asked whom, on which text, in the journal', () => {
    const stage = new ReviewStage();
    askAll(stage);
    const texts = stage
      .tab('journal')
      .filter(({event}) => event === 'review')
      .map(({text, by}) => `${by}: ${text}`);
    expect(texts[0]).toContain(
      `${LEAD}: ${EXEC} asked to review for leadership, round 1, text ${stage.text().hash.slice(0, 8)}`,
    );
    expect(texts).toHaveLength(stage.facts().length);
  });

  it('uses anchored and assigned comments where the tenant has them', () => {
    const stage = new ReviewStage();
    stage.reviews.anchorsOn = true;
    askAll(stage);
    expect(
      stage.reviews.threadsOf(stage.id()).every(({anchored}) => anchored),
    ).toBe(true);
  });

  it('gives access through the group of the People tab', () => {
    const stage = new ReviewStage();
    stage.workspace.groups.set('law@example.com', [LEGAL, LEGAL2]);
    const row = stage.tab('people').find(({email}) => email === LEGAL);
    if (row) row.group = 'law@example.com';
    askAll(stage);
    expect(stage.file('customer').access).toContainEqual({
      who: {type: 'group', email: 'law@example.com'},
      role: 'commenter',
    });
    expect(stage.reviews.roleOf(stage.id(), LEGAL)).toBe('commenter');
  });

  it('starts Drive’s own approval with the same people where there is one', () => {
    const stage = new ReviewStage();
    stage.reviews.approvalsOn = true;
    askAll(stage);
    const [approval] = stage.reviews.approvals.get(stage.id()) ?? [];
    expect([...approval.responses.keys()].sort()).toEqual([
      COMMANDER,
      EXEC,
      LEGAL,
    ]);
  });
});

describe('asking for other documents', () => {
  it('asks who signs FAQ answers and the technical explanation, as policy names them (S0-38, S0-31)', () => {
    const stage = new ReviewStage({
      severity: 'level-2',
      faq: {needed: true, reason: ''},
    });
    const level = stage.tab('policy').find(one => one.key === 'level-2');
    if (level) level.faqApprovals = 'cs';
    const asked = (kind: 'faq' | 'technical', notNeeded: object) =>
      askForReview(stage.as(LEAD), {
        fileId: stage.id(kind),
        people: {},
        notNeeded,
      });
    expect(asked('faq', {})).toMatchObject({lanes: ['cs']});
    expect(asked('technical', {legal: 'No promise.'})).toMatchObject({
      lanes: ['engineering'],
    });
  });
});

describe('asking below the worst level', () => {
  it('wants to know whether legal is needed, and records why not (S0-33)', () => {
    const stage = new ReviewStage({severity: 'level-2'});
    expect(refusal(() => askAll(stage)).why).toBe(
      'It is not said whether Legal is needed.',
    );
    expect(stage.facts()).toEqual([]);
    const outcome = askAll(stage, {notNeeded: {legal: 'Nothing is promised.'}});
    expect(outcome).toMatchObject({lanes: ['engineering', 'cs|leadership']});
    expect(stage.facts()[0]).toMatchObject({
      kind: 'not-needed',
      lane: 'legal',
      reason: 'Nothing is promised.',
      by: LEAD,
    });
  });

  it('asks legal when it is wanted', () => {
    const stage = new ReviewStage({severity: 'level-2'});
    expect(askAll(stage, {people: {legal: []}})).toMatchObject({
      lanes: ['engineering', 'cs|leadership', 'legal'],
    });
  });

  it('lets nobody be left out whom policy does not let be left out', () => {
    const stage = new ReviewStage();
    expect(refusal(() => askAll(stage, {notNeeded: {legal: 'No.'}})).why).toBe(
      'The policy does not let Legal be left out.',
    );
  });
});

describe('asking what cannot be', () => {
  it.each([
    ['outside', OUTSIDER],
    ['no-account', 'ghost@example.com'],
    ['two-lanes', EXEC],
    ['own-draft', LEAD],
  ])(
    'names a reviewer who is %s before anything is shared',
    (problem, person) => {
      const stage = new ReviewStage();
      expect(
        askAll(stage, {people: {legal: [person], leadership: [EXEC]}}),
      ).toMatchObject({kind: 'wrong', problems: [{lane: 'legal', problem}]});
      expect(stage.facts()).toEqual([]);
      expect(stage.reviews.outbox).toEqual([]);
      expect(stage.file('customer').access).toEqual([]);
    },
  );

  it('is possible for somebody the directory leaves out, when the People tab names them', () => {
    const stage = new ReviewStage();
    stage.reviews.hidden.add(EXEC);
    expect(askAll(stage, {people: {leadership: [EXEC]}})).toMatchObject({
      kind: 'asked',
    });
    const other = new ReviewStage();
    other.reviews.hidden.add(CSM);
    expect(askAll(other, {people: {legal: [CSM]}})).toMatchObject({
      kind: 'wrong',
      problems: [{lane: 'legal', problem: 'no-account'}],
    });
  });

  it('is refused while raw event data of a data bug is unknown (S0-11)', () => {
    const stage = new ReviewStage({kind: 'data', rawEventData: 'unknown'});
    expect(refusal(() => askAll(stage)).why).toContain('raw event data');
  });

  it('is refused for the internal communication, which needs no approval (S0-17)', () => {
    const stage = new ReviewStage();
    expect(
      refusal(() =>
        askForReview(stage.as(LEAD), {fileId: stage.id('internal'), ...ALL}),
      ).why,
    ).toContain('needs no approval');
  });

  it('is refused to people who may not edit the document', () => {
    const stage = new ReviewStage();
    expect(() =>
      askForReview(stage.as(CSM), {fileId: stage.id(), ...ALL}),
    ).toThrow(UserError);
    expect(stage.facts()).toEqual([]);
  });
});

describe('asking for review of a restricted incident', () => {
  it('assigns no comment, because Google would mail its words (S0-30)', () => {
    const stage = new ReviewStage({visibility: 'restricted'});
    stage.reviews.anchorsOn = true;
    askAll(stage, {people: {leadership: [EXEC], legal: [LEGAL]}});
    const threads = stage.reviews.threadsOf(stage.id());
    expect(threads.map(({anchored}) => anchored)).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('reveals nothing in threads and mails, and names people only; threads say whose turn it is (S0-30, first-use 25)', () => {
    const stage = new ReviewStage({visibility: 'restricted'});
    const people = {leadership: [EXEC], legal: [LEGAL]};
    expect(askAll(stage, {people})).toMatchObject({kind: 'asked', left: []});
    const threads = stage.reviews
      .threadsOf(stage.id())
      .map(({content}) => content);
    const mails = stage.reviews.outbox.map(
      ({message}) => `${message.subject} ${message.body}`,
    );
    const said = [...threads, ...mails].join('\n');
    expect(
      threads.map(content => /^Review: (.+), round 1\./.exec(content)?.[1]),
    ).toEqual(['Senior leadership', 'Incident commander', 'Legal']);
    expect(mails.join('\n')).not.toContain('Legal');
    expect(said).not.toContain('INC-');
    expect(said).not.toContain('Checkout');
    expect(said).not.toMatch(/@example|liability|admissions/);
    expect(stage.tab('reviews')).toEqual([]);
    expect(stage.facts('customer', true).length).toBeGreaterThan(0);
  });
});
