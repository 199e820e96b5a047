import {UserError} from '../../../../src/core/base/user-error';
import {checkSharing} from '../../../../src/review/actions/check-sharing';
import {giveUpRelease} from '../../../../src/review/actions/give-up-release';
import {refreshReview} from '../../../../src/review/actions/refresh-review';
import {sweepReviews} from '../../../../src/review/actions/sweep-reviews';
import {Killed} from '../../../scenery/fakes/fake-workspace';
import {
  ADMIN,
  CS,
  CS_OPS,
  CSM,
  LEAD,
  LEGAL,
  ReviewStage,
  WRITER,
} from '../review-stage';
import {approved, release} from './approved-text';
import {refusal} from '../../../scenery/refusal';

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
        expect(refusal(() => giveUp(stage)).why).toContain('may have gone');
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
      refusal(() => giveUpRelease(stage.as(LEAD), stage.id(), ' \n')).why,
    ).toContain('needs a reason');
    giveUp(stage);
    expect(refusal(() => giveUp(stage)).why).toContain(
      'No release is going on',
    );
    release(stage);
    expect(refusal(() => giveUp(stage)).why).toContain(
      'No release is going on',
    );
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
