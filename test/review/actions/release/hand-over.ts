import {UserError} from '../../../../src/core/base/user-error';
import {askForReview} from '../../../../src/review/actions/ask-for-review';
import {refreshReview} from '../../../../src/review/actions/refresh-review';
import {releaseDocument} from '../../../../src/review/actions/release-document';
import type {ReviewWorld} from '../../../../src/world/review-world';
import {
  COMMANDER,
  CS,
  CS_OPS,
  EXEC,
  LEAD,
  LEGAL,
  ReviewStage,
} from '../review-stage';
import {approved, ask, release} from './approved-text';
import {refusal} from '../../../scenery/refusal';

describe('releasing an approved text', () => {
  it('keeps a PDF of exactly that text, locks it, gives it to CS Ops and CS leadership, mails and enters it in the ledger (S0-35)', () => {
    const stage = approved();
    expect(release(stage)).toMatchObject({
      kind: 'released',
      version: {number: 1, textHash: stage.text().hash},
    });
    const [[pdfId, pdf]] = stage.reviews.pdfs;
    expect(pdf).toContain('Payments failed.');
    expect(stage.workspace.files.get(pdfId)?.parent).toBe(
      stage.file('customer').parent,
    );
    expect(stage.file('customer').locked).toBe(true);
    for (const reader of [CS_OPS, CS]) {
      expect(stage.reviews.roleOf(stage.id(), reader)).toBe('reader');
    }
    const [mail] = stage.reviews.outbox
      .map(({message}) => message)
      .filter(({key}) => key.includes(':release:'));
    expect(mail.to).toEqual([CS_OPS, CS]);
    expect(mail.attachments.map(({fileId}) => fileId)).toEqual([pdfId]);
    expect(mail.body).toContain('Payments failed.');
    expect(mail.body).toContain('not been sent to any customer');
    expect(mail.body).toContain('the text below is for customers.');
    expect(stage.tab('comms')).toMatchObject([
      {audience: 'CS Ops', channel: 'mail', sentBy: LEAD},
      {audience: 'CS leadership', channel: 'mail', sentBy: LEAD},
    ]);
    expect(stage.tab('comms')[0].version).toBe(
      `1 (${stage.text().hash.slice(0, 8)})`,
    );
  });

  it('goes out where the ends of Comms find no room any more, and keeps the end of its own record (S2-29)', () => {
    const stage = approved();
    const world = stage.as(LEAD);
    const {heads} = stage.reviews;
    const before = heads.get(stage.id())?.seq ?? 0;
    for (const id of [...heads.keys()]) {
      if (id !== stage.id()) heads.delete(id);
    }
    const full: ReviewWorld = {
      ...world,
      heads: {
        ...world.heads,
        keep: ends => {
          if ([...ends.keys()].some(id => !heads.has(id))) {
            throw new UserError('It is full.', 'No room.', 'Ask an owner.');
          }
          world.heads.keep(ends);
        },
      },
    };
    expect(releaseDocument(full, stage.id(), 'withheld')).toMatchObject({
      kind: 'released',
    });
    expect(heads.get(stage.id())?.seq).toBeGreaterThan(before);
    expect([...heads.keys()]).toEqual([stage.id()]);
  });

  it('goes in the order lock, evidence, readers, mail, ledger', () => {
    const stage = approved();
    release(stage);
    expect(
      stage
        .columns()
        .filter(({kind}) => kind === 'release')
        .map(({words}) => words),
    ).toEqual([
      'started',
      'evidence',
      'locked',
      'pdf',
      'checked',
      'shared',
      'mailed',
      'ledger',
      'done',
    ]);
  });

  it('takes up what reviewers answered a moment ago', () => {
    const stage = approved();
    expect(stage.facts().some(({kind}) => kind === 'approve')).toBe(false);
    expect(release(stage).kind).toBe('released');
  });

  it('is kept back while a lane is missing, or somebody objected a moment ago (S0-5)', () => {
    const stage = new ReviewStage();
    ask(stage);
    stage.press(EXEC, 'leadership');
    stage.press(COMMANDER, 'commander');
    expect(release(stage)).toMatchObject({
      kind: 'kept-back',
      gates: [{key: 'lanes'}],
    });
    stage.press(LEGAL, 'legal');
    stage.workspace.later(1);
    stage.press(LEGAL, 'legal', 'object', 'Wait.');
    stage.workspace.later(1);
    expect(release(stage)).toMatchObject({kind: 'kept-back'});
    expect(stage.reviews.pdfs.size).toBe(0);
    expect(stage.file('customer').locked).not.toBe(true);
  });

  it('is kept back by pending suggestions, which are listed', () => {
    const stage = approved();
    stage.reviews.suggestions.set(stage.id(), ['Replace “failed” by “broke”']);
    expect(release(stage)).toMatchObject({
      kind: 'kept-back',
      gates: [{key: 'suggestions', items: ['Replace “failed” by “broke”']}],
    });
  });

  it('is kept back until the FAQ is approved (S0-37)', () => {
    const stage = approved({faq: {needed: true, reason: ''}});
    expect(release(stage)).toMatchObject({
      kind: 'kept-back',
      gates: [{key: 'faq'}],
    });
    approved({}, 'faq', stage);
    refreshReview(stage.as(LEAD), stage.id('faq'));
    expect(release(stage).kind).toBe('released');
  });

  it('waits for readers to be named (S0-35)', () => {
    const stage = approved();
    stage.setting('csOps', '');
    expect(refusal(() => release(stage)).why).toContain('CS Ops');
  });

  it('attaches the technical explanation only when it is released itself, or offers it, or keeps quiet (S0-24)', () => {
    const mailed = (mode: 'attach' | 'on-request' | 'withheld') => {
      const stage = approved();
      const go = () => releaseDocument(stage.as(LEAD), stage.id(), mode);
      if (mode === 'attach') {
        expect(refusal(go).why).toContain('technical explanation');
        approved({}, 'technical', stage);
        expect(release(stage, 'technical').kind).toBe('released');
      }
      expect(go().kind).toBe('released');
      const {message} = stage.reviews.outbox.slice(-1)[0];
      return `${message.attachments.length} ${/technical explanation[^.]*/.exec(message.body)?.[0] ?? ''}`.trim();
    };
    expect(mailed('attach')).toBe(
      '2 technical explanation is attached; it may be forwarded',
    );
    expect(mailed('on-request')).toMatch(/^1 technical explanation; ask/);
    expect(mailed('withheld')).toBe('1');
  });

  it('is not for people who may only comment', () => {
    const stage = approved();
    expect(() =>
      releaseDocument(stage.as(LEGAL), stage.id(), 'withheld'),
    ).toThrow(UserError);
    expect(stage.reviews.pdfs.size).toBe(0);
  });

  it('is refused a second time', () => {
    const stage = approved();
    release(stage);
    expect(refusal(() => release(stage)).why).toContain('released already');
    expect(stage.reviews.pdfs.size).toBe(1);
  });

  it('says nothing of a restricted incident in the mail (S0-30)', () => {
    const stage = new ReviewStage({visibility: 'restricted'});
    askForReview(stage.as(LEAD), {
      fileId: stage.id(),
      people: {leadership: [EXEC], legal: [LEGAL]},
      notNeeded: {},
    });
    stage.workspace.later(1);
    for (const [who, lane] of [
      [EXEC, 'leadership'],
      [COMMANDER, 'commander'],
      [LEGAL, 'legal'],
    ]) {
      stage.press(who, lane);
    }
    stage.workspace.later(1);
    expect(release(stage).kind).toBe('released');
    const {message} = stage.reviews.outbox.slice(-1)[0];
    expect(JSON.stringify({...message, key: ''})).not.toMatch(
      /INC-|Checkout|Payments/,
    );
    expect(message.attachments).toEqual([]);
    expect(stage.tab('comms')).toEqual([]);
    expect(stage.tab('comms', true)).toHaveLength(2);
  });
});
