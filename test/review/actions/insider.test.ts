import {askForReview} from '../../../src/review/actions/ask-for-review';
import {checkSharing} from '../../../src/review/actions/check-sharing';
import {withdrawReview} from '../../../src/review/actions/end-review';
import {decideInReview} from '../../../src/review/actions/decide-in-review';
import {
  openAndLook,
  refreshReview,
} from '../../../src/review/actions/refresh-review';
import {releaseDocument} from '../../../src/review/actions/release-document';
import {rotateReviewKey} from '../../../src/review/actions/rotate-key';
import {sweepReviews} from '../../../src/review/actions/sweep-reviews';
import {finishIncident} from '../../../src/declare/actions/finish-incident';
import {changeMetadata} from '../../../src/upkeep/actions/change-metadata';
import {sidebarView} from '../../../src/upkeep/views/sidebar-view';
import {fakeWorld} from '../../scenery/fakes/fake-world';
import {ask, signAll} from './review-acts';
import {
  ADMIN,
  COMMANDER,
  CSM,
  EXEC,
  LEAD,
  LEGAL,
  LEGAL2,
  OUTSIDER,
  ReviewStage,
  SME,
  WRITER,
} from './review-stage';
import {refusal} from '../../scenery/refusal';

function signed(): ReviewStage {
  const stage = new ReviewStage();
  ask(stage);
  signAll(stage);
  refreshReview(stage.as(LEAD), stage.id());
  stage.workspace.later(10);
  return stage;
}

function gates(stage: ReviewStage, who = LEAD): readonly string[] {
  const outcome = releaseDocument(stage.as(who), stage.id(), 'withheld');
  return outcome.kind === 'kept-back'
    ? outcome.gates.map(({key}) => key)
    : [outcome.kind];
}

/** Replies of a lane's thread, which their authors and the thread's author can delete. */
function replies(stage: ReviewStage, lane: string) {
  const thread = stage.reviews
    .threadsOf(stage.id())
    .find(({id}) => id === stage.thread(lane));
  if (!thread) throw new Error(`${lane} has no thread.`);
  return thread.replies;
}

function deleteThread(stage: ReviewStage, lane: string): void {
  const id = stage.thread(lane);
  const all = stage.reviews.threadsOf(stage.id());
  all.splice(
    all.findIndex(one => one.id === id),
    1,
  );
}

describe('an objection', () => {
  it('counts though somebody has deleted its thread before anybody looked', () => {
    const stage = signed();
    stage.press(LEGAL, 'legal', 'object', 'It promises a refund.');
    deleteThread(stage, 'legal');
    expect(gates(stage)).toContain('objections');
  });

  it('counts though its own row was deleted, until an owner has looked', () => {
    const stage = signed();
    stage.press(LEGAL, 'legal', 'object', 'It promises a refund.');
    refreshReview(stage.as(LEAD), stage.id());
    const rows = stage.tab('reviews');
    rows.splice(rows.findIndex(({fact}) => fact === 'object'));
    replies(stage, 'legal').length = 0;
    stage.reviews.inbox.clear();
    expect(gates(stage)).toContain('record');
    const look = {act: 'look', fileId: stage.id(), reason: 'I asked Legal.'};
    expect(refusal(() => decideInReview(stage.as(LEAD), look)).why).toContain(
      'Only the owners',
    );
    decideInReview(stage.as(ADMIN), look);
    // Looking signs nothing: every lane is asked anew.
    expect(gates(stage)).toEqual(['lanes']);
  });

  it('is not used up by somebody else who shows its nonce first', () => {
    const stage = signed();
    stage.press(LEGAL, 'legal', 'object', 'It promises a refund.');
    const [objection] = replies(stage, 'legal').slice(-1);
    const nonce = objection.content.split('.').slice(-7)[0];
    expect(nonce).not.toBe('');
    stage.press(EXEC, 'leadership', 'suggest', 'Shorter.');
    refreshReview(stage.as(LEAD), stage.id());
    expect(gates(stage)).toContain('objections');
  });
});

describe('an approval', () => {
  it('its writer has deleted before it was taken up counts for nobody who posts it again', () => {
    const stage = new ReviewStage();
    ask(stage);
    stage.press(LEGAL, 'legal');
    const [reply] = replies(stage, 'legal').splice(0);
    stage.reviews.replyAs(
      WRITER,
      stage.id(),
      stage.thread('legal'),
      reply.content,
    );
    sweepReviews(stage.as(ADMIN));
    const {state} = refreshReview(stage.as(LEAD), stage.id());
    const legal = state.lanes.find(({lane}) => lane.key === 'legal');
    expect(legal?.standing.kind).toBe('awaited');
  });

  it('counts no more once its writer has deleted the reply', () => {
    const stage = signed();
    replies(stage, 'legal').length = 0;
    expect(gates(stage)).toEqual(['lanes']);
    expect(stage.tab('journal').map(({text}) => text)).toContainEqual(
      expect.stringContaining('its reply was deleted or changed'),
    );
  });

  it('stays where somebody else has deleted the whole thread, which is opened again', () => {
    const stage = signed();
    const before = stage.thread('legal');
    deleteThread(stage, 'legal');
    sweepReviews(stage.as(ADMIN));
    expect(stage.thread('legal')).not.toBe(before);
    expect(gates(stage)).toEqual(['released']);
  });

  it('that waits for a thread somebody has deleted is explained to who asks again', () => {
    const stage = new ReviewStage();
    ask(stage);
    deleteThread(stage, 'legal');
    stage.workspace.later(1);
    const asked = askForReview(stage.as(LEAD), {
      fileId: stage.id(),
      people: {},
      notNeeded: {},
    });
    expect(asked).toMatchObject({kind: 'asked', lanes: []});
    expect('left' in asked ? asked.left.map(({why}) => why) : []).toEqual([
      expect.stringContaining('comment thread of Legal is not there'),
    ]);
  });

  it('of somebody nobody names for the lane needs an owner’s word', () => {
    const stage = new ReviewStage();
    ask(stage, {people: {legal: [CSM]}});
    stage.press(EXEC, 'leadership');
    stage.press(COMMANDER, 'commander');
    stage.press(CSM, 'legal');
    expect(gates(stage)).toEqual(['signers']);
    const confirm = {
      act: 'confirm',
      fileId: stage.id(),
      lane: 'legal',
      person: CSM,
      reason: 'She is admitted to the bar.',
    };
    refusal(() => decideInReview(stage.as(WRITER), confirm));
    decideInReview(stage.as(ADMIN), confirm);
    expect(gates(stage)).toEqual(['released']);
  });

  it('holds nothing back while its writer can object: who was shut out is a gate', () => {
    const stage = signed();
    const {access} = stage.file('customer');
    const at = access.findIndex(
      ({who}) => who.type === 'user' && who.email === LEGAL,
    );
    access.splice(at, 1);
    expect(gates(stage)).toEqual(['access']);
    const other = signed();
    other.file('customer').locked = true;
    expect(gates(other)).toEqual(['foreign-lock']);
  });
});

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

describe('a lane’s thread', () => {
  const words = (stage: ReviewStage, lane: string) =>
    stage.reviews
      .threadsOf(stage.id())
      .find(({id}) => id === stage.thread(lane))?.content ?? '';
  const rewrite = (stage: ReviewStage, lane: string, content: string) => {
    const all = stage.reviews.threadsOf(stage.id());
    const at = all.findIndex(({id}) => id === stage.thread(lane));
    all[at] = {...all[at], content};
  };

  it.each<readonly [string, (stage: ReviewStage) => string]>([
    [
      'without its last line',
      stage => words(stage, 'legal').replace(/\n.*$/, ''),
    ],
    ['with the words of another lane', stage => words(stage, 'leadership')],
    ['with nothing', () => '.'],
  ])(
    'that who wrote it has left %s is opened again, and what was said in it is heard',
    (_, left) => {
      const stage = new ReviewStage();
      ask(stage);
      const first = stage.thread('legal');
      rewrite(stage, 'legal', left(stage));
      stage.reviews.replyAs(LEGAL, stage.id(), first, 'OBJECT: Too early.');
      stage.workspace.later(10);
      sweepReviews(stage.as(ADMIN));
      expect(stage.thread('legal')).not.toBe(first);
      stage.press(LEGAL, 'legal', 'object', 'It promises a refund.');
      const {objections} = refreshReview(stage.as(LEAD), stage.id()).state;
      expect(objections.map(one => one.words)).toEqual([
        'Too early.',
        'It promises a refund.',
      ]);
    },
  );

  it('that somebody resolves by hand is open again, with a word that this was no answer', () => {
    const stage = new ReviewStage();
    ask(stage);
    const id = stage.thread('legal');
    stage.reviews.replyAs(LEGAL, stage.id(), id, '', 'resolve');
    stage.workspace.later(1);
    for (let sweep = 0; sweep < 3; sweep++) sweepReviews(stage.as(ADMIN));
    const all = stage.reviews.threadsOf(stage.id());
    expect(all.find(one => one.id === id)).toMatchObject({
      resolved: false,
      replies: [
        {action: 'resolve'},
        {content: expect.stringContaining('says nothing about the text')},
      ],
    });
  });
});

describe('words that come back', () => {
  it('are not signed because they were in a round that was withdrawn', () => {
    const stage = signed();
    withdrawReview(stage.as(LEAD), stage.id(), 'Wrong number.');
    stage.reviews.typeAs(WRITER, stage.id(), 'Pay later', 'Pay soon');
    stage.workspace.later(1);
    ask(stage);
    stage.reviews.typeAs(WRITER, stage.id(), 'Pay soon', 'Pay later');
    stage.workspace.later(10);
    sweepReviews(stage.as(ADMIN));
    expect(gates(stage)).toEqual(['lanes']);
  });

  it('are those that were signed where an edit was undone: exactly they go out', () => {
    const stage = signed();
    const {hash} = stage.text();
    stage.reviews.typeAs(WRITER, stage.id(), 'Pay later', 'Pay soon');
    stage.workspace.later(1);
    sweepReviews(stage.as(ADMIN));
    expect(gates(stage)).toEqual(['lanes']);
    stage.reviews.typeAs(WRITER, stage.id(), 'Pay soon', 'Pay later');
    stage.workspace.later(1);
    expect([stage.text().hash, gates(stage)]).toEqual([hash, ['released']]);
  });
});

describe('a copy of the row', () => {
  it.each([1, 999])(
    'lowers no severity, above the row it is of, with revision %i',
    rev => {
      const stage = signed();
      const rows = stage.tab('incidents');
      rows.unshift({...rows[0], severity: 'level-4', commander: WRITER, rev});
      expect(gates(stage)).toContain('lanes');
      rows.shift();
      sweepReviews(stage.as(ADMIN));
      expect(gates(stage)).toEqual(['released']);
    },
  );
});

describe('a delegate', () => {
  it('names no further one, and nobody who writes the text', () => {
    const stage = new ReviewStage();
    ask(stage);
    const delegate = (from: string, person: string) =>
      decideInReview(stage.as(from), {
        act: 'delegate',
        fileId: stage.id(),
        lane: 'legal',
        from,
        person,
        reason: 'In court.',
      });
    refusal(() => delegate(LEGAL, 'csm@ex\u0430mple.com'));
    refusal(() => delegate(LEGAL, 'cs\u200bm@example.com'));
    delegate(LEGAL, LEGAL2);
    sweepReviews(stage.as(ADMIN));
    refusal(() => delegate(LEGAL2, LEAD));
    stage.press(EXEC, 'leadership');
    stage.press(COMMANDER, 'commander');
    stage.press(WRITER, 'legal');
    expect(gates(stage)).toEqual(['lanes']);
  });

  it('is named by who is represented, though they may not write the register, and is mailed', () => {
    const stage = new ReviewStage();
    ask(stage);
    const delegate = {
      act: 'delegate',
      fileId: stage.id(),
      lane: 'legal',
      from: LEGAL,
      person: LEGAL2,
      reason: 'In court.',
    };
    refusal(() => decideInReview(stage.as(WRITER), delegate));
    refusal(() => decideInReview(stage.as(LEAD), delegate));
    decideInReview(stage.as(LEGAL), delegate);
    sweepReviews(stage.as(ADMIN));
    expect(
      stage.reviews.outbox.map(({message}) => message.to).flat(),
    ).toContain(LEGAL2);
  });
});

describe('a sweep', () => {
  it('has missed no document to which nothing has happened', () => {
    const stage = new ReviewStage();
    ask(stage);
    for (let run = 0; run < 3; run++) {
      stage.workspace.later(5);
      expect(sweepReviews(stage.as(ADMIN)).missed).toEqual([]);
    }
  });
});

describe('what is recorded while somebody looks', () => {
  it('is not taken for rows that are missing', () => {
    const stage = new ReviewStage();
    ask(stage);
    signAll(stage);
    let read = false;
    let swept = false;
    stage.workspace.fault = (_, called) => {
      // Behind the rows, in the same wave.
      if (read && !swept) {
        swept = true;
        sweepReviews(stage.as(ADMIN));
      }
      read ||= called === 'read the register';
      return null;
    };
    const {state} = openAndLook(stage.as(LEAD), stage.id());
    stage.workspace.calm();
    expect(swept).toBe(true);
    expect(state.gates.map(({key}) => key)).not.toContain('record');
    expect(gates(stage)).toEqual(['released']);
  });
});

describe('revoking the keys', () => {
  it('keeps what is released, and lets the rest be signed anew', () => {
    const stage = signed();
    expect(gates(stage)).toEqual(['released']);
    rotateReviewKey(stage.as(ADMIN), 'forget');
    expect(refreshReview(stage.as(LEAD), stage.id()).state.phase).toBe(
      'released',
    );
    const other = signed();
    rotateReviewKey(other.as(ADMIN), 'forget');
    other.workspace.later(1);
    ask(other);
    signAll(other);
    refreshReview(other.as(LEAD), other.id());
    expect(gates(other)).toEqual(['released']);
  });
});

describe('whoever edits the register', () => {
  const row = (stage: ReviewStage) => stage.tab('incidents')[0];
  const document = (stage: ReviewStage) =>
    stage.tab('documents').find(({kind}) => kind === 'customer')!;

  it.each<readonly [string, (stage: ReviewStage) => void, readonly string[]]>([
    [
      'a twin of the row at a lower level',
      stage =>
        stage.tab('incidents').unshift({...row(stage), severity: 'level-4'}),
      ['row', 'weakened'],
    ],
    [
      'a twin without its seal, with another commander',
      stage =>
        stage
          .tab('incidents')
          .unshift({...row(stage), commander: WRITER, seal: ''}),
      ['row', 'signers'],
    ],
    [
      'every row of the record deleted',
      stage => stage.tab('reviews').splice(0),
      ['record', 'lanes'],
    ],
  ])('releases nothing by %s', (_, tamper, closed) => {
    const stage = signed();
    tamper(stage);
    expect(gates(stage)).toEqual(expect.arrayContaining([...closed]));
  });

  it.each(['', 'INC-2026-0002'])(
    'releases no document whose row names another incident or none: “%s”',
    incident => {
      const stage = signed();
      Object.assign(document(stage), {incident});
      expect(refusal(() => gates(stage)).why).toContain(
        'belongs to no incident',
      );
    },
  );

  it('releases nothing by rows copied from the record of another document', () => {
    const stage = signed();
    const [from, to] = [stage.id(), stage.id('technical')];
    const rows = stage.tab('reviews');
    rows.push(
      ...rows.map(one => ({
        ...one,
        fileId: to,
        key: String(one.key).replace(from, to),
      })),
    );
    const outcome = releaseDocument(stage.as(LEAD), to, 'withheld');
    expect('gates' in outcome && outcome.gates.map(({key}) => key)).toEqual(
      expect.arrayContaining(['record', 'lanes']),
    );
  });
});

describe('a reply that was edited after it was taken up', () => {
  it.each([
    ['OBJECT: it promises a refund', ['lanes', 'objections']],
    ['hm', ['lanes']],
  ])('approves no more: %s', (content, closed) => {
    const stage = signed();
    Object.assign(replies(stage, 'legal')[0], {content});
    expect(gates(stage)).toEqual(closed);
  });
});
