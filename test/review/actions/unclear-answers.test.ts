import {askForReview} from '../../../src/review/actions/ask-for-review';
import {decideInReview} from '../../../src/review/actions/decide-in-review';
import {unlockReleased} from '../../../src/review/actions/end-review';
import {refreshReview} from '../../../src/review/actions/refresh-review';
import {releaseDocument} from '../../../src/review/actions/release-document';
import {
  COMMANDER,
  EXEC,
  LEAD,
  LEGAL,
  LEGAL2,
  ReviewStage,
  WRITER,
} from './review-stage';

function asked(people: Readonly<Record<string, readonly string[]>> = {}) {
  const stage = new ReviewStage();
  askForReview(stage.as(LEAD), {fileId: stage.id(), people, notNeeded: {}});
  stage.workspace.later(1);
  look(stage);
  stage.workspace.later(1);
  return stage;
}

function look(stage: ReviewStage) {
  stage.workspace.later(1);
  return refreshReview(stage.as(LEAD), stage.id());
}

const gates = (stage: ReviewStage): readonly string[] =>
  look(stage).state.gates.map(({key}) => key);

const standing = (stage: ReviewStage, lane: string): string =>
  look(stage).state.lanes.find(one => one.lane.key === lane)?.standing.kind ??
  '';

/** What the add-on wrote below a post. */
function told(stage: ReviewStage, threadId: string): readonly string[] {
  return stage.reviews
    .threadsOf(stage.id())
    .filter(({id}) => id === threadId)
    .flatMap(({replies}) => replies.map(({content}) => content))
    .filter(content => /icp1\.\S+$/.test(content));
}

const commentAs = (stage: ReviewStage, by: string, content: string) =>
  stage.reviews.openAs(by, stage.id(), content, false);

const inLane = (stage: ReviewStage, by: string, lane: string, text: string) =>
  stage.reviews.replyAs(by, stage.id(), stage.thread(lane), text);

describe('words of a reviewer that may be an answer', () => {
  it.each([
    'OBJECT the start time is wrong',
    'Not approved',
    'NACK',
    '-1',
    'No.',
    '👎',
    'Rejecting this: wrong time',
    'Please do not send this yet',
    'Einspruch, die Uhrzeit ist falsch',
    'Nie wysyłajcie tego dzisiaj wieczorem',
    'まだ送らないでください',
  ])('get one question back and block until it is answered: %s', words => {
    const stage = asked();
    inLane(stage, LEGAL, 'legal', words);
    expect(gates(stage)).toContain('unclear');
    look(stage);
    expect(told(stage, stage.thread('legal'))).toHaveLength(1);
    stage.press(LEGAL, 'legal');
    expect(gates(stage)).not.toContain('unclear');
  });

  it.each(['Aprove', 'Genehmigt', 'Approuvé', 'Yes, send it'])(
    'in favour are asked about and do not block: %s',
    words => {
      const stage = asked();
      inLane(stage, LEGAL, 'legal', words);
      expect(gates(stage)).not.toContain('unclear');
      expect(told(stage, stage.thread('legal'))).toHaveLength(1);
      expect(standing(stage, 'legal')).toBe('awaited');
    },
  );

  it.each(['Which start time is it?', 'Reading it now.', 'Thanks!'])(
    'leave people in peace when they are none: %s',
    words => {
      const stage = asked();
      inLane(stage, LEGAL, 'legal', words);
      expect(gates(stage)).not.toContain('unclear');
      expect(told(stage, stage.thread('legal'))).toEqual([]);
    },
  );

  it('are talk when somebody else says them, or the reviewer after answering', () => {
    const stage = asked();
    inLane(stage, LEAD, 'legal', 'The time was wrong, it is mended.');
    stage.press(LEGAL, 'legal');
    stage.workspace.later(1);
    look(stage);
    inLane(stage, LEGAL, 'legal', 'Ich habe es so gelesen.');
    expect(gates(stage)).not.toContain('unclear');
    expect(told(stage, stage.thread('legal'))).toEqual([]);
  });

  it('are not settled by a colleague’s approval, but by taking that reviewer out with a reason', () => {
    const stage = asked({legal: [LEGAL, LEGAL2]});
    inLane(stage, LEGAL, 'legal', 'Not approved.');
    look(stage);
    stage.press(LEGAL2, 'legal');
    expect(gates(stage)).toContain('unclear');
    decideInReview(stage.as(LEAD), {
      act: 'remove',
      fileId: stage.id(),
      lane: 'legal',
      person: LEGAL,
      reason: 'Away since noon; spoke with her.',
    });
    expect(gates(stage)).not.toContain('unclear');
  });

  it('are found in a comment of their own, and answered there', () => {
    const stage = asked();
    const own = commentAs(stage, LEGAL, 'OBJECT: it was 08:10, not 08:40.');
    expect(gates(stage)).toContain('unclear');
    expect(told(stage, own)).toHaveLength(1);
    stage.press(LEGAL, 'legal', 'object', 'It was 08:10.');
    expect(gates(stage)).not.toContain('unclear');
    expect(gates(stage)).toContain('objections');
  });

  it('are found below a copy of the lane’s thread', () => {
    const stage = asked();
    const [{content}] = stage.reviews
      .threadsOf(stage.id())
      .filter(({id}) => id === stage.thread('legal'));
    const decoy = commentAs(stage, LEAD, content);
    stage.reviews.replyAs(LEGAL, stage.id(), decoy, 'OBJECT: no');
    expect(gates(stage)).toContain('unclear');
  });

  it('are not looked for in what others write beside the text', () => {
    const stage = asked();
    const own = commentAs(stage, LEAD, 'ok for me');
    const other = commentAs(stage, WRITER, 'OBJECT: mine');
    expect(gates(stage)).not.toContain('unclear');
    expect(told(stage, own)).toEqual([]);
    expect(told(stage, other)).toEqual([]);
  });
});

describe('an answer that does not count', () => {
  it('in another lane’s thread is said to its writer, once', () => {
    const stage = asked();
    inLane(stage, LEGAL, 'leadership', 'APPROVE');
    look(stage);
    inLane(stage, LEGAL, 'leadership', 'APPROVE');
    look(stage);
    const [said, ...more] = told(stage, stage.thread('leadership'));
    expect(said).toContain('you were not asked in this lane');
    expect(more).toEqual([]);
    expect(standing(stage, 'legal')).toBe('awaited');
    const refused = stage.facts().filter(({kind}) => kind === 'refused');
    expect(refused).toHaveLength(1);
  });

  it('in another lane’s thread holds the text back when it objects', () => {
    const stage = asked();
    inLane(stage, LEGAL, 'leadership', 'OBJECT: the time');
    expect(gates(stage)).toContain('unclear');
  });
});

describe('a reply that is edited', () => {
  it('from APPROVE to an objection objects', () => {
    const stage = asked();
    const id = inLane(stage, LEGAL, 'legal', 'APPROVE');
    expect(standing(stage, 'legal')).toBe('approved');
    stage.reviews.editReply(stage.id(), id, 'OBJECT: the start time is wrong');
    expect(standing(stage, 'legal')).not.toBe('approved');
    expect(gates(stage)).toContain('objections');
    look(stage);
    const objections = stage.facts().filter(({kind}) => kind === 'object');
    expect(objections).toHaveLength(1);
  });

  it('from LGTM to APPROVE after the text was edited gets a second question', () => {
    const stage = asked();
    const id = inLane(stage, LEGAL, 'legal', 'LGTM');
    look(stage);
    stage.reviews.typeAs(LEAD, stage.id(), 'failed', 'were slow');
    stage.workspace.later(1);
    stage.reviews.editReply(stage.id(), id, 'APPROVE');
    look(stage);
    expect(told(stage, stage.thread('legal'))).toHaveLength(2);
    look(stage);
    expect(told(stage, stage.thread('legal'))).toHaveLength(2);
  });

  it('from OBJECT to APPROVE approves, and no further look adds anything', () => {
    const stage = asked();
    const id = inLane(stage, EXEC, 'leadership', 'OBJECT: not yet');
    expect(gates(stage)).toContain('objections');
    stage.reviews.editReply(stage.id(), id, 'APPROVE');
    expect(standing(stage, 'leadership')).toBe('approved');
    const facts = stage.facts().length;
    look(stage);
    expect(stage.facts()).toHaveLength(facts);
  });

  it('to an objection after the text was closed is asked about once it is open again: nobody can reply to a locked one', () => {
    const stage = asked();
    const fileId = stage.id();
    stage.reviews.activityOn = false;
    const sign = () => {
      stage.press(EXEC, 'leadership');
      stage.press(COMMANDER, 'commander');
      stage.press(LEGAL, 'legal');
    };
    sign();
    releaseDocument(stage.as(LEAD), fileId, 'withheld');
    unlockReleased(stage.as(LEAD), fileId, 'A typo.');
    stage.workspace.later(1);
    sign();
    const [{replies}] = stage.reviews
      .threadsOf(fileId)
      .filter(({id}) => id === stage.thread('commander'));
    stage.reviews.editReply(fileId, replies[replies.length - 1].id, 'OBJECT');
    releaseDocument(stage.as(LEAD), fileId, 'withheld');
    expect(look(stage).state.phase).toBe('released');
    expect(told(stage, stage.thread('commander'))).toEqual([]);
    unlockReleased(stage.as(LEAD), fileId, 'Another typo.');
    expect(gates(stage)).toContain('unclear');
    expect(told(stage, stage.thread('commander'))).toHaveLength(1);
  });
});

describe('a lane’s thread that somebody has deleted', () => {
  it('is said at once and opened anew a little later', () => {
    const stage = asked();
    stage.reviews.deleteThread(stage.id(), stage.thread('commander'));
    const {left} = look(stage);
    expect(left.map(({why}) => why).join()).toContain('is not there');
    stage.workspace.later(6);
    look(stage);
    expect(look(stage).left).toEqual([]);
    stage.press(COMMANDER, 'commander');
    expect(standing(stage, 'commander')).toBe('approved');
  });
});
