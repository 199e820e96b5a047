import {limitOfMeetings} from '../../../src/aftermath/rules/strategic-meetings';
import {beginDocument} from '../../../src/aftermath/actions/begin-document';
import {decideTask} from '../../../src/aftermath/actions/decide-task';
import {
  acceptTimeline,
  correctTimeline,
} from '../../../src/aftermath/actions/review-timeline';
import {stepAction} from '../../../src/aftermath/actions/step-action';
import {suggestAction} from '../../../src/aftermath/actions/suggest-action';
import type {
  ActionForm,
  FeedbackForm,
  TaskDecision,
} from '../../../src/aftermath/contract';
import {giveFeedback} from '../../../src/aftermath/actions/give-feedback';
import {aftermath} from '../../../src/aftermath/brings';
import {UserError} from '../../../src/core/base/user-error';
import {addTimelineEntry} from '../../../src/upkeep/actions/add-timeline-entry';
import {takeUpActs} from '../../../src/world/incidents/waiting-acts';
import {CSM, LEAD, SME} from '../../scenery/fakes/installed-workspace';
import {ID, ResolvedIncident} from './resolved-incident';

function refusal(act: () => unknown): UserError {
  try {
    act();
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('It was not refused.');
}

function anAction(changes: Partial<ActionForm> = {}): ActionForm {
  return {
    incidentId: ID,
    operation: 'action-0001',
    action: 'Alert when more than 1 % of payments fail for five minutes',
    category: 'monitoring',
    owner: SME,
    dueAt: '2026-12-15T17:00:00Z',
    success: 'The alert fires in the monthly test',
    ticket: '',
    ...changes,
  };
}

function aDecision(changes: Partial<TaskDecision> = {}): TaskDecision {
  return {
    incidentId: ID,
    operation: 'decision-1',
    task: 'report',
    kind: 'not-doing',
    words: 'It is told with INC-2026-0002.',
    person: '',
    ...changes,
  };
}

describe('the path', () => {
  it('is shown with owners and times, in one round trip', () => {
    const incident = new ResolvedIncident();
    const {tasks, resolved} = incident.view();
    expect(resolved).toBe(true);
    expect(incident.workspace.waves).toHaveLength(1);
    expect(tasks.find(({key}) => key === 'report')).toMatchObject({
      required: true,
      owner: 'commander@example.com',
      state: 'open',
    });
    // Saturday: the second business day is Tuesday.
    expect(tasks.find(({key}) => key === 'post-mortem-scheduled')?.dueAt).toBe(
      '2026-11-24T23:59:59Z',
    );
  });

  it('counts business days without the holidays of the register (S4-17)', () => {
    const incident = new ResolvedIncident();
    incident.rows('holidays').push({date: '2026-11-24', name: 'Holiday'});
    expect(
      incident.view().tasks.find(({key}) => key === 'post-mortem-scheduled')
        ?.dueAt,
    ).toBe('2026-11-25T23:59:59Z');
  });

  it('keeps "not doing" with its reason, and refuses it without one', () => {
    const incident = new ResolvedIncident();
    const {fields} = refusal(() =>
      decideTask(incident.as(), aDecision({words: ' '})),
    );
    expect(fields?.map(({field}) => field)).toEqual(['words']);
    decideTask(incident.as(), aDecision());
    decideTask(incident.as(), aDecision());
    expect(incident.rows('after')).toHaveLength(1);
    expect(
      incident.view().tasks.find(({key}) => key === 'report'),
    ).toMatchObject({
      state: 'not-doing',
      words: 'It is told with INC-2026-0002.',
      by: LEAD,
    });
    expect(incident.rows('journal').pop()?.text).toContain('not done, because');
  });

  it('is kept in the own register of a restricted incident, and nowhere else', () => {
    const incident = new ResolvedIncident({visibility: 'restricted'});
    decideTask(incident.as(), aDecision());
    expect(incident.rows('after')).toHaveLength(1);
    const main = incident.workspace.files.get(
      incident.workspace.installation?.registerId ?? '',
    );
    expect(main?.tabs.get('after')?.rows).toEqual([]);
    expect(() => incident.view(CSM)).toThrow(UserError);
  });
});

describe('a document of the time after', () => {
  it('is made once, from its template, with what the record knows (S3-2, S3-8)', () => {
    const incident = new ResolvedIncident();
    beginDocument(incident.as(), ID, 'analysis');
    beginDocument(incident.as(), ID, 'analysis');
    const text = incident.text('analysis');
    expect(text).toContain('Detected at about 2026-11-21 08:45 UTC');
    expect(text).toContain('The post-mortem is not out yet.');
    expect(
      incident.view().documents.find(({template}) => template === 'analysis')
        ?.url,
    ).toContain('docs.google.com');
    expect(
      incident.rows('documents').filter(({kind}) => kind === 'analysis'),
    ).toHaveLength(1);
  });

  it('holds timeline, open questions and actions of a post-mortem (S4-19, S4-20, S4-24)', () => {
    const incident = new ResolvedIncident();
    addTimelineEntry(incident.as(), {
      incidentId: ID,
      operation: 'entry-00001',
      at: '2026-11-21T09:40:00Z',
      text: 'Version 4.3 withdrawn',
    });
    suggestAction(incident.as(), anAction());
    beginDocument(incident.as(), ID, 'post-mortem');
    const text = incident.text('post-mortem');
    expect(text).toContain('2026-11-21 09:40 UTC: Version 4.3 withdrawn [');
    expect(text).toContain('Suggested, not accepted yet: Alert when');
    expect(text).toContain('From start to detection: 5 min');
    expect(text).toContain('Nothing is written down between');
    expect(text).not.toContain('{{');
  });

  it.each([
    ['post-mortem.post-incident', 'Executive summary'],
    ['post-mortem.incident-report', 'Prevention'],
  ])(
    'comes in the layout that was chosen (S2-30, S1-19): %s',
    (template, title) => {
      const incident = new ResolvedIncident();
      beginDocument(incident.as(), ID, template);
      expect(incident.text('post-mortem')).toContain(title);
      // One report: the other shapes are not offered any more.
      expect(
        incident
          .view()
          .documents.filter(one => one.template.startsWith('post-mortem')),
      ).toHaveLength(1);
    },
  );

  it('is not begun before the resolution, nor of a kind that is none', () => {
    const incident = new ResolvedIncident();
    expect(
      refusal(() => beginDocument(incident.as(), ID, 'customer')).why,
    ).toContain('no such document');
    incident.row('incidents', 0).resolvedAt = '';
    expect(
      refusal(() => beginDocument(incident.as(), ID, 'analysis')).why,
    ).toContain('not resolved');
  });

  it('says what to do where set-up has not brought its template yet', () => {
    const incident = new ResolvedIncident();
    const {installation} = incident.workspace;
    if (!installation) throw new Error('not installed');
    incident.workspace.installation = {...installation, templates: {}};
    expect(
      refusal(() => beginDocument(incident.as(), ID, 'analysis')).remedy,
    ).toContain('Set up');
  });

  it.each([
    'unknown, done',
    'unknown, not done',
    'killed before',
    'killed after',
  ] as const)('is there once whatever call meets: %s', fault => {
    const calls = new ResolvedIncident();
    beginDocument(calls.as(), ID, 'retrospective');
    for (let nth = 0; nth < calls.workspace.callCount; nth++) {
      const incident = new ResolvedIncident();
      incident.workspace.fault = call => (call === nth ? fault : null);
      try {
        beginDocument(incident.as(), ID, 'retrospective');
      } catch {
        // Begun again below.
      }
      incident.workspace.calm();
      incident.workspace.locked = false;
      incident.workspace.later(10);
      beginDocument(incident.as(), ID, 'retrospective');
      expect(incident.text('retrospective')).not.toContain('{{');
      expect(
        incident.rows('documents').filter(({kind}) => kind === 'retrospective'),
      ).toHaveLength(1);
    }
  });
});

describe('an action', () => {
  it('is refused for lack of a measure, with the field named (S4-24, S4-27)', () => {
    const incident = new ResolvedIncident();
    const {fields, why} = refusal(() =>
      suggestAction(incident.as(), anAction({success: ''})),
    );
    expect(why).toBe('One part is missing.');
    expect(fields).toEqual([
      {
        field: 'success',
        message: 'Write how somebody else can tell that it is done.',
      },
    ]);
    expect(incident.rows('actions')).toEqual([]);
  });

  it('wants one of the five categories (S4-28)', () => {
    const incident = new ResolvedIncident();
    expect(
      refusal(() =>
        suggestAction(incident.as(), anAction({category: ''})),
      ).fields?.map(({field}) => field),
    ).toEqual(['category']);
  });

  it('is a suggestion until its owner accepts, or somebody says where they did', () => {
    const incident = new ResolvedIncident();
    suggestAction(incident.as(), anAction());
    suggestAction(incident.as(), anAction());
    expect(incident.view().actions).toMatchObject([
      {state: 'suggested', lacks: []},
    ]);
    const step = {
      incidentId: ID,
      action: incident.view().actions[0].key,
      reason: '',
    };
    expect(
      refusal(() => stepAction(incident.as(LEAD), {...step, step: 'accept'}))
        .fields,
    ).toEqual([{field: 'reason', message: 'Where and when did they say yes?'}]);
    expect(
      refusal(() => stepAction(incident.as(LEAD), {...step, step: 'done'})).why,
    ).toContain('Nobody has accepted');
    stepAction(incident.as(LEAD), {
      ...step,
      step: 'accept',
      reason: 'In the post-mortem, at noon',
    });
    expect(incident.rows('journal').pop()?.text).toContain(
      `accepted by ${SME}, as ${LEAD} says (In the post-mortem, at noon)`,
    );
    expect(incident.view().actions[0].state).toBe('accepted');
    expect(
      incident.view().tasks.find(({key}) => key === 'actions')?.state,
    ).toBe('done');
    stepAction(incident.as(LEAD), {...step, step: 'done'});
    expect(incident.view().actions[0].state).toBe('done');
  });

  it('is dropped with a reason only', () => {
    const incident = new ResolvedIncident();
    suggestAction(incident.as(), anAction());
    const step = {
      incidentId: ID,
      action: incident.view().actions[0].key,
      step: 'drop' as const,
    };
    expect(
      refusal(() => stepAction(incident.as(), {...step, reason: ''})).fields,
    ).toHaveLength(1);
    stepAction(incident.as(), {...step, reason: 'The service is retired.'});
    expect(incident.view().actions[0]).toMatchObject({
      state: 'dropped',
      dropped: `The service is retired. (${LEAD})`,
    });
  });

  it('of one’s own is accepted with it', () => {
    const incident = new ResolvedIncident();
    suggestAction(incident.as(LEAD), anAction({owner: LEAD}));
    expect(incident.view().actions[0].state).toBe('accepted');
  });

  it('that somebody typed into the tab by hand is shown with what it lacks', () => {
    const incident = new ResolvedIncident();
    incident
      .rows('actions')
      .push({incident: ID, action: 'Monitoring', owner: 'Platform team'});
    expect(incident.view().actions[0]).toMatchObject({state: 'suggested'});
    expect(incident.view().actions[0].lacks.length).toBeGreaterThan(2);
  });
});

describe('the timeline', () => {
  it('is reviewed before it is told: what is doubtful is named, acceptance ticks the task (S4-20)', () => {
    const incident = new ResolvedIncident();
    expect(incident.view().timeline.doubts.join()).toContain(
      'Nothing is written down between',
    );
    acceptTimeline(incident.as(), ID, 'accept-0001');
    expect(
      incident.view().tasks.find(({key}) => key === 'timeline-review'),
    ).toMatchObject({state: 'done', by: LEAD});
  });

  it('is corrected by a new row; the old one stays as it was', () => {
    const incident = new ResolvedIncident();
    addTimelineEntry(incident.as(), {
      incidentId: ID,
      operation: 'entry-00001',
      at: '2026-11-21T09:50:00Z',
      text: 'Withdrawn',
    });
    const entry = {
      ...incident.row('journal', incident.rows('journal').length - 1),
    };
    const correction = {
      incidentId: ID,
      operation: 'correct-01',
      corrects: String(entry.key),
      at: '2026-11-21T09:40:00Z',
      text: 'Withdrawn ten minutes earlier',
    };
    correctTimeline(incident.as(), correction);
    correctTimeline(incident.as(), correction);
    const journal = incident.rows('journal');
    expect(journal.filter(({event}) => event === 'correction')).toMatchObject([
      {at: '2026-11-21T09:40:00Z', recordedAt: incident.workspace.now},
    ]);
    expect(journal).toContainEqual(entry);
    beginDocument(incident.as(), ID, 'post-mortem');
    expect(incident.text('post-mortem')).toContain(
      '09:40 UTC: Withdrawn ten minutes earlier',
    );
    expect(incident.text('post-mortem')).not.toContain('09:50');
  });
});

describe('meetings with strategic customers', () => {
  function withCustomers(customers: number, hosts: string) {
    const incident = new ResolvedIncident();
    const set = (key: string, value: string): void => {
      const row = incident.rows('settings').find(one => one.key === key);
      if (!row) throw new Error(`There is no setting ${key}.`);
      row.value = value;
    };
    set(
      'strategicCustomers',
      Array.from({length: customers}, (_, at) => `Customer ${at}`).join('\n'),
    );
    set('strategicHosts', hosts);
    return incident.view();
  }

  it('are dealt out while the rotation can carry them (S3-13, S3-14)', () => {
    const {capacity, turns} = withCustomers(3, 'a@example.com\nb@example.com');
    expect(capacity).toContain('The offer can be kept.');
    expect(turns.map(({host}) => host)).toEqual([
      'a@example.com',
      'b@example.com',
      'a@example.com',
    ]);
  });

  it('keep to the preliminary analysis while the post-mortem is not out (S3-17)', () => {
    const {limit} = withCustomers(3, 'a@example.com');
    expect(limit).toContain('that the preliminary analysis does not say');
    expect(limitOfMeetings(true)).toBe('');
  });

  it('are refused when the last customer would wait two weeks (S3-16)', () => {
    const {capacity, turns} = withCustomers(60, 'a@example.com');
    expect(capacity).toContain('waiting two weeks is worse than no offer');
    expect(turns).toEqual([]);
  });

  it('are not spoken of where nobody is on the list', () => {
    expect(new ResolvedIncident().view().capacity).toBe('');
  });
});

describe('three questions after the debrief (S4-35)', () => {
  const answers = (changes: Partial<FeedbackForm> = {}): FeedbackForm => ({
    incidentId: ID,
    operation: 'feedback-0001',
    helped: 'The status page text was ready.',
    hindered: '',
    change: 'Name a second approver for legal.',
    ...changes,
  });
  const told = (incident: ResolvedIncident) =>
    incident
      .view()
      .feedback.flatMap(({question, answers: given}) =>
        given.map(({words, by, waiting}) => [question, words, by, waiting]),
      );

  it('are kept with who answered, once; an answer given again counts instead', () => {
    const incident = new ResolvedIncident();
    expect(told(incident)).toEqual([]);
    giveFeedback(incident.as(), answers());
    giveFeedback(incident.as(), answers());
    expect(incident.rows('after')).toHaveLength(2);
    incident.workspace.later(5);
    giveFeedback(
      incident.as(),
      answers({operation: 'feedback-0002', helped: '', change: 'Two of them.'}),
    );
    expect(told(incident)).toEqual([
      ['helped', 'The status page text was ready.', LEAD, false],
      ['change', 'Two of them.', LEAD, false],
    ]);
    expect(incident.view().tasks.map(({key}) => key)).not.toContain('feedback');
  });

  it('are answered by whoever had a role, whatever they may write', () => {
    const incident = new ResolvedIncident();
    giveFeedback(incident.as(SME), answers({change: ''}));
    expect(incident.rows('after')).toEqual([]);
    expect(told(incident)).toEqual([
      ['helped', 'The status page text was ready.', SME, true],
    ]);
    incident.workspace.later(5);
    takeUpActs(incident.as(), aftermath.acts ?? {});
    takeUpActs(incident.as(), aftermath.acts ?? {});
    expect(told(incident)).toEqual([
      ['helped', 'The status page text was ready.', SME, false],
    ]);
    expect(
      refusal(() => giveFeedback(incident.as(CSM), answers())).why,
    ).toMatch(/held no role|not found|may not/i);
  });

  it('need one answer, after the resolution, and lose nothing typed', () => {
    const incident = new ResolvedIncident();
    expect(
      refusal(() =>
        giveFeedback(incident.as(), answers({helped: ' ', change: ''})),
      ).fields,
    ).toEqual([
      {field: 'helped', message: 'Answer one of the three at least.'},
    ]);
    expect(
      refusal(() =>
        giveFeedback(incident.as(), answers({hindered: 'x'.repeat(2001)})),
      ).fields,
    ).toEqual([{field: 'hindered', message: 'This is too long.'}]);
    incident.row('incidents', 0).resolvedAt = '';
    expect(refusal(() => giveFeedback(incident.as(), answers())).why).toBe(
      'The incident is not resolved.',
    );
  });

  it('of a restricted incident stay in its own register', () => {
    const incident = new ResolvedIncident({visibility: 'restricted'});
    giveFeedback(incident.as(), answers());
    const main = incident.workspace.files.get(
      incident.workspace.installation?.registerId ?? '',
    );
    expect(incident.rows('after')).toHaveLength(2);
    expect(main?.tabs.get('after')?.rows).toEqual([]);
  });
});
