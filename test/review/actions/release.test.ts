import {createHash} from 'node:crypto';
import {versionsOf} from '../../../src/review/rules/record/versions';
import {UserError} from '../../../src/core/base/user-error';
import {askForReview} from '../../../src/review/actions/ask-for-review';
import {
  checkSharing,
  repairSharing,
} from '../../../src/review/actions/check-sharing';
import {
  unlockReleased,
  withdrawReview,
} from '../../../src/review/actions/end-review';
import {giveUpRelease} from '../../../src/review/actions/give-up-release';
import {refreshReview} from '../../../src/review/actions/refresh-review';
import {releaseDocument} from '../../../src/review/actions/release-document';
import {sweepReviews} from '../../../src/review/actions/sweep-reviews';
import type {DocumentKind} from '../../../src/core/incident/words';
import type {NewIncidentForm} from '../../../src/declare/contract';
import {Killed} from '../../scenery/fakes/fake-workspace';
import {
  ADMIN,
  COMMANDER,
  CS,
  CS_OPS,
  CSM,
  EXEC,
  LEAD,
  LEGAL,
  OUTSIDER,
  ReviewStage,
  WRITER,
} from './review-stage';

function ask(stage: ReviewStage, kind: DocumentKind = 'customer'): void {
  askForReview(stage.as(LEAD), {
    fileId: stage.id(kind),
    people: {},
    notNeeded: {},
  });
  stage.workspace.later(1);
}

function approved(
  form: Partial<NewIncidentForm> = {},
  kind: DocumentKind = 'customer',
  stage = new ReviewStage(form),
): ReviewStage {
  ask(stage, kind);
  sign(stage, kind);
  return stage;
}

function sign(stage: ReviewStage, kind: DocumentKind = 'customer'): void {
  const lanes: Record<string, string> = {
    leadership: EXEC,
    commander: COMMANDER,
    legal: LEGAL,
    engineering: 'sme@example.com',
  };
  const asked = new Set(
    stage
      .columns(kind)
      .filter(({kind: one}) => one === 'asked')
      .map(({lane}) => lane),
  );
  for (const lane of asked) {
    stage.press(lanes[lane], lane, 'approve', '', kind);
  }
  stage.workspace.later(1);
}

const release = (stage: ReviewStage, kind: DocumentKind = 'customer') =>
  releaseDocument(stage.as(LEAD), stage.id(kind), 'withheld');

function why(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof UserError) return error.why;
    throw error;
  }
  throw new Error('Nothing was refused.');
}

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
    expect(stage.tab('comms')).toMatchObject([
      {audience: 'CS Ops', channel: 'mail', sentBy: LEAD},
      {audience: 'CS leadership', channel: 'mail', sentBy: LEAD},
    ]);
    expect(stage.tab('comms')[0].version).toBe(
      `1 (${stage.text().hash.slice(0, 8)})`,
    );
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
    expect(why(() => release(stage))).toContain('CS Ops');
  });

  it('attaches the technical explanation only when it is released itself, or offers it, or keeps quiet (S0-24)', () => {
    const mailed = (mode: 'attach' | 'on-request' | 'withheld') => {
      const stage = approved();
      const go = () => releaseDocument(stage.as(LEAD), stage.id(), mode);
      if (mode === 'attach') {
        expect(why(go)).toContain('technical explanation');
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
    expect(why(() => release(stage))).toContain('released already');
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

/** A writer lifts the lock in Drive, edits, and locks again. */
function rewrite(stage: ReviewStage, from: string, to: string): void {
  const file = stage.file('customer');
  const locked = file.locked ?? false;
  file.locked = false;
  stage.reviews.typeAs(WRITER, stage.id(), from, to);
  file.locked = locked;
}

describe('an edit in the middle of a release', () => {
  it.each(['make the PDF', 'keep the PDF', 'lock'])(
    'before the call “%s” gives it up: nothing has gone out',
    label => {
      const stage = approved();
      let typed = false;
      stage.workspace.fault = (_, called) => {
        if (called === label && !typed) {
          typed = true;
          rewrite(stage, 'failed', 'were slow');
        }
        return null;
      };
      const outcome = release(stage);
      expect(outcome).toMatchObject({
        kind: label === 'lock' ? 'kept-back' : 'given-up',
      });
      expect(stage.file('customer').locked).not.toBe(true);
      expect(stage.reviews.roleOf(stage.id(), CS_OPS)).toBe('none');
      expect(
        stage.reviews.outbox.some(({message}) =>
          message.key.includes(':release:'),
        ),
      ).toBe(false);
      const left = [...stage.workspace.files.values()].filter(
        ({mark, trashed}) => mark.kind === 'evidence' && !trashed,
      );
      expect(left).toEqual([]);
      const {state} = refreshReview(stage.as(LEAD), stage.id());
      expect(state.phase).toBe('in-review');
    },
  );
});

describe('a release judges everything once more when the text is locked', () => {
  const interrupted = (): ReviewStage => {
    const stage = approved();
    stage.workspace.fault = (_, called) =>
      called === 'lock' ? 'unknown, not done' : null;
    expect(release(stage).kind).toBe('unfinished');
    stage.workspace.fault = () => null;
    return stage;
  };
  const nothingWentOut = (stage: ReviewStage): void => {
    expect(stage.file('customer').locked).not.toBe(true);
    expect(stage.reviews.roleOf(stage.id(), CS_OPS)).toBe('none');
    expect(
      stage.reviews.outbox.some(({message}) =>
        message.key.includes(':release:'),
      ),
    ).toBe(false);
  };

  it('goes on when nothing was said', () => {
    expect(release(interrupted()).kind).toBe('released');
  });

  it('stops at an objection posted since it began (A70)', () => {
    const stage = interrupted();
    stage.press(LEGAL, 'legal', 'object', 'It promises a refund.');
    expect(release(stage)).toMatchObject({
      kind: 'kept-back',
      gates: [{key: 'lanes'}, {key: 'objections'}],
    });
    nothingWentOut(stage);
  });

  it('stops at a note to the writer typed since it began, which no lane has signed (A18)', () => {
    const stage = interrupted();
    stage.reviews.typeAs(
      WRITER,
      stage.id(),
      'Write to support.',
      '✎ Send your card number.',
    );
    stage.reviews.typeAs(
      WRITER,
      stage.id(),
      '✎ Send',
      'Write to support.\n✎ Send',
    );
    expect(release(stage)).toMatchObject({kind: 'kept-back'});
    nothingWentOut(stage);
  });

  it('stops at a pending suggestion', () => {
    const stage = interrupted();
    stage.reviews.suggestions.set(stage.id(), ['add “not”']);
    expect(release(stage)).toMatchObject({
      kind: 'kept-back',
      gates: [{key: 'suggestions'}],
    });
    nothingWentOut(stage);
  });

  it('keeps no PDF of words that were swapped while it was made, whatever the times say (A34)', () => {
    const stage = approved();
    const {modifiedAt} = stage.file('customer');
    let swaps = 0;
    stage.workspace.fault = (_, called) => {
      if (called === 'make the PDF' && swaps++ === 0) {
        rewrite(stage, 'Pay later.', 'Pay to evil.example.');
        stage.file('customer').modifiedAt = modifiedAt;
      } else if (called === 'look at the file' && swaps === 1) {
        swaps++;
        rewrite(stage, 'Pay to evil.example.', 'Pay later.');
        stage.file('customer').modifiedAt = modifiedAt;
      }
      return null;
    };
    expect(release(stage).kind).toBe('released');
    expect([...stage.reviews.pdfs.values()].join()).not.toContain('evil');
  });
});

describe('what is handed out', () => {
  it('is recorded byte by byte', () => {
    const stage = approved();
    release(stage);
    const [version] = versionsOf(stage.facts());
    const [pdf = ''] = stage.reviews.pdfs.values();
    expect(version.bytes).toMatchObject({
      md5: createHash('md5').update(pdf).digest('hex'),
      message: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(stage.tab('comms')[0].note).toContain(`MD5 ${version.bytes.md5}`);
  });

  it('is no other file that was put where the PDF lies', () => {
    const stage = approved();
    let put = false;
    stage.workspace.fault = (_, called) => {
      const file = [...stage.workspace.files.values()].find(
        ({mark}) => mark.kind === 'evidence',
      );
      if (called === 'send mail' && file && !put) {
        put = true;
        file.content = '%PDF evil';
      }
      return null;
    };
    expect(release(stage)).toMatchObject({
      kind: 'unfinished',
      why: expect.stringContaining('not the approved one'),
    });
    expect(
      stage.reviews.outbox.some(({message}) =>
        message.key.includes(':release:'),
      ),
    ).toBe(false);
  });
});

describe('giving up a release that does not come to its end', () => {
  const REASON = 'Drive makes no PDF of it.';
  /** As it stands after a run that ends at a call. */
  const stuckAt = (label: string): ReviewStage => {
    const stage = approved();
    stage.workspace.fault = (_, one) =>
      one === label ? 'killed before' : null;
    expect(() => release(stage)).toThrow(Killed);
    stage.workspace.calm();
    stage.workspace.later(10);
    return stage;
  };
  const giveUp = (stage: ReviewStage, by = WRITER) =>
    giveUpRelease(stage.as(by), stage.id(), REASON);
  const handedOver = (stage: ReviewStage) =>
    stage.reviews.outbox.filter(({message}) =>
      message.key.includes(':release:'),
    );

  it.each(['lock', 'make the PDF', 'share', 'send mail'])(
    'frees the document, whoever began it: ended at the call “%s”',
    label => {
      const stage = stuckAt(label);
      if (label === 'send mail') {
        // It may have set out: then only its end helps.
        expect(why(() => giveUp(stage))).toContain('may have gone');
        expect(release(stage).kind).toBe('released');
        return;
      }
      expect(giveUp(stage)).toEqual([]);
      expect(stage.file('customer').locked).not.toBe(true);
      for (const reader of [CS_OPS, CS]) {
        expect(stage.reviews.roleOf(stage.id(), reader)).toBe('none');
      }
      expect(
        [...stage.workspace.files.values()].filter(
          ({mark, trashed}) => mark.kind === 'evidence' && !trashed,
        ),
      ).toEqual([]);
      sweepReviews(stage.as(ADMIN));
      expect(handedOver(stage)).toEqual([]);
      expect(stage.tab('comms')).toEqual([]);
      const {state} = refreshReview(stage.as(LEAD), stage.id());
      expect([state.phase, state.gates]).toEqual(['approved', []]);
      expect(release(stage)).toMatchObject({
        kind: 'released',
        version: {number: 2},
      });
    },
  );

  it('says in the record and in the journal who did it, and why', () => {
    const stage = stuckAt('make the PDF');
    giveUp(stage);
    expect(stage.columns()).toContainEqual(
      expect.objectContaining({
        kind: 'release',
        words: 'given-up',
        ref: REASON,
        by: WRITER,
        source: 'sidebar',
      }),
    );
    expect(stage.tab('journal').map(({text}) => text)).toContainEqual(
      expect.stringContaining(`given-up: ${REASON}`),
    );
  });

  it('is for those who may edit document and register, with a reason, while a release is going on', () => {
    const stage = stuckAt('make the PDF');
    for (const nobody of [LEGAL, CS_OPS, CSM]) {
      expect(() => giveUp(stage, nobody)).toThrow(UserError);
    }
    expect(
      why(() => giveUpRelease(stage.as(LEAD), stage.id(), ' \n')),
    ).toContain('needs a reason');
    giveUp(stage);
    expect(why(() => giveUp(stage))).toContain('No release is going on');
    release(stage);
    expect(why(() => giveUp(stage))).toContain('No release is going on');
  });

  it('can be had although the mail was refused, for then it is certain that nothing went', () => {
    const stage = approved();
    stage.workspace.fault = (_, one) =>
      one === 'send mail' ? 'refused' : null;
    expect(release(stage).kind).toBe('unfinished');
    stage.workspace.calm();
    expect(giveUp(stage)).toEqual([]);
    expect(stage.reviews.roleOf(stage.id(), CS_OPS)).toBe('none');
    expect(stage.file('customer').locked).not.toBe(true);
  });

  it.each(['lock', 'make the PDF', 'keep the PDF', 'share', 'send mail'])(
    'stops a run that is at it: before its call “%s” somebody gives it up',
    label => {
      const stage = approved();
      let given = false;
      stage.workspace.fault = (_, called) => {
        if (called === label && !given) {
          given = true;
          try {
            giveUp(stage);
          } catch (error) {
            if (!(error instanceof UserError)) throw error;
          }
        }
        return null;
      };
      const {kind} = release(stage);
      stage.workspace.calm();
      sweepReviews(stage.as(ADMIN));
      const out = label === 'send mail';
      expect(kind === 'released').toBe(out);
      expect(handedOver(stage)).toHaveLength(out ? 1 : 0);
      expect(stage.file('customer').locked ?? false).toBe(out);
      expect(stage.reviews.roleOf(stage.id(), CS_OPS)).toBe(
        out ? 'reader' : 'none',
      );
      expect(checkSharing(stage.as(LEAD), stage.id()).found).toEqual([]);
    },
  );
});

describe('opening a released text again', () => {
  it('needs a reason, takes the lock and the readers away, and is recorded', () => {
    const stage = approved();
    release(stage);
    expect(why(() => unlockReleased(stage.as(LEAD), stage.id(), ' '))).toBe(
      'It needs a reason.',
    );
    expect(unlockReleased(stage.as(LEAD), stage.id(), 'A typo.')).toEqual([]);
    expect(stage.file('customer').locked).toBe(false);
    expect(stage.reviews.roleOf(stage.id(), CS_OPS)).toBe('none');
    expect(stage.tab('journal').map(({text}) => text)).toContain(
      'Released text opened again (in the sidebar): A typo.',
    );
  });

  it('leads to a second version once the edited text is signed', () => {
    const stage = approved();
    release(stage);
    unlockReleased(stage.as(LEAD), stage.id(), 'A typo.');
    stage.reviews.typeAs(LEAD, stage.id(), 'failed', 'were slow');
    expect(release(stage)).toMatchObject({kind: 'kept-back'});
    ask(stage);
    sign(stage);
    expect(release(stage)).toMatchObject({
      kind: 'released',
      version: {number: 2},
    });
    expect(stage.tab('comms')).toHaveLength(4);
    const [first, second] = stage.reviews.outbox
      .map(({message}) => message)
      .filter(({subject}) => subject.includes('Approved, version'));
    expect(first.body).not.toContain('replaces');
    expect(second.body).toContain('It replaces version 1.');
    const again = stage.reviews.outbox
      .map(({message}) => message)
      .filter(({subject}) => subject.includes('Review '));
    expect(again[0].body).toContain('Severity: ');
    expect(again[0].body).not.toContain('round');
    expect(again[again.length - 1].body).toContain('This is round 2');
  });

  it('closes the same version again when nothing was changed', () => {
    const stage = approved();
    release(stage);
    unlockReleased(stage.as(LEAD), stage.id(), 'A typo.');
    expect(release(stage)).toMatchObject({
      kind: 'released',
      version: {number: 1},
    });
    expect(stage.file('customer').locked).toBe(true);
    expect(stage.reviews.roleOf(stage.id(), CS_OPS)).toBe('reader');
    expect(stage.reviews.pdfs.size).toBe(1);
    expect(stage.tab('comms')).toHaveLength(2);
    unlockReleased(stage.as(LEAD), stage.id(), 'Again.');
    expect(stage.file('customer').locked).toBe(false);
  });

  it('is not for readers', () => {
    const stage = approved();
    release(stage);
    expect(() => unlockReleased(stage.as(CS_OPS), stage.id(), 'x')).toThrow(
      UserError,
    );
    expect(stage.file('customer').locked).toBe(true);
  });
});

describe('withdrawing a review', () => {
  it('takes the reviewers’ access away and lets their approvals count no more', () => {
    const stage = approved();
    refreshReview(stage.as(LEAD), stage.id());
    expect(withdrawReview(stage.as(LEAD), stage.id(), 'Wrong text.')).toEqual(
      [],
    );
    expect(stage.reviews.roleOf(stage.id(), LEGAL)).toBe('none');
    expect(stage.reviews.roleOf(stage.id(), COMMANDER)).toBe('writer');
    const {state} = refreshReview(stage.as(LEAD), stage.id());
    expect(state.phase).toBe('draft');
  });

  it('can be followed by a new review, whose round goes on counting', () => {
    const stage = approved();
    withdrawReview(stage.as(LEAD), stage.id(), 'Wrong text.');
    ask(stage);
    expect(refreshReview(stage.as(LEAD), stage.id()).state).toMatchObject({
      phase: 'in-review',
      round: 2,
    });
  });

  it('keeps an objection nobody had taken up yet, and lets no older approval sign what is asked later', () => {
    const stage = new ReviewStage();
    ask(stage);
    stage.workspace.later(1);
    stage.press(LEGAL, 'legal', 'object', 'It promises a refund.');
    withdrawReview(stage.as(LEAD), stage.id(), 'Wrong text.');
    expect(stage.facts().map(({kind}) => kind)).toContain('object');
    expect(refreshReview(stage.as(LEAD), stage.id()).state).toMatchObject({
      objections: [{person: LEGAL}],
    });
  });

  it('takes an approval that shows only after the next ask for one of before', () => {
    const stage = new ReviewStage();
    ask(stage);
    stage.workspace.later(1);
    const id = stage.thread('commander');
    const typed = stage.workspace.now;
    stage.workspace.later(1);
    withdrawReview(stage.as(LEAD), stage.id(), 'Wrong text.');
    ask(stage);
    stage.workspace.later(1);
    // Comments show late as well.
    const now = stage.workspace.now;
    stage.workspace.now = typed;
    stage.reviews.replyAs(COMMANDER, stage.id(), id, 'APPROVE');
    stage.workspace.now = now;
    refreshReview(stage.as(LEAD), stage.id());
    expect(
      stage.columns().filter(({kind}) => kind === 'refused'),
    ).toMatchObject([{words: 'old-round', person: COMMANDER}]);
  });

  it('cancels Drive’s own approval', () => {
    const stage = new ReviewStage();
    stage.reviews.approvalsOn = true;
    ask(stage);
    withdrawReview(stage.as(LEAD), stage.id(), 'Wrong text.');
    expect(stage.reviews.approvals.get(stage.id())).toMatchObject([
      {status: 'cancelled'},
    ]);
  });
});

describe('access', () => {
  it('is shown where it differs, and repaired on a click but for what comes from above', () => {
    const stage = approved();
    const file = stage.file('customer');
    expect(checkSharing(stage.as(LEAD), file.id).found).toEqual([]);
    file.linkRole = 'reader';
    file.access.push(
      {who: {type: 'user', email: OUTSIDER}, role: 'reader'},
      {who: {type: 'user', email: CSM}, role: 'writer'},
    );
    const folder = stage.workspace.files.get(file.parent ?? '');
    folder?.access.push({
      who: {type: 'user', email: 'auditor@example.com'},
      role: 'reader',
    });
    const shown = ({found}: ReturnType<typeof checkSharing>) =>
      found
        .map(({who, problem, repair}) =>
          [
            who.type === 'user' ? who.email : who.type,
            problem,
            repair?.act ?? 'above',
          ].join(' '),
        )
        .sort();
    expect(shown(checkSharing(stage.as(LEAD), file.id))).toEqual([
      'anyone link take',
      'auditor@example.com extra above',
      'csm@example.com extra take',
      'outsider@elsewhere.example extra take',
    ]);
    expect(shown(repairSharing(stage.as(LEAD), file.id))).toEqual([
      'auditor@example.com extra above',
    ]);
    expect(file.linkRole).toBeUndefined();
  });
});

describe('a release whose lock somebody lifts in Drive', () => {
  function interrupted(label: string, killed = false): ReviewStage {
    const stage = approved();
    stage.workspace.fault = (_, one) =>
      one === label ? (killed ? 'killed before' : 'busy') : null;
    if (killed) expect(() => release(stage)).toThrow(Killed);
    else expect(release(stage)).toMatchObject({kind: 'unfinished'});
    stage.workspace.calm();
    stage.file('customer').locked = false;
    stage.reviews.typeAs(LEAD, stage.id(), 'Pay later', 'Pay never');
    stage.workspace.later(1);
    return stage;
  }

  it.each(['share', 'send mail'])(
    'and who then edits the text, sends other words nowhere, and leaves no reader behind: stopped at “%s”',
    label => {
      const stage = interrupted(label);
      const mails = stage.reviews.outbox.length;
      expect(release(stage)).toMatchObject({kind: 'given-up'});
      sweepReviews(stage.as(ADMIN));
      expect(stage.reviews.outbox).toHaveLength(mails);
      expect(stage.reviews.roleOf(stage.id(), CS_OPS)).toBe('none');
      expect(stage.tab('comms')).toEqual([]);
      expect(stage.file('customer').locked).toBe(false);
    },
  );

  it('waits for the edit to be undone when its mail may have gone already', () => {
    const stage = interrupted('send mail', true);
    expect(release(stage)).toMatchObject({
      kind: 'unfinished',
      why: expect.stringContaining('undo the change'),
    });
    stage.reviews.typeAs(LEAD, stage.id(), 'Pay never', 'Pay later');
    sweepReviews(stage.as(ADMIN));
    expect(stage.tab('comms')).toHaveLength(2);
  });
});

describe('the sweep of reviews', () => {
  it('costs one call when nothing is under review', () => {
    const stage = new ReviewStage();
    expect(sweepReviews(stage.as(ADMIN))).toMatchObject({looked: 0});
    expect(stage.workspace.callCount).toBe(1);
  });

  it('takes up answers, and does nothing more the second time', () => {
    const stage = approved();
    expect(sweepReviews(stage.as(ADMIN))).toMatchObject({looked: 1, left: []});
    const before = stage.facts();
    expect(before.filter(({kind}) => kind === 'approve')).toHaveLength(3);
    sweepReviews(stage.as(ADMIN));
    expect(stage.facts()).toEqual(before);
  });

  it('reminds at half time and when time is up, then asks the next, then tells the commander; silence signs nothing', () => {
    const stage = new ReviewStage();
    ask(stage);
    const mails = (minutes: number): string[] => {
      const before = stage.reviews.outbox.length;
      stage.workspace.later(minutes);
      sweepReviews(stage.as(ADMIN));
      sweepReviews(stage.as(ADMIN));
      return stage.reviews.outbox
        .slice(before)
        .map(
          ({message: {to, subject}}) =>
            `${to.join()} ${/is due|was due|Review by|No answer/.exec(subject)?.[0]}`,
        )
        .filter(line => /legal|No answer/.test(line));
    };
    expect(mails(10)).toEqual([]);
    expect(mails(5)).toEqual(['legal@example.com is due']);
    expect(mails(14).sort()).toEqual(
      [
        'commander@example.com No answer',
        'commander@example.com No answer',
        'legal2@example.com Review by',
        'legal@example.com was due',
      ].sort(),
    );
    expect(mails(31)).toEqual([
      'legal2@example.com was due',
      'commander@example.com No answer',
    ]);
    const {state} = refreshReview(stage.as(LEAD), stage.id());
    expect(state.phase).toBe('in-review');
  });

  it('goes on with a release that was interrupted', () => {
    const stage = approved();
    stage.workspace.fault = (_, label) =>
      label === 'send mail' ? 'busy' : null;
    expect(release(stage)).toMatchObject({kind: 'unfinished'});
    stage.workspace.calm();
    expect(sweepReviews(stage.as(ADMIN)).released).toEqual([stage.id()]);
    expect(stage.tab('comms')).toHaveLength(2);
  });
});
