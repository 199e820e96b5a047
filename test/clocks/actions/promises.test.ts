import {
  confirmPromises,
  promiseView,
} from '../../../src/clocks/actions/promises';
import {CLOCK_CHECKS} from '../../../src/clocks/rules/tab-checks';
import {checkPolicy} from '../../../src/setup/actions/check-policy';
import {recordTold} from '../../../src/clocks/actions/record-told';
import {clockBoard} from '../../../src/clocks/views/clock-board';
import type {UserError} from '../../../src/core/base/user-error';
import {nextFacts} from '../../../src/core/incident/next-update';
import {LEVEL_1_TO_4} from '../../../src/core/policy/presets/level-1-to-4';
import type {World} from '../../../src/world/world';
import {askForReview} from '../../../src/review/actions/ask-for-review';
import {openAndLook} from '../../../src/review/actions/refresh-review';
import {readText} from '../../../src/review/actions/review-texts';
import {releaseDocument} from '../../../src/review/actions/release-document';
import {run} from '../../../src/world/ask/waves';
import {sameWords} from '../../../src/clocks/rules/commitments';
import {
  ADMIN,
  COMMANDER,
  EXEC,
  LEAD,
  LEGAL,
  ReviewStage,
} from '../../review/actions/review-stage';

const TEXT =
  'We expect to restore service within two hours. Our next update is by 11:00 UTC. A fix will come soon.';

/** The customer text holds the sentences above; it is 9:40. */
function stage(): ReviewStage {
  const made = new ReviewStage();
  made.workspace.now = '2026-11-21T09:40:00Z';
  made.file('customer').document?.typeAt(1, `${TEXT}\n`);
  return made;
}

function open(made: ReviewStage): World {
  const world = made.as(LEAD);
  return {
    ...world,
    editor: {...world.editor, documentId: () => made.id('customer')},
  };
}

function incident(made: ReviewStage): string {
  return String(made.tab('incidents')[0].id);
}

/** Of the sentences above: the template may hold promises of its own. */
function promises(made: ReviewStage) {
  return promiseView(open(made), incident(made)).promises.filter(({text}) =>
    TEXT.includes(text),
  );
}

describe('promises in a text (S1-22, S4-15)', () => {
  it('are named before it is signed: without owner, against the clock, or beyond measure', () => {
    expect(promises(stage())).toMatchObject([
      {
        kind: 'restore',
        dueAt: '2026-11-21T11:40:00Z',
        problem: 'Nobody has taken this promise. Name who keeps it.',
      },
      {
        kind: 'update',
        dueAt: '2026-11-21T11:00:00Z',
        // The word itself is the one that is due now; thirty minutes later comes the next.
        problem: expect.stringContaining(
          'but one is due by 2026-11-21 10:10 UTC',
        ),
      },
      {
        kind: 'restore',
        dueAt: '',
        problem: expect.stringContaining('nobody can measure'),
      },
    ]);
  });

  it('become clocks with an owner once the writer stands by them, each once', () => {
    const made = stage();
    const form = {
      incidentId: incident(made),
      promises: promises(made).map(({key}) => ({
        key,
        owner: 'sme@example.com',
      })),
    };
    confirmPromises(open(made), form);
    made.workspace.later(20);
    confirmPromises(open(made), form);
    expect(
      made.tab('clocks').filter(({event}) => event === 'promised'),
    ).toHaveLength(2);
    const board = clockBoard(open(made));
    expect(board.promises).toEqual({open: 2, kept: 0, late: 0, broken: 0});
    expect(
      board.rows.find(({why}) => why.includes('restore service')),
    ).toMatchObject({
      due: '2026-11-21T11:40:00Z',
      owner: 'sme@example.com',
    });
  });

  it('keep the time they had when they were made', () => {
    const made = stage();
    const [restore] = promises(made);
    confirmPromises(open(made), {
      incidentId: incident(made),
      promises: [{key: restore.key, owner: LEAD}],
    });
    made.workspace.later(45);
    expect(promises(made)[0]).toMatchObject({
      dueAt: '2026-11-21T11:40:00Z',
      confirmed: true,
    });
  });

  it('are counted as broken when their time is over and nothing came', () => {
    const made = stage();
    confirmPromises(open(made), {
      incidentId: incident(made),
      promises: promises(made).map(({key}) => ({key, owner: LEAD})),
    });
    made.workspace.now = '2026-11-21T11:10:00Z';
    expect(clockBoard(open(made)).promises).toEqual({
      open: 1,
      kept: 0,
      late: 0,
      broken: 1,
    });
    made.tab('incidents')[0].resolvedAt = '2026-11-21T11:05:00Z';
    expect(clockBoard(open(made)).promises).toEqual({
      open: 0,
      kept: 1,
      late: 0,
      broken: 1,
    });
  });

  it('without an address nothing is confirmed, and the field says so', () => {
    const made = stage();
    const [{key}] = promises(made);
    try {
      confirmPromises(open(made), {
        incidentId: incident(made),
        promises: [{key, owner: 'the team'}],
      });
    } catch (error) {
      expect((error as UserError).fields).toEqual([
        {field: `promise.${key}`, message: 'Write a complete address.'},
      ]);
    }
    expect(made.tab('clocks')).toEqual([]);
    expect.assertions(2);
  });
});

describe('a promise counts as it was recorded, and who changes its row by hand is named (S1-22, S2-26)', () => {
  /** Stood by the first one, due at 11:40; then somebody types into its row. */
  const altered = (type: Record<string, string>) => {
    const made = stage();
    const [{key}] = promises(made);
    confirmPromises(open(made), {
      incidentId: incident(made),
      promises: [{key, owner: LEAD}],
    });
    Object.assign(made.tab('clocks')[0], type);
    return made;
  };
  const named = (made: ReviewStage) =>
    clockBoard(open(made)).rows.flatMap(({state, stateDetail}) =>
      state === 'invalid' ? [stateDetail] : [],
    );
  const checked = (made: ReviewStage) =>
    checkPolicy(made.as(ADMIN), CLOCK_CHECKS)
      .findings.filter(({where}) => where.startsWith('Clocks'))
      .map(({level, message}) => `${level}: ${message}`);

  it('as it was written it is named nowhere', () => {
    const made = altered({});
    expect([named(made), checked(made)]).toEqual([[], []]);
  });

  it.each([
    ['a later time', {until: '2026-11-21T18:00:00Z'}, 'Until'],
    ['another owner', {to: 'sme@example.com'}, 'To'],
    ['another kind of event', {event: 'noticed'}, 'Event'],
    ['another incident', {incident: 'INC-2026-0999'}, 'Incident'],
    ['a later recording', {at: '2026-11-21T10:00:00Z'}, 'At'],
  ])('%s typed into it changes nothing', (_, typed, header) => {
    const made = altered(typed);
    const words = `was changed by hand (${header}). It counts as it was recorded: promised for 2026-11-21 11:40 UTC, kept by ${LEAD}.`;
    expect(named(made)).toEqual([expect.stringContaining(words)]);
    expect(checked(made)).toEqual([expect.stringContaining(words)]);
    made.workspace.now = '2026-11-21T11:41:00Z';
    expect(clockBoard(open(made)).promises).toMatchObject({broken: 1});
  });

  it('a later one typed below it does not move it, nor hide it under its key', () => {
    const made = altered({});
    const [row] = made.tab('clocks');
    const typed = {...row, until: '2026-11-21T18:00:00Z', seal: ''};
    made.tab('clocks').unshift({...typed});
    made.tab('clocks').push({...typed, key: `${String(row.key)}:1`});
    expect(named(made)).toEqual([expect.stringContaining('bears no seal')]);
    expect(checked(made)).toHaveLength(2);
    made.workspace.now = '2026-11-21T11:41:00Z';
    expect(clockBoard(open(made)).promises).toMatchObject({broken: 1});
  });

  it('without its seal it is named until somebody stands by it anew', () => {
    const made = altered({seal: '', until: '2026-11-21T18:00:00Z'});
    expect(named(made)).toEqual([expect.stringContaining('bears no seal')]);
    const [first] = promises(made);
    expect(first).toMatchObject({confirmed: false});
    confirmPromises(open(made), {
      incidentId: incident(made),
      promises: [{key: first.key, owner: LEAD}],
    });
    expect(promises(made)[0]).toMatchObject({
      confirmed: true,
      dueAt: '2026-11-21T11:40:00Z',
    });
  });

  it('that it may go out late is believed of nobody who types it', () => {
    const made = says('Our next update is by 09:30 UTC.');
    const [{key, dueAt}] = promiseView(open(made), incident(made)).promises;
    made.tab('clocks').push({
      key: `${key}:let stand:${dueAt}`,
      incident: incident(made),
      event: 'let stand',
      obligation: key,
      at: made.workspace.now,
      by: EXEC,
      to: LEAD,
      until: dueAt,
      words: 'It is fine.',
      recordedAt: made.workspace.now,
    });
    expect(gate(made)?.items[0]).toContain('is over');
    expect(named(made)).toEqual([expect.stringContaining('counts nowhere')]);
  });
});

/** The gate of its promises, on a text that every lane has signed; null when it is open. */
function gate(made: ReviewStage) {
  const {state} = openAndLook(made.as(LEAD), made.id());
  return state.gates.find(({key}) => key === 'promises') ?? null;
}

/** What else such a text lacks is another gate's business. */
function says(text: string): ReviewStage {
  const made = new ReviewStage(
    {},
    {wordRules: 'FACT-start: warn\nFACT-next-update: warn'},
  );
  made.workspace.now = '2026-11-21T09:40:00Z';
  made.file('customer').document?.typeAt(1, `${text}\n`);
  return made;
}

function signed(made: ReviewStage): ReviewStage {
  askForReview(made.as(LEAD), {fileId: made.id(), people: {}, notNeeded: {}});
  made.press(EXEC, 'leadership');
  made.press(COMMANDER, 'commander');
  made.press(LEGAL, 'legal');
  return made;
}

function standBy(made: ReviewStage, owner = LEAD): void {
  confirmPromises(open(made), {
    incidentId: incident(made),
    promises: promiseView(open(made), incident(made)).promises.map(({key}) => ({
      key,
      owner,
    })),
  });
}

describe('a text is not released on a promise that cannot stand (S1-22, S4-15)', () => {
  it.each([
    [
      'nobody owns',
      'We expect to restore service within two hours.',
      'Nobody has taken this promise',
    ],
    [
      'is over already',
      'Our next update is by 09:30 UTC.',
      'The time it promises, 2026-11-21 09:30 UTC, is over.',
    ],
    [
      'is over since this morning, with its day',
      'Next update: 08:00 UTC on 21 November.',
      'is over',
    ],
    [
      'comes after the next word is due',
      'Our next update is by 11:00 UTC.',
      'one is due by 2026-11-21 10:10 UTC',
    ],
  ])('that %s: “%s”', (_, text, why) => {
    expect(gate(says(text))?.items).toEqual([
      expect.stringMatching(new RegExp(`^“${text}” – .*${why}`)),
    ]);
  });

  it('and is once somebody stands by it', () => {
    const made = signed(says('We expect to restore service within two hours.'));
    expect(releaseDocument(made.as(LEAD), made.id(), 'withheld')).toMatchObject(
      {kind: 'kept-back', gates: [{key: 'promises'}]},
    );
    standBy(made);
    expect(releaseDocument(made.as(LEAD), made.id(), 'withheld')).toMatchObject(
      {kind: 'released'},
    );
  });

  it('but “within two hours” from a while ago has to be given again before it goes out', () => {
    const made = says('We expect to restore service within two hours.');
    standBy(made);
    expect(gate(made)).toBeNull();
    made.workspace.later(119);
    expect(gate(made)).toBeNull();
    made.workspace.later(1);
    expect(gate(made)?.items[0]).toContain('Nobody has taken this promise');
    standBy(made);
    expect(gate(made)).toBeNull();
    expect(clockBoard(open(made)).promises.broken).toBe(0);
  });

  it('what the record says already has an owner, and is a promise once it is out', () => {
    const made = says('Next update by 10:20 UTC on 21 November.');
    made.tab('incidents')[0].nextCustomerAt = '2026-11-21T10:20:00Z';
    expect(gate(made)).toBeNull();
    releaseDocument(signed(made).as(LEAD), made.id(), 'withheld');
    expect(
      made.tab('clocks').filter(({event}) => event === 'promised'),
    ).toMatchObject([{to: LEAD, until: '2026-11-21T10:20:00Z'}]);
    expect(clockBoard(open(made)).promises.open).toBe(1);
    made.workspace.now = '2026-11-21T10:21:00Z';
    expect(clockBoard(open(made)).promises.broken).toBe(1);
  });

  it('words without a time, and texts for colleagues, are no matter of this gate', () => {
    expect(gate(says('A fix will come soon.'))).toBeNull();
    const made = says('');
    made
      .file('technical')
      .document?.typeAt(1, 'We will restore it within two hours.\n');
    const {state} = openAndLook(made.as(LEAD), made.id('technical'));
    expect(state.gates.map(({key}) => key)).not.toContain('promises');
  });

  it('a link or a list around the sentence makes no other promise of it', () => {
    for (const sentence of [
      '• We expect to restore service within two hours.',
      '2. We expect to restore  service (https://status.example.com) within two hours.',
    ]) {
      expect(sameWords(sentence)).toBe(
        'We expect to restore service within two hours.',
      );
    }
  });
});

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
