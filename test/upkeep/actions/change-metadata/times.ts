import {decideTask} from '../../../../src/aftermath/actions/decide-task';
import {TASK_KEYS} from '../../../../src/aftermath/rules/path-tasks';
import {plusMinutes} from '../../../../src/core/base/instant';
import {declareIncident} from '../../../../src/declare/actions/declare-incident';
import {fakeWorld} from '../../../scenery/fakes/fake-world';
import {
  aForm,
  installedWorkspace,
  LEAD,
} from '../../../scenery/fakes/installed-workspace';
import {change, declared, journalOf, refused, sidebar} from './declared';

describe('times that are promised', () => {
  const PAST = '2026-11-21T09:00:00Z';
  const TO_COME = '2026-11-21T11:30:00Z';

  it.each([
    'nextCustomerAt',
    'nextStatusAt',
    'nextStakeholdersAt',
    'nextInternalAt',
    'estimateAt',
    'reportDueAt',
  ])('lie ahead when they are set: %s', key => {
    const workspace = declared();
    const {facts} = sidebar(workspace).edit!;
    expect(refused(workspace, {facts: {...facts, [key]: PAST}})).toEqual([
      [`facts.${key}`, expect.stringMatching(/over.*still to come/)],
    ]);
    expect(refused(workspace, {facts: {...facts, [key]: TO_COME}})).toEqual([]);
  });

  it('count from this minute, and none is as good as one to come', () => {
    const workspace = declared();
    const {now} = fakeWorld(workspace, LEAD);
    expect(refused(workspace, {nextUpdateAt: now})).toEqual([
      ['nextUpdateAt', expect.stringMatching(/over.*still to come/)],
    ]);
    expect(refused(workspace, {nextUpdateAt: plusMinutes(now, 1)})).toEqual([]);
    expect(refused(workspace, {nextUpdateAt: ''})).toEqual([]);
  });

  it('stay when they are over: they say what was promised', () => {
    const workspace = declared();
    const facts = {...sidebar(workspace).edit!.facts, nextCustomerAt: TO_COME};
    change(workspace, {nextUpdateAt: TO_COME, facts});
    workspace.later(600);
    change(workspace, {title: 'Checkout fails'});
    expect(sidebar(workspace).edit).toMatchObject({
      title: 'Checkout fails',
      nextUpdateAt: TO_COME,
      facts: {nextCustomerAt: TO_COME},
    });
  });

  it.each(['mitigatedAt', 'impactEndedAt', 'affectedAsOf'])(
    'are told from what has happened, which lies behind: %s',
    key => {
      const workspace = declared();
      const {facts} = sidebar(workspace).edit!;
      expect(refused(workspace, {facts: {...facts, [key]: TO_COME}})).toEqual([
        [`facts.${key}`, 'This time is in the future.'],
      ]);
    },
  );
});

describe('closing an incident', () => {
  it('asks when it was resolved, and for what policy wants done (S1-14)', () => {
    const workspace = declared();
    expect(refused(workspace, {phase: 'closed'})).toEqual([
      ['resolvedAt', expect.stringMatching(/resolved before you close/)],
    ]);
    const resolvedAt = fakeWorld(workspace, LEAD).now;
    const [[field, message]] = refused(workspace, {
      phase: 'closed',
      resolvedAt,
    });
    expect(field).toBe('phase');
    expect(message).toMatch(
      /Before it is closed: Timeline reviewed; .*Access cleaned up\. Do it in the group “After”, or say there why/,
    );
    expect(sidebar(workspace).incident?.phase.value).not.toBe('closed');
  });

  it('goes through once each is done or declined with a reason', () => {
    const workspace = declared();
    const resolvedAt = fakeWorld(workspace, LEAD).now;
    change(workspace, {resolvedAt});
    TASK_KEYS.filter(task => task !== 'closed').forEach((task, at) =>
      decideTask(fakeWorld(workspace, LEAD), {
        incidentId: 'INC-2026-0001',
        operation: `decided-${at}`,
        task,
        kind: 'not-doing',
        words: 'Too small for it.',
        person: '',
      }),
    );
    expect(refused(workspace, {phase: 'closed'})).toEqual([]);
    // Correcting a closed one asks for nothing again.
    expect(refused(workspace, {title: 'Checkout failed'})).toEqual([]);
  });
});

describe('the FAQ', () => {
  it('is left out with a reason, and taken up again, after declaring (S0-29)', () => {
    const workspace = declared();
    const row = () =>
      workspace.files
        .get(workspace.installation?.registerId ?? '')
        ?.tabs.get('incidents')?.rows[0];
    change(workspace, {faqSkipped: 'Three customers, called one by one.'});
    expect(row()).toMatchObject({
      faqNeeded: false,
      faqReason: 'Three customers, called one by one.',
    });
    expect(String(journalOf(workspace).pop()?.text)).toContain('called one');
    change(workspace, {faqSkipped: ''});
    expect(row()).toMatchObject({faqNeeded: true, faqReason: ''});
  });

  it('that was never made cannot be called for by taking the reason away', () => {
    const workspace = installedWorkspace();
    declareIncident(
      fakeWorld(workspace, LEAD),
      aForm({faq: {needed: false, reason: 'Too small.'}}),
    );
    workspace.later(5);
    expect(sidebar(workspace).edit?.faqSkipped).toBe('Too small.');
    expect(refused(workspace, {faqSkipped: ''})).toEqual([
      ['faqSkipped', expect.stringContaining('No FAQ was made')],
    ]);
  });
});
