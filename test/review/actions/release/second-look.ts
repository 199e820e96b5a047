import {refreshReview} from '../../../../src/review/actions/refresh-review';
import {sweepReviews} from '../../../../src/review/actions/sweep-reviews';
import {Killed} from '../../../scenery/fakes/fake-workspace';
import {ADMIN, CS_OPS, LEAD, LEGAL, ReviewStage, WRITER} from '../review-stage';
import {approved, release, rewrite} from './approved-text';

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
