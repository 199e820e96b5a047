import type {AfterView, MeetingView} from '../../../src/aftermath/contract';
import type {SidebarView} from '../../../src/upkeep/contract';
import {
  ask,
  edit,
  fileId,
  ID,
  reviewOffice,
  write,
} from '../../scenery/bundle/review-office';
import {COMMANDER, LEAD, SME, type Office} from '../../scenery/bundle/office';

const CAUSE = 'A certificate had expired, which caused the outage.';
const BY_HAND = [
  'summary',
  'final-status',
  'follow-up-letter',
  'retrospective',
  'faq-retired',
  'access-cleaned',
];

describe('a worst-level incident from its resolution to its closing, on the bundle (issue 14)', () => {
  let office: Office;
  const after = () => office.value<AfterView>(LEAD, 'afterView', [ID]);
  const task = (key: string) => after().tasks.find(one => one.key === key);

  function change(form: object): void {
    const at = {incident: ID, file: fileId(office, 'internal')};
    const {edit: before, rev} = office.value<SidebarView>(LEAD, 'sidebarView', [
      at,
    ]);
    office.value(LEAD, 'changeMetadata', [
      {incidentId: ID, rev, form: {...before, ...form}, decisions: {}},
      at,
    ]);
    office.later(1);
  }

  beforeAll(() => {
    office = reviewOffice();
    const now = new Date(office.workspace.ground.clock.now()).toISOString();
    change({phase: 'post-incident', resolvedAt: `${now.slice(0, 19)}Z`});
  });

  it('begins its path with who does what until when (S3-1, S4-16)', () => {
    expect(after().resolved).toBe(true);
    expect(task('report')).toMatchObject({required: true, owner: COMMANDER});
    expect(task('preliminary-analysis')?.state).not.toBe('done');
  });

  it('finds a time at which everybody can, and puts the post-mortem there (S3-19, S4-18)', () => {
    const found = office.value<MeetingView>(LEAD, 'proposeMeeting', [ID, 60]);
    expect(found.people).toEqual(
      expect.arrayContaining([COMMANDER, LEAD, SME]),
    );
    expect(found.missing).toEqual([]);
    office.value(LEAD, 'bookMeeting', [
      {incidentId: ID, from: found.from, to: found.to},
    ]);
    expect(task('post-mortem-scheduled')).toMatchObject({
      state: 'done',
      late: false,
    });
  });

  it('refuses an action that nobody could tell was done, and takes it with a measure (S4-27)', () => {
    const form = {
      incidentId: ID,
      operation: 'action-0001',
      action: 'Alert when more than 1 % of payments fail',
      category: 'monitoring',
      owner: LEAD,
      dueAt: '2026-12-15T17:00:00Z',
      success: '',
      ticket: '',
    };
    const refused = office.answer<AfterView>(LEAD, 'suggestAction', [form]);
    expect(refused).toMatchObject({
      ok: false,
      fields: [{field: 'success'}],
    });
    office.value(LEAD, 'suggestAction', [
      {...form, success: 'The alert fires in the monthly test'},
    ]);
    expect(task('actions')?.state).toBe('done');
  });

  it('holds back a preliminary analysis that names a cause, before anybody is asked (S3-6)', () => {
    office.value(LEAD, 'beginDocument', [ID, 'analysis']);
    office.later(1);
    const analysis = fileId(office, 'analysis');
    write(office, analysis);
    edit(
      office,
      'Detected at about',
      `Customers could not pay by card: the page showed an error. ${CAUSE} Detected at about`,
      analysis,
    );
    office.later(1);
    const found = () => JSON.stringify(ask(office, {fileId: analysis}).outcome);
    expect(found()).toContain('"ok":false');
    expect(found()).toContain('certificate had expired');
    edit(office, CAUSE, 'It is over.', analysis);
    office.later(1);
    expect(found()).not.toContain('certificate');
  });

  it('cannot skip what policy asks for without a reason, and ends with everything answered', () => {
    const decide = (key: string, kind: string, words: string) =>
      office.answer<AfterView>(LEAD, 'decideTask', [
        {
          incidentId: ID,
          operation: `decide-${key}`,
          task: key,
          kind,
          words,
          person: '',
        },
      ]);
    expect(decide('report', 'not-doing', ' ').ok).toBe(false);
    office.value(LEAD, 'acceptTimeline', [ID, 'timeline-0001']);
    for (const {key, state} of after().tasks) {
      if (state === 'done' || key === 'closed') continue;
      const byHand = BY_HAND.includes(key);
      expect(
        decide(
          key,
          byHand ? 'done-by-hand' : 'not-doing',
          byHand ? 'Done, in the folder.' : 'Told with the next incident.',
        ).ok,
      ).toBe(true);
    }
    change({phase: 'closed'});
    const view = after();
    expect(view.closed).toBe(true);
    expect(
      view.tasks.filter(
        ({required, state}) => required && state === 'left-open',
      ),
    ).toEqual([]);
  });
});
