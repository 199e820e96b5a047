import {
  confirmPromises,
  promiseView,
} from '../../../../src/clocks/actions/promises';
import {recordTold} from '../../../../src/clocks/actions/record-told';
import {clockBoard} from '../../../../src/clocks/views/clock-board';
import {nextFacts} from '../../../../src/core/incident/next-update';
import {LEVEL_1_TO_4} from '../../../../src/core/policy/presets/level-1-to-4';
import {askForReview} from '../../../../src/review/actions/ask-for-review';
import {readText} from '../../../../src/review/actions/review-texts';
import {releaseDocument} from '../../../../src/review/actions/release-document';
import {run} from '../../../../src/world/ask/waves';
import {
  COMMANDER,
  EXEC,
  LEAD,
  LEGAL,
  ReviewStage,
} from '../../../review/actions/review-stage';
import {open, incident, gate, says, signed, standBy} from './a-promise';

/** CS Ops sends the released text now. */
function handOver(made: ReviewStage): void {
  const {rows, now} = clockBoard(open(made));
  recordTold(open(made), {
    operation: 'operation-1',
    incidentId: incident(made),
    keys: rows.filter(({handover}) => handover).map(({key}) => key),
    at: now,
    channel: 'email',
    count: '',
    reference: '',
    note: '',
    corrects: '',
  });
}

/** Level 1 hears every thirty minutes, and its review may take thirty: it is 9:40. */
describe('a review that outlasts the rhythm is no dead end (S2-20, S4-15)', () => {
  const ask = (made: ReviewStage, asIs = false) =>
    askForReview(made.as(LEAD), {
      fileId: made.id(),
      people: {},
      notNeeded: {},
      asIs,
    });
  const release = (made: ReviewStage) =>
    releaseDocument(made.as(LEAD), made.id(), 'withheld');
  const hash = (made: ReviewStage) =>
    run(made.as(LEAD).transport, readText(made.as(LEAD), made.id())).canonical
      .hash;
  const decide = (made: ReviewStage, reason: string) =>
    confirmPromises(open(made), {
      incidentId: incident(made),
      promises: promiseView(open(made), incident(made)).promises.map(
        ({key}) => ({key, owner: LEAD, reason}),
      ),
    });
  const NEXT = 'Our next update is by 10:10 UTC.';

  it('the time a new message proposes holds when its review takes all its time, and when it takes none', () => {
    const [level] = LEVEL_1_TO_4.levels;
    const {nextCustomerAt: at = ''} = nextFacts(
      level,
      {
        startedAt: '',
        detectedAt: '',
        declaredAt: '2026-11-21T09:10:00Z',
        confirmedAt: '',
        resolvedAt: '',
      },
      '2026-11-21T09:40:00Z',
    );
    expect(at).toBe('2026-11-21T10:40:00Z');
    const text = says('Our next update is by 10:40 UTC.');
    text.tab('incidents')[0].nextCustomerAt = at;
    expect(gate(text)).toBeNull();
    text.workspace.later(30);
    expect(gate(text)).toBeNull();
  });

  it('whoever asks is told of a time the review may outlast, with one that holds, and may ask all the same', () => {
    const made = says(NEXT);
    standBy(made);
    expect(() => ask(made)).toThrow(
      /may take until 2026-11-21 10:10 UTC.*Write 2026-11-21 10:40 UTC/,
    );
    expect(made.tab('reviews')).toEqual([]);
    expect(ask(made, true)).toMatchObject({kind: 'asked'});
  });

  it('a time that went by meanwhile goes out as it was signed once somebody says why; the next update is due at once', () => {
    const made = says(NEXT);
    standBy(made);
    ask(made, true);
    made.press(EXEC, 'leadership');
    made.press(COMMANDER, 'commander');
    made.press(LEGAL, 'legal');
    made.workspace.later(31);
    expect(release(made)).toMatchObject({
      kind: 'kept-back',
      gates: [{key: 'promises'}],
    });
    expect(() => decide(made, ' ')).toThrow(/over/);
    const before = hash(made);
    decide(made, 'Legal answered late; the next one follows at once.');
    decide(made, 'Legal answered late; the next one follows at once.');
    expect(release(made)).toMatchObject({kind: 'released'});
    expect(hash(made)).toBe(before);
    expect(
      made
        .tab('journal')
        .filter(({text}) => String(text).includes('Goes out as it was signed')),
    ).toMatchObject([
      {by: LEAD, text: expect.stringContaining('Legal answered late')},
    ]);
    // The message itself is not the update it promises.
    made.workspace.later(2);
    handOver(made);
    const board = clockBoard(open(made));
    expect(board.promises).toMatchObject({kept: 0, broken: 1});
    expect(
      board.rows.find(
        ({why, state}) => why.includes('next update') && state === 'overdue',
      ),
    ).toMatchObject({due: '2026-11-21T10:10:00Z', owner: LEAD});
  });

  it('a reason for one time says nothing of another, nor of other words', () => {
    const made = says('Our next update is by 09:30 UTC.');
    decide(made, 'It was read out at 09:30.');
    expect(gate(made)).toBeNull();
    made
      .file('customer')
      .document?.typeAt(1, 'Our next update is by 09:35 UTC.\n');
    expect(gate(made)?.items).toEqual([expect.stringContaining('09:35')]);
  });

  it('a promise is kept by the next word, not by the one it stands in', () => {
    const made = signed(says('Our next update is by 10:20 UTC.'));
    standBy(made);
    release(made);
    made.workspace.later(3);
    handOver(made);
    expect(clockBoard(open(made)).promises).toMatchObject({open: 1, kept: 0});
    made.workspace.now = '2026-11-21T10:21:00Z';
    expect(clockBoard(open(made)).promises).toMatchObject({broken: 1});
  });
});
