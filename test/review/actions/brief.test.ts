import {openBrief, type Brief} from '../../../src/review/rules/record/brief';
import {askForReview} from '../../../src/review/actions/ask-for-review';
import {changesSince} from '../../../src/review/actions/changes-since';
import {
  checkSharing,
  repairSharing,
} from '../../../src/review/actions/check-sharing';
import {decideInReview} from '../../../src/review/actions/decide-in-review';
import {
  unlockReleased,
  withdrawReview,
} from '../../../src/review/actions/end-review';
import {refreshReview} from '../../../src/review/actions/refresh-review';
import {releaseDocument} from '../../../src/review/actions/release-document';
import {reviewPageView} from '../../../src/review/views/review-page';
import {sweepReviews} from '../../../src/review/actions/sweep-reviews';
import type {FakeFile} from '../../scenery/fakes/fake-workspace';
import {
  ADMIN,
  COMMANDER,
  CS_OPS,
  CSM,
  EXEC,
  LEAD,
  LEGAL,
  LEGAL2,
  OUTSIDER,
  ReviewStage,
} from './review-stage';

function ask(stage: ReviewStage, people: Record<string, string[]> = {}): void {
  const fileId = stage.id();
  askForReview(stage.as(LEAD), {fileId, people, notNeeded: {}});
  stage.workspace.later(1);
}

function briefFile(stage: ReviewStage): FakeFile {
  const all = [...stage.workspace.files.values()].filter(
    ({mark, trashed}) => mark.kind === 'brief' && !trashed,
  );
  if (all.length !== 1) throw new Error(`There are ${all.length} briefs.`);
  return all[0];
}

function brief(stage: ReviewStage): Brief {
  const content = stage.reviews.briefs.get(briefFile(stage).id) ?? '';
  const read = openBrief(content, stage.id(), stage.reviews.keys);
  if (!read) throw new Error('The brief does not hold.');
  return read;
}

/** Who gets what on the brief, beside its folder's people. */
function readers(stage: ReviewStage): readonly string[] {
  return briefFile(stage)
    .access.map(({who, role}) =>
      who.type === 'domain' ? who.domain : `${who.email} ${role}`,
    )
    .sort();
}

function signAll(stage: ReviewStage): void {
  stage.press(EXEC, 'leadership');
  stage.press(COMMANDER, 'commander');
  stage.press(LEGAL, 'legal');
  stage.workspace.later(1);
}

describe('the brief for reviewers', () => {
  it('is made with the first ask and tells them lane, questions, due time and the text asked about', () => {
    const stage = new ReviewStage();
    ask(stage);
    expect(brief(stage).lanes.map(({key}) => key)).toEqual([
      'leadership',
      'commander',
      'legal',
    ]);
    expect(brief(stage).lanes[2]).toMatchObject({
      label: 'Legal',
      members: [{person: LEGAL, dueAt: '2026-11-21T09:50:00Z'}],
      asked: {hash: stage.text().hash},
      signed: [],
    });
    expect(brief(stage).lanes[2].checklist).toContain(
      'Is it free of personal data?',
    );
    expect(brief(stage).texts.map(({hash}) => hash)).toEqual([
      stage.text().hash,
    ]);
  });

  it('is read by exactly those who have the document while it is under review, in every state', () => {
    const stage = new ReviewStage();
    const both = [`${EXEC} reader`, `${LEGAL} reader`];
    ask(stage);
    expect(readers(stage)).toEqual(both);
    signAll(stage);
    refreshReview(stage.as(LEAD), stage.id());
    expect(readers(stage)).toEqual(both);
    releaseDocument(stage.as(LEAD), stage.id(), 'withheld');
    expect(stage.reviews.roleOf(stage.id(), CS_OPS)).toBe('reader');
    expect(stage.reviews.roleOf(briefFile(stage).id, CS_OPS)).toBe('none');
    expect(readers(stage)).toEqual(both);
    unlockReleased(stage.as(LEAD), stage.id(), 'A typo.');
    expect(readers(stage)).toEqual(both);
    withdrawReview(stage.as(LEAD), stage.id(), 'Wrong text.');
    expect(readers(stage)).toEqual([]);
    expect(brief(stage)).toMatchObject({lanes: [], texts: []});
  });

  it('follows who is taken out and who answers for somebody', () => {
    const stage = new ReviewStage();
    ask(stage);
    const decide = (act: object, by = LEAD) =>
      decideInReview(stage.as(by), {
        fileId: stage.id(),
        lane: 'legal',
        reason: 'Away.',
        ...act,
      });
    decide({act: 'delegate', from: LEGAL, person: LEGAL2}, LEGAL);
    refreshReview(stage.as(LEAD), stage.id());
    expect(readers(stage)).toContain(`${LEGAL2} reader`);
    expect(brief(stage).lanes[2].members).toMatchObject([
      {person: LEGAL},
      {person: LEGAL2, standsFor: LEGAL},
    ]);
    decide({act: 'remove', person: LEGAL});
    expect(readers(stage)).toEqual([`${EXEC} reader`]);
  });

  it('of a restricted incident lies in its folder and is shared with named people only (S0-30)', () => {
    const stage = new ReviewStage({visibility: 'restricted'});
    ask(stage, {leadership: [EXEC], legal: [LEGAL]});
    const file = briefFile(stage);
    expect(file.parent).toBe(stage.file('customer').parent);
    expect(readers(stage)).toEqual([`${EXEC} reader`, `${LEGAL} reader`]);
    for (const stranger of [CSM, ADMIN, OUTSIDER]) {
      expect(stage.reviews.roleOf(file.id, stranger)).toBe('none');
    }
  });

  it('keeps the text somebody signed, and drops what nobody compares with any more', () => {
    const stage = new ReviewStage();
    ask(stage);
    signAll(stage);
    refreshReview(stage.as(LEAD), stage.id());
    const signed = stage.text().hash;
    stage.reviews.typeAs(LEAD, stage.id(), 'Payments failed', 'Payments fail');
    ask(stage);
    const second = stage.text().hash;
    expect(brief(stage).texts.map(({hash}) => hash)).toEqual([signed, second]);
    signAll(stage);
    refreshReview(stage.as(LEAD), stage.id());
    expect(brief(stage).texts.map(({hash}) => hash)).toEqual([second]);
  });

  it('that somebody deleted is made anew by the next two sweeps', () => {
    const stage = new ReviewStage();
    ask(stage);
    stage.workspace.files.delete(briefFile(stage).id);
    signAll(stage);
    for (let run = 0; run < 3; run++) sweepReviews(stage.as(ADMIN));
    expect(brief(stage).lanes[2].signed).toMatchObject([{person: LEGAL}]);
    expect(readers(stage)).toEqual([`${EXEC} reader`, `${LEGAL} reader`]);
  });

  it('is part of the sharing check, and repaired with it', () => {
    const stage = new ReviewStage();
    ask(stage);
    const file = briefFile(stage);
    file.linkRole = 'reader';
    file.access.push({who: {type: 'user', email: CSM}, role: 'reader'});
    const {found} = checkSharing(stage.as(LEAD), stage.id());
    expect(found.map(({of, problem}) => `${of} ${problem}`)).toEqual([
      'brief extra',
      'brief link',
    ]);
    expect(repairSharing(stage.as(LEAD), stage.id()).found).toEqual([]);
    expect(readers(stage)).toEqual([`${EXEC} reader`, `${LEGAL} reader`]);
    expect(file.linkRole).toBeUndefined();
  });
});

describe('what was edited since', () => {
  function edited(stage: ReviewStage): void {
    ask(stage);
    signAll(stage);
    refreshReview(stage.as(LEAD), stage.id());
    stage.reviews.typeAs(LEAD, stage.id(), 'Pay later', 'Pay tomorrow');
    stage.workspace.later(1);
  }

  it('is shown word by word to the lane that signed, in the sidebar and on the page', () => {
    const stage = new ReviewStage();
    edited(stage);
    const shown = changesSince(stage.as(LEAD), stage.id(), 'legal');
    expect(shown).toMatchObject({
      since: 'signed',
      sections: [{title: 'What you can do', kind: 'edited'}],
    });
    const words = shown.sections[0].lines.flat();
    expect(words).toContainEqual(
      expect.objectContaining({kind: 'added', text: 'tomorrow'}),
    );
    const page = reviewPageView(stage.as(LEGAL), stage.id());
    expect(page.lanes.find(({key}) => key === 'legal')?.changes).toEqual(shown);
  });

  it('stands in the thread of the next round, within what a comment may hold', () => {
    const stage = new ReviewStage();
    edited(stage);
    ask(stage);
    const latest = stage.reviews.threadsOf(stage.id()).slice(-1)[0].content;
    expect(latest).toContain('Edited since the last sign-off: What you can do');
    expect(latest).toMatch(/Pay \[-later\.?-\] \[\+tomorrow\.?\+\]/);
    expect(Buffer.byteLength(latest)).toBeLessThanOrEqual(2000);
  });

  it('stands in no thread of a restricted incident', () => {
    const stage = new ReviewStage({visibility: 'restricted'});
    const people = {leadership: [EXEC], legal: [LEGAL]};
    ask(stage, people);
    signAll(stage);
    refreshReview(stage.as(LEAD), stage.id());
    stage.reviews.typeAs(LEAD, stage.id(), 'Pay later', 'Pay tomorrow');
    stage.workspace.later(1);
    ask(stage, people);
    const all = stage.reviews
      .threadsOf(stage.id())
      .map(({content}) => content)
      .join('\n');
    expect(all).toContain('round 2');
    expect(all).not.toContain('tomorrow');
  });

  it('is told since the ask where the signed text was never seen', () => {
    const stage = new ReviewStage();
    ask(stage);
    stage.reviews.typeAs(LEAD, stage.id(), 'Pay later', 'Pay soon');
    stage.workspace.later(1);
    stage.press(LEGAL, 'legal');
    stage.reviews.typeAs(LEAD, stage.id(), 'Pay soon', 'Pay tomorrow');
    stage.workspace.later(1);
    refreshReview(stage.as(LEAD), stage.id());
    expect(changesSince(stage.as(LEAD), stage.id(), 'legal').since).toBe(
      'asked',
    );
  });
});

describe('a page whose brief cannot be believed', () => {
  it.each([
    [
      'was changed by somebody else',
      (stage: ReviewStage) => {
        const {id} = briefFile(stage);
        const content = stage.reviews.briefs.get(id) ?? '';
        stage.reviews.briefs.set(
          id,
          content.replace('Is it free of personal data?', 'Just sign.'),
        );
      },
    ],
    [
      'is that of another document',
      (stage: ReviewStage) => {
        const {id} = briefFile(stage);
        const fileId = stage.id('technical');
        askForReview(stage.as(LEAD), {fileId, people: {}, notNeeded: {}});
        const other = [...stage.reviews.briefs].find(([one]) => one !== id);
        stage.reviews.briefs.set(id, other?.[1] ?? '');
      },
    ],
    [
      'was deleted',
      (stage: ReviewStage) => {
        stage.workspace.files.delete(briefFile(stage).id);
      },
    ],
    [
      'was not shared',
      (stage: ReviewStage) => {
        briefFile(stage).access.length = 0;
      },
    ],
  ])('because it %s shows less, says so, and takes answers', (_, spoil) => {
    const stage = new ReviewStage();
    ask(stage);
    spoil(stage);
    const page = reviewPageView(stage.as(LEGAL), stage.id());
    expect(page.partial).toContain('cannot be shown');
    expect(page.lines.length).toBeGreaterThan(0);
    expect(page.lanes).toHaveLength(3);
    for (const lane of page.lanes) {
      expect(lane).toMatchObject({
        checklist: [],
        asksMe: false,
        changes: null,
        dueAt: '',
      });
      expect(lane.label).not.toBe('');
    }
    stage.press(LEGAL, 'legal');
    stage.workspace.later(1);
    sweepReviews(stage.as(ADMIN));
    expect(stage.facts().filter(({kind}) => kind === 'approve')).toMatchObject([
      {person: LEGAL},
    ]);
  });
});
