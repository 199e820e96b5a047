import {askForReview} from '../../../../src/review/actions/ask-for-review';
import {checkSharing} from '../../../../src/review/actions/check-sharing';
import {withdrawReview} from '../../../../src/review/actions/end-review';
import {decideInReview} from '../../../../src/review/actions/decide-in-review';
import {refreshReview} from '../../../../src/review/actions/refresh-review';
import {releaseDocument} from '../../../../src/review/actions/release-document';
import {sweepReviews} from '../../../../src/review/actions/sweep-reviews';
import {finishIncident} from '../../../../src/declare/actions/finish-incident';
import {changeMetadata} from '../../../../src/upkeep/actions/change-metadata';
import {sidebarView} from '../../../../src/upkeep/views/sidebar-view';
import {fakeWorld} from '../../../scenery/fakes/fake-world';
import {ask, signAll} from '../review-acts';
import {
  ADMIN,
  COMMANDER,
  CSM,
  LEAD,
  LEGAL,
  OUTSIDER,
  ReviewStage,
  SME,
  WRITER,
} from '../review-stage';
import {refusal} from '../../../scenery/refusal';
import {signed, gates} from './scene';

describe('what is typed into the register by hand', () => {
  it('lowers no severity and makes nobody commander', () => {
    const stage = signed();
    const [row] = stage.tab('incidents');
    row.severity = 'level-4';
    expect(gates(stage)).toContain('row');
    row.severity = 'level-1';
    row.commander = WRITER;
    stage.press(LEGAL, 'legal', 'object', 'It promises a refund.');
    const {state} = refreshReview(stage.as(LEAD), stage.id());
    const [{key}] = state.objections;
    expect(
      refusal(() =>
        decideInReview(stage.as(WRITER), {
          act: 'override',
          fileId: stage.id(),
          objection: key,
          reason: 'Fine.',
        }),
      ).why,
    ).toContain('Only the incident commander');
  });

  it('lets nobody in and lets nobody sign, whichever cell names them, also after a save of something else', () => {
    const stage = new ReviewStage();
    const [row] = stage.tab('incidents');
    const typed = {
      commsLead: OUTSIDER,
      scribe: OUTSIDER,
      people: OUTSIDER,
      declaredBy: OUTSIDER,
      technicalLead: CSM,
    };
    Object.assign(row, typed);
    const world = fakeWorld(stage.workspace, LEAD, stage.id('internal'));
    const {rev, edit} = sidebarView(world);
    changeMetadata(world, {
      incidentId: 'INC-2026-0001',
      rev,
      form: {...edit, percentUsers: '12'},
      decisions: {},
    });
    for (const kind of ['customer', 'technical'] as const) {
      const fileId = stage.id(kind);
      askForReview(stage.as(LEAD), {
        fileId,
        people: kind === 'technical' ? {engineering: [CSM]} : {},
        notNeeded: {},
      });
      stage.workspace.later(1);
      sweepReviews(stage.as(ADMIN));
      expect(stage.reviews.roleOf(fileId, OUTSIDER)).toBe('none');
      const {expected} = checkSharing(stage.as(LEAD), fileId);
      expect(JSON.stringify(expected)).not.toContain(OUTSIDER);
    }
    stage.press(CSM, 'engineering', 'approve', '', 'technical');
    stage.workspace.later(1);
    const outcome = releaseDocument(
      stage.as(LEAD),
      stage.id('technical'),
      'withheld',
    );
    expect('gates' in outcome && outcome.gates.map(({key}) => key)).toContain(
      'signers',
    );
  });

  it('takes nobody’s draft from them: who leads communication signs none, though their cell is cleared', () => {
    const stage = new ReviewStage();
    stage.tab('people').push({name: 'Lena', email: LEAD, lanes: 'legal'});
    stage.tab('incidents')[0].commsLead = '';
    const asked = askForReview(stage.as(WRITER), {
      fileId: stage.id(),
      people: {legal: [LEAD]},
      notNeeded: {},
    });
    expect(asked).toMatchObject({
      kind: 'wrong',
      problems: [{lane: 'legal', problem: 'own-draft'}],
    });
  });

  it('frees nobody who asked: not by withdrawing, nor by a friend who asks (S0-5)', () => {
    const stage = new ReviewStage();
    stage.tab('people').push({name: 'Wren', email: WRITER, lanes: 'legal'});
    const asks = (who: string, people: Record<string, readonly string[]>) =>
      askForReview(stage.as(who), {
        fileId: stage.id(),
        people,
        notNeeded: {},
      });
    expect(asks(WRITER, {legal: [LEGAL]}).kind).toBe('asked');
    withdrawReview(stage.as(WRITER), stage.id(), 'To be asked by others.');
    expect(asks(LEAD, {legal: [WRITER]})).toMatchObject({
      kind: 'wrong',
      problems: [{lane: 'legal', person: WRITER, problem: 'own-draft'}],
    });
    // Nor is she proposed, though the other two have been taken out.
    expect(asks(LEAD, {legal: [LEGAL]}).kind).toBe('asked');
    expect(
      refusal(() =>
        decideInReview(stage.as(COMMANDER), {
          act: 'delegate',
          fileId: stage.id(),
          lane: 'legal',
          from: LEGAL,
          person: WRITER,
          reason: 'She has time.',
        }),
      ).why,
    ).toContain('wrote the draft or asks');
  });

  it('lets nobody ask who is to sign: they hear why before anything is recorded', () => {
    const stage = new ReviewStage();
    ask(stage, {people: {legal: [LEGAL, WRITER]}});
    stage.reviews.typeAs(LEAD, stage.id(), 'failed', 'were late');
    const before = stage.facts().length;
    const asking = () =>
      askForReview(stage.as(WRITER), {
        fileId: stage.id(),
        people: {leadership: [ADMIN]},
        notNeeded: {},
      });
    expect(refusal(asking).why).toContain('asked to sign for Legal');
    expect(stage.facts()).toHaveLength(before);
    decideInReview(stage.as(WRITER), {
      act: 'remove',
      fileId: stage.id(),
      lane: 'legal',
      person: WRITER,
      reason: 'I ask myself.',
    });
    expect(asking().kind).toBe('asked');
  });

  it('weakens no ask: lanes that were asked sign, whatever the policy says since', () => {
    const stage = signed();
    const level = stage.tab('policy').find(one => one.key === 'level-1');
    if (level) level.approvals = 'leadership';
    expect(gates(stage)).toEqual(['weakened']);
    if (level) level.approvals = 'leadership\ncommander\nlegal';
    // Whose lane had no rule was shut out for that time.
    refreshReview(stage.as(LEAD), stage.id());
    expect(gates(stage)).toEqual(['released']);
  });

  it('names nobody in a row whose seal was cleared, and lets it count only with a line in the journal', () => {
    const stage = new ReviewStage();
    const row = stage.tab('incidents')[0];
    const before = {...row};
    Object.assign(row, {
      seal: '',
      technicalLead: CSM,
      people: OUTSIDER,
      commander: WRITER,
      severity: 'level-4',
      setup: `pending ${row.operation}`,
    });
    finishIncident(fakeWorld(stage.workspace, LEAD), 'INC-2026-0001');
    const role = (who: string) => stage.reviews.roleOf(stage.id(), who);
    expect([role(OUTSIDER), role(CSM)]).toEqual(['none', 'none']);
    const world = fakeWorld(stage.workspace, LEAD, stage.id('internal'));
    const {edit, rowProblems} = sidebarView(world);
    expect(Object.values(edit?.roles ?? {}).join('')).toBe('');
    expect(rowProblems.map(({message}) => message)).toContainEqual(
      expect.stringContaining('hidden cell “Seal”'),
    );
    save(stage, {workaround: 'Pay in cash.'});
    expect(stage.tab('journal').map(({text}) => text)).toContainEqual(
      expect.stringContaining(
        'bore no seal, and counts again: severity level-4, commander nobody',
      ),
    );
    expect(stage.facts()).toEqual([]);
    Object.assign(row, before);
    expect(sidebarView(world).edit?.roles.commander).toBe(COMMANDER);
  });

  function save(stage: ReviewStage, form: object): void {
    const world = fakeWorld(stage.workspace, LEAD, stage.id('internal'));
    const {edit, rev} = sidebarView(world);
    if (!edit) throw new Error('Nothing can be edited.');
    const change = {incidentId: 'INC-2026-0001', rev, decisions: {}};
    changeMetadata(world, {...change, form: {...edit, ...form}});
  }

  const closed = (stage: ReviewStage) =>
    refreshReview(stage.as(WRITER), stage.id()).state.gates.map(({key}) => key);

  it('brings no earlier severity back with the whole row of that time, seal and all', () => {
    const stage = new ReviewStage({severity: 'level-4'});
    const rows = stage.tab('incidents');
    const before = {...rows[0]};
    save(stage, {severity: 'level-1'});
    expect(closed(stage)).not.toContain('row');
    const after = {...rows[0]};
    rows[0] = {...before, rev: 99};
    expect(closed(stage)).toContain('row');
    rows[0] = after;
    expect(closed(stage)).not.toContain('row');
    // Saved from there it counts, and the journal says what came back; then the other one is the old one.
    rows[0] = {...before, rev: 0};
    save(stage, {workaround: 'Pay in cash.'});
    expect(closed(stage)).not.toContain('row');
    expect(stage.tab('journal').map(({text}) => text)).toContainEqual(
      expect.stringContaining('by hand, and counts again: severity level-4'),
    );
    rows[0] = after;
    expect(closed(stage)).toContain('row');
  });

  it('brings no earlier commander back, who could override an objection', () => {
    const roles = {commsLead: LEAD, sme: SME, technicalLead: '', scribe: ''};
    const stage = new ReviewStage({roles: {...roles, commander: WRITER}});
    const rows = stage.tab('incidents');
    const before = {...rows[0]};
    save(stage, {roles: {...roles, commander: COMMANDER}});
    ask(stage);
    stage.press(LEGAL, 'legal', 'object');
    rows[0] = before;
    const {state} = refreshReview(stage.as(WRITER), stage.id());
    const override = {
      act: 'override',
      fileId: stage.id(),
      objection: state.objections[0].key,
      reason: 'Fine.',
    };
    expect(
      refusal(() => decideInReview(stage.as(WRITER), override)).why,
    ).toContain('Only the incident commander');
  });

  it('puts no document under another incident, whose lanes would sign it', () => {
    const stage = new ReviewStage();
    const [first] = stage.tab('incidents');
    const other = {...first, id: 'INC-2026-0002', severity: 'level-4'};
    stage.tab('incidents').push({...other, seal: ''});
    const row = stage.tab('documents').find(one => one.fileId === stage.id());
    if (row) row.incident = other.id;
    const before = stage.facts().length;
    expect(refusal(() => ask(stage)).why).toContain('made for another');
    expect(stage.facts()).toHaveLength(before);
    if (row) row.incident = String(first.id);
    ask(stage);
    signAll(stage);
    if (row) row.incident = other.id;
    expect(refusal(() => gates(stage)).remedy).toContain('Documents tab');
  });

  it('makes no other document of a file', () => {
    const stage = new ReviewStage({severity: 'level-2'});
    const row = stage.tab('documents').find(one => one.fileId === stage.id());
    if (row) row.kind = 'technical';
    ask(stage, {
      people: {engineering: [SME]},
      notNeeded: {legal: 'Nothing is promised.'},
    });
    stage.press(SME, 'engineering');
    refreshReview(stage.as(LEAD), stage.id());
    expect(gates(stage)).toContain('lanes');
  });
});
