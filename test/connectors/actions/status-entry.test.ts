import {clockBoard} from '../../../src/clocks/views/clock-board';
import {ledgerView} from '../../../src/clocks/views/ledger-view';
import {connectService} from '../../../src/connectors/actions/connect';
import type {UserError} from '../../../src/core/base/user-error';
import {makeMessage} from '../../../src/messages/actions/make-message';
import {answerReview} from '../../../src/review/actions/answer-review';
import {askForReview} from '../../../src/review/actions/ask-for-review';
import {readText} from '../../../src/review/actions/review-texts';
import {releaseDocument} from '../../../src/review/actions/release-document';
import {entryView, postEntry} from '../../../src/status-entry';
import {run} from '../../../src/world/ask/waves';
import {PAGE, SECRETS} from '../../scenery/fakes/fake-services';
import {Killed, type Fault} from '../../scenery/fakes/fake-workspace';
import {
  ADMIN,
  COMMANDER,
  EXEC,
  LEAD,
  LEGAL,
  ReviewStage,
  TEMPLATES,
} from '../../review/actions/review-stage';
import {refusal} from '../../scenery/refusal';

const KEY = 'customers:status page:first';
const SYMPTOM = 'Card payments fail with an error';

function idOf(made: ReviewStage): string {
  return String(made.tab('incidents')[0].id);
}

/** Statuspage is connected, and a status page entry is released at 9:22. */
function stage(
  form: ConstructorParameters<typeof ReviewStage>[0] = {},
  settings: Readonly<Record<string, string>> = {},
): ReviewStage {
  const made = new ReviewStage(
    {facts: {symptom: SYMPTOM}, services: ['Checkout', 'Search'], ...form},
    {
      statuspagePage: PAGE,
      statuspageComponents: 'Checkout: 5g8t9dwld6tp\nBilling: nothere1',
      ...settings,
    },
    [
      ...TEMPLATES,
      ...(['status', 'resolution', 'follow-up'] as const).map(key => ({
        key,
        name: `Template ${key}`,
        markdown: 'Payments fail.\n\n{{progress.sinceLast?}}',
      })),
    ],
  );
  made.workspace.services.now = '2026-11-21T09:22:00Z';
  connectService(made.as(ADMIN), {
    service: 'statuspage',
    secret: SECRETS.statuspage,
  });
  return made;
}

function released(
  made: ReviewStage,
  nth = 1,
  words = 'We are looking.',
  kind = 'status',
) {
  const {fileId} = makeMessage(made.as(LEAD), {
    incidentId: idOf(made),
    kind,
    operation: `op-status-${nth}`,
    sinceLast: words,
    nextAt: '',
  });
  askForReview(made.as(LEAD), {fileId, people: {}, notNeeded: {}});
  made.workspace.later(1);
  for (const [person, lane] of [
    [EXEC, 'leadership'],
    [COMMANDER, 'commander'],
    [LEGAL, 'legal'],
  ] as const) {
    approve(made, fileId, person, lane);
  }
  made.workspace.later(1);
  const outcome = releaseDocument(made.as(LEAD), fileId, 'withheld');
  expect(outcome).toMatchObject({kind: 'released'});
  return fileId;
}

function approve(
  made: ReviewStage,
  fileId: string,
  person: string,
  lane: string,
): void {
  const {canonical} = run(
    made.as(person).transport,
    readText(made.as(person), fileId),
  );
  answerReview(made.as(person), {
    fileId,
    lane,
    verdict: 'approve',
    words: '',
    textHash: canonical.hash,
    operation: made.operation(),
  });
}

function post(made: ReviewStage, fileId: string, notify = false) {
  return postEntry(made.as(LEAD), {fileId, notify});
}

const due = (made: ReviewStage) =>
  clockBoard(made.as(LEAD)).rows.find(({key}) => key === KEY)?.stateWords;

describe('an approved entry goes on the public page by a press (S1-4, S1-13)', () => {
  it('exactly as it was released, subscribers not told, its components in disorder', () => {
    const made = stage();
    const fileId = released(made);
    const before = made.workspace.services.incidents.length;
    expect(before).toBe(0);
    expect(post(made, fileId)).toEqual({
      reference: 'incident1',
      shown: true,
      at: '2026-11-21T09:22:00Z',
    });
    expect(made.workspace.services.incidents).toMatchObject([
      {
        name: SYMPTOM,
        status: 'investigating',
        incident_updates: [
          {
            body: 'Payments fail.\nWe are looking.',
            deliver_notifications: false,
          },
        ],
      },
    ]);
    expect(made.workspace.services.components.get('5g8t9dwld6tp')).toBe(
      'major_outage',
    );
  });

  it('meets its deadline once the public page shows it, and not before', () => {
    const made = stage();
    const fileId = released(made);
    made.workspace.services.publicLags = true;
    expect(post(made, fileId)).toMatchObject({shown: false});
    expect(due(made)).not.toContain('met');
    made.workspace.services.publicLags = false;
    expect(post(made, fileId)).toMatchObject({shown: true});
    expect(due(made)).toBe('met in time');
    expect(made.workspace.services.incidents[0].incident_updates).toHaveLength(
      1,
    );
    const told = ledgerView(made.as(LEAD), idOf(made)).rows.filter(
      ({channel}) => channel === 'status page',
    );
    expect(told).toMatchObject([{by: LEAD, sentAt: '2026-11-21T09:22:00Z'}]);
  });

  it('the next entry is an update of the same incident, and the last one resolves it', () => {
    const made = stage();
    post(made, released(made));
    made.tab('incidents')[0].phase = 'recovery';
    made.tab('incidents')[0].resolvedAt = made.workspace.now;
    const second = released(made, 2, 'It works again.');
    made.workspace.services.now = '2026-11-21T09:31:00Z';
    post(made, second, true);
    const [incident, ...others] = made.workspace.services.incidents;
    expect(others).toEqual([]);
    expect(incident).toMatchObject({
      status: 'resolved',
      incident_updates: [
        {status: 'resolved', deliver_notifications: true},
        {status: 'investigating'},
      ],
    });
    expect(made.workspace.services.components.get('5g8t9dwld6tp')).toBe(
      'operational',
    );
  });

  it('limits and what changes no component are shown from the draft on', () => {
    const made = stage({facts: {symptom: 'x'.repeat(256)}});
    const {fileId} = makeMessage(made.as(LEAD), {
      incidentId: idOf(made),
      kind: 'status',
      operation: 'op-status-1',
      sinceLast: '',
      nextAt: '',
    });
    expect(entryView(made.as(LEAD), fileId)).toMatchObject({
      problems: [
        'The headline has 256 characters; Statuspage takes 255.',
        'It is not released.',
      ],
      mapped: ['Checkout'],
      unmapped: ['Search'],
      posted: false,
    });
  });

  it.each<[string, (made: ReviewStage, fileId: string) => void, string]>([
    [
      'a text that was not released',
      (made, fileId) => {
        const [file] = [...made.workspace.files.values()].filter(
          ({id}) => id === fileId,
        );
        file.locked = false;
        file.document?.typeAt(1, 'Something else. ');
      },
      'not the text that was released',
    ],
    [
      'a page that is no id',
      made => made.setting('statuspagePage', 'x/../../evil'),
      'no id of a page',
    ],
    [
      'a component the page does not have',
      made => made.setting('statuspageComponents', 'Checkout: nothere99'),
      'It refused what was sent.',
    ],
  ])('never %s', (_, change, why) => {
    const made = stage();
    const fileId = released(made);
    change(made, fileId);
    expect(refusal(() => post(made, fileId)).why).toContain(why);
    expect(made.workspace.services.incidents).toEqual([]);
    expect(due(made)).not.toContain('met');
  });

  it('nobody’s words but the approved ones of a page text are posted', () => {
    const made = stage();
    expect(refusal(() => post(made, made.id('internal'))).why).toContain(
      'Only status page entries',
    );
    expect(entryView(made.as(LEAD), made.id('internal'))).toBeNull();
  });

  it('nothing of a restricted incident', () => {
    const made = stage({visibility: 'restricted', people: [LEAD]});
    expect(refusal(() => post(made, made.id())).why).toContain(
      'Nothing of a restricted incident',
    );
    expect(made.workspace.services.incidents).toEqual([]);
  });

  it.each<Fault>([
    'busy',
    'unknown, done',
    'unknown, not done',
    'killed before',
    'killed after',
  ])('%s at any call: pressed again it stands there once', fault => {
    for (let nth = 0; nth < 14; nth += process.env.EVERY_FAULT ? 1 : 4) {
      const made = stage();
      const fileId = released(made);
      made.workspace.calm();
      made.workspace.fault = at => (at === nth ? fault : null);
      for (const _ of [1, 2]) {
        try {
          post(made, fileId);
        } catch (error) {
          if (!(error instanceof Error)) throw error;
          if (error instanceof Killed) made.workspace.locked = false;
          expect(JSON.stringify(error)).not.toContain(SECRETS.statuspage);
        }
        // By then Google has ended whatever run began before.
        made.workspace.later(7);
      }
      made.workspace.calm();
      post(made, fileId);
      const {incidents} = made.workspace.services;
      expect([nth, incidents.length]).toEqual([nth, 1]);
      expect(incidents[0].incident_updates).toHaveLength(1);
      expect(
        made.tab('comms').filter(({channel}) => channel === 'status page'),
      ).toHaveLength(1);
      expect(due(made)).toBe('met in time');
    }
  });
});

describe('two presses of one incident', () => {
  it('never look at the page and post side by side: the second is told who is at it', () => {
    const made = stage();
    const fileId = released(made);
    const {services} = made.workspace;
    const answer = services.answer.bind(services);
    const seen: string[] = [];
    services.answer = request => {
      seen.push(
        `${made.workspace.locked ? 'locked' : 'free'}: ${refusalOrNone(() => {
          services.answer = answer;
          post(made, fileId);
        })}`,
      );
      return answer(request);
    };
    post(made, fileId);
    expect(seen).toEqual([
      `free: ${LEAD} is posting at this moment, or was interrupted.`,
    ]);
    expect(services.incidents).toHaveLength(1);
  });

  it('whatever broke is in the log, and the next press goes on at once', () => {
    const made = stage();
    const fileId = released(made);
    made.setting('statuspageComponents', 'Checkout: nothere99');
    expect(refusal(() => post(made, fileId)).why).toContain('It refused');
    made.setting('statuspageComponents', '');
    made.workspace.later(1);
    post(made, fileId);
    expect(
      made.tab('connections').map(({state, reason}) => [state, reason]),
    ).toEqual([
      ['sending', ''],
      ['not sent', 'It refused what was sent.'],
      ['sending', ''],
      ['sent', ''],
    ]);
  });
});

function refusalOrNone(act: () => unknown): string {
  try {
    act();
    return 'nothing was refused';
  } catch (error) {
    return (error as UserError).why;
  }
}

describe('a follow-up letter (S1-20)', () => {
  it('becomes the post-mortem of the page, once it is released, subscribers not told', () => {
    const made = stage();
    post(made, released(made));
    made.tab('incidents')[0].resolvedAt = made.workspace.now;
    released(made, 2, 'Resolution.', 'resolution');
    const letter = released(made, 3, 'We are sorry.', 'follow-up');
    post(made, letter);
    post(made, letter);
    expect(made.workspace.services.incidents).toMatchObject([
      {
        postmortem_body: expect.stringContaining('Payments fail.'),
        postmortem_published_at: made.workspace.services.now,
      },
    ]);
  });
});
