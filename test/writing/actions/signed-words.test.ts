import {UserError} from '../../../src/core/base/user-error';
import {askForReview} from '../../../src/review/actions/ask-for-review';
import {refreshReview} from '../../../src/review/actions/refresh-review';
import {releaseDocument} from '../../../src/review/actions/release-document';
import {leaveFound} from '../../../src/review/actions/leave-found';
import {takeUpActs} from '../../../src/world/incidents/waiting-acts';
import {writing} from '../../../src/writing/brings';
import {reviewPageView} from '../../../src/review/views/review-page';
import {ignoreWords} from '../../../src/writing/actions/ignore-words';
import {wordsView} from '../../../src/writing/views/words-view';
import {fakeWorld} from '../../scenery/fakes/fake-world';
import {
  COMMANDER,
  EXEC,
  LEAD,
  LEGAL,
  ReviewStage,
} from '../../review/actions/review-stage';
import {readSettings} from '../../../src/core/register/settings';
import {SIGNED_WORDS} from '../../../src/writing/actions/find-in-signed-words';
import {anIncident} from '../../scenery/an-incident';

function found(
  kind: 'customer' | 'internal',
  settings: Readonly<Record<string, string>>,
  ...lines: readonly string[]
): readonly string[] {
  return SIGNED_WORDS.find(
    {lines, document: null},
    {
      kind,
      incident: anIncident(),
      beside: [],
      documents: [],
      phrases: () => new Map(),
      keptText: text => text,
      keys: [],
      rows: () => [],
      settings: readSettings(
        Object.entries(settings).map(([key, value], position) => ({
          position,
          cells: {key, value},
        })),
      ).settings,
      people: ['Noor Haddad', 'CS Ops'],
    },
  )
    .filter(({level}) => level === 'block')
    .map(({message, sample}) => `${message}: ${sample}`);
}

describe('S0-19: the gate of personal data', () => {
  it('names what and where, and repeats nothing of it', () => {
    expect(
      found(
        'customer',
        {},
        'Uploads fail.',
        'Ask Noor Haddad: n.haddad@contoso.example',
      ),
    ).toEqual([
      'Somebody’s e-mail address, line 2: n… (24 characters)',
      'Somebody’s name, line 2: N… (11 characters)',
    ]);
  });

  it('is open for a text without', () => {
    expect(
      found(
        'customer',
        {},
        'Since 08:40 UTC uploads fail.',
        'Questions: support@example.com, quoting INC-2026-0001.',
        'CS Ops sends this.',
      ),
    ).toEqual([]);
  });

  it('lets colleagues be named inside, and secrets nowhere', () => {
    expect(found('internal', {}, 'Noor Haddad leads.')).toEqual([]);
    expect(
      found('internal', {}, 'The key is AKIAIOSFODNN7EXAMPLE.'),
    ).toHaveLength(1);
  });

  it('lets pass what the Settings tab lists', () => {
    const line = 'Call +44 20 7946 0958.';
    expect(found('customer', {}, line)).toHaveLength(1);
    expect(found('customer', {wordContacts: '+44 20 7946 0958'}, line)).toEqual(
      [],
    );
    expect(
      found('customer', {wordRules: 'PERSONAL-phone: warn'}, line),
    ).toEqual([]);
  });
});

const CAUSE = 'A full disk caused the outage.';

/** A message to customers that names its cause; legal may write the register. */
function naming(
  sentence = CAUSE,
  settings: Readonly<Record<string, string>> = {},
  inRegister = true,
): ReviewStage {
  const stage = new ReviewStage({}, settings);
  stage
    .file('customer')
    .document?.type('Payments failed.', `Payments failed. ${sentence}`);
  const {registerId = ''} = stage.workspace.installation ?? {};
  for (const id of inRegister ? [registerId, stage.id()] : []) {
    stage.workspace.files
      .get(id)
      ?.access.push({who: {type: 'user', email: LEGAL}, role: 'writer'});
  }
  return stage;
}

function ask(stage: ReviewStage, asIs: boolean): void {
  askForReview(stage.as(LEAD), {
    fileId: stage.id(),
    people: {},
    notNeeded: {},
    asIs,
  });
  stage.workspace.later(1);
}

function signed(stage: ReviewStage): ReviewStage {
  ask(stage, true);
  for (const [who, lane] of [
    [EXEC, 'leadership'],
    [COMMANDER, 'commander'],
    [LEGAL, 'legal'],
  ] as const) {
    stage.press(who, lane);
  }
  stage.workspace.later(1);
  return stage;
}

const release = (stage: ReviewStage) =>
  releaseDocument(stage.as(LEAD), stage.id(), 'withheld');

function leave(stage: ReviewStage, who = LEGAL): void {
  const world = fakeWorld(stage.workspace, who, stage.id());
  const finding = wordsView(world)?.findings.find(
    ({rule}) => rule === 'SPEC-cause',
  );
  ignoreWords(world, {
    fileId: stage.id(),
    finding: finding?.key ?? '',
    reason: 'Legal agreed on 3 May.',
  });
  stage.workspace.later(1);
}

describe('S1-22: words that must not leave', () => {
  it('are named before anybody is asked, and reviewed all the same when the asker says so', () => {
    const stage = naming();
    expect(() => ask(stage, false)).toThrow(UserError);
    try {
      ask(stage, false);
    } catch (error) {
      expect(error).toMatchObject({fields: [{field: 'asIs'}]});
      expect(String((error as UserError).why)).toContain('full disk');
    }
    expect(stage.reviews.outbox).toEqual([]);
    ask(stage, true);
    expect(stage.reviews.outbox.length).toBeGreaterThan(0);
  });

  it('keep a signed text from being released, whoever signed it', () => {
    expect(release(signed(naming()))).toMatchObject({
      kind: 'kept-back',
      gates: [{key: 'words', items: [expect.stringContaining('full disk')]}],
    });
  });

  it('hold nothing back where the admin made the rule lighter', () => {
    const stage = signed(naming(CAUSE, {wordRules: 'SPEC-cause: warn'}));
    expect(release(stage).kind).toBe('released');
  });

  it('stay when whoever answers for them says why; reviewers and the journal tell it', () => {
    const stage = signed(naming());
    leave(stage);
    refreshReview(stage.as(LEAD), stage.id());
    const {words} = reviewPageView(stage.as(EXEC), stage.id());
    expect(words?.current).toBe(true);
    expect(words?.finds).toContainEqual(
      expect.objectContaining({
        level: 'block',
        left: {
          by: LEGAL,
          reason: 'Legal agreed on 3 May.',
          at: expect.stringMatching(/^2026-11-21T/),
        },
      }),
    );
    expect(stage.tab('journal').map(({text}) => text)).toContainEqual(
      expect.stringContaining('Legal agreed on 3 May.'),
    );
    expect(release(stage).kind).toBe('released');
  });

  it('have to go again when the sentence changes', () => {
    const stage = naming();
    leave(stage);
    stage.reviews.typeAs(LEAD, stage.id(), 'A full disk', 'A bad disk');
    expect(release(signed(stage))).toMatchObject({gates: [{key: 'words'}]});
  });

  it('are not let out by a row somebody typed into the register', () => {
    const stage = naming();
    leave(stage);
    const [row] = stage.tab('words');
    row.reason = 'Because I say so.';
    expect(release(signed(stage))).toMatchObject({gates: [{key: 'words'}]});
  });

  it('are shown to reviewers who can open neither the register nor the other texts', () => {
    const stage = naming();
    ask(stage, true);
    const {words} = reviewPageView(stage.as(EXEC), stage.id());
    expect(words).toMatchObject({current: true});
    expect(words?.finds).toContainEqual(
      expect.objectContaining({level: 'block', left: null}),
    );
    stage.reviews.typeAs(LEAD, stage.id(), 'Pay later', 'Pay tomorrow');
    expect(reviewPageView(stage.as(EXEC), stage.id()).words?.current).toBe(
      false,
    );
  });

  it('are left from the review page by whoever was asked about them, and by nobody else; it counts once it is recorded', () => {
    const stage = naming(CAUSE, {}, false);
    ask(stage, true);
    const cause = (who: string) =>
      reviewPageView(stage.as(who), stage.id()).words?.finds.find(({finding}) =>
        finding.startsWith('SPEC-cause'),
      );
    const form = {
      fileId: stage.id(),
      finding: cause(LEGAL)?.finding ?? '',
      reason: 'Legal agreed on 3 May.',
    };
    expect(cause(COMMANDER)).toMatchObject({mayLeave: false});
    expect(() => leaveFound(stage.as(COMMANDER), form)).toThrow(UserError);
    expect(cause(LEGAL)).toMatchObject({mayLeave: true, waiting: null});
    expect(() => leaveFound(stage.as(LEGAL), {...form, reason: ' '})).toThrow(
      UserError,
    );
    leaveFound(stage.as(LEGAL), form);
    leaveFound(stage.as(LEGAL), form);
    expect(cause(EXEC)).toMatchObject({
      mayLeave: false,
      left: null,
      waiting: {by: LEGAL, words: expect.stringContaining('3 May')},
    });
    expect(stage.tab('words')).toEqual([]);
    stage.workspace.later(5);
    takeUpActs(fakeWorld(stage.workspace, LEAD), writing.acts ?? {});
    refreshReview(stage.as(LEAD), stage.id());
    expect(stage.tab('words')).toHaveLength(1);
    expect(cause(EXEC)).toMatchObject({
      mayLeave: false,
      left: {by: LEGAL, reason: 'Legal agreed on 3 May.'},
      waiting: null,
    });
  });

  it('are not left from the page once the sentence has changed', () => {
    const stage = naming(CAUSE, {}, false);
    ask(stage, true);
    const finding =
      reviewPageView(stage.as(LEGAL), stage.id()).words?.finds.find(
        ({mayLeave}) => mayLeave,
      )?.finding ?? '';
    stage.reviews.typeAs(LEAD, stage.id(), 'A full disk', 'A bad disk');
    expect(() =>
      leaveFound(stage.as(LEGAL), {
        fileId: stage.id(),
        finding,
        reason: 'It is so.',
      }),
    ).toThrow(UserError);
  });
});
