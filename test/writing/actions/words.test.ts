import {declareIncident} from '../../../src/declare/actions/declare-incident';
import {ignoreWords} from '../../../src/writing/actions/ignore-words';
import {replaceWords} from '../../../src/writing/actions/replace-words';
import type {PlacedFinding, WordsView} from '../../../src/writing/contract';
import {wordsView} from '../../../src/writing/views/words-view';
import {
  waitingActs,
  takeUpActs,
} from '../../../src/world/incidents/waiting-acts';
import {writing} from '../../../src/writing/brings';
import type {FakeDocument} from '../../scenery/fakes/fake-document';
import type {FakeWorkspace} from '../../scenery/fakes/fake-workspace';
import {fakeWorld} from '../../scenery/fakes/fake-world';
import {
  aForm,
  COMMANDER,
  CSM,
  installedWorkspace,
  LEAD,
  WRITER,
} from '../../scenery/fakes/installed-workspace';
import {refusal} from '../../scenery/refusal';

const CAUSE = 'A full disk caused the outage.';
/** Where a body begins. */
const START = 1;
const THANKS = 'Thank you for your patience.';

/** A declared incident with one sentence more in its message to customers. */
function writtenInto(
  sentence: string,
  visibility: 'open' | 'restricted' = 'open',
): FakeWorkspace {
  const workspace = installedWorkspace();
  declareIncident(fakeWorld(workspace, LEAD), aForm({visibility}));
  workspace.later(5);
  workspace.calm();
  documentOf(workspace, 'customer').typeAt(START, `${sentence}\n`);
  return workspace;
}

function fileOf(workspace: FakeWorkspace, kind: string): string {
  const file = [...workspace.files.values()].find(
    ({mark}) => mark.kind === kind && mark.incident !== '',
  );
  return file?.id ?? '';
}

function documentOf(workspace: FakeWorkspace, kind: string): FakeDocument {
  const document = workspace.files.get(fileOf(workspace, kind))?.document;
  if (!document) throw new Error(`There is no ${kind}.`);
  return document;
}

function seen(workspace: FakeWorkspace, who = LEAD): WordsView {
  const view = wordsView(
    fakeWorld(workspace, who, fileOf(workspace, 'customer')),
  );
  if (!view) throw new Error('Nothing is seen.');
  return view;
}

function finding(workspace: FakeWorkspace, rule: string): PlacedFinding {
  const found = seen(workspace).findings.find(one => one.rule === rule);
  if (!found) throw new Error(`${rule} finds nothing.`);
  return found;
}

function leave(
  workspace: FakeWorkspace,
  who: string,
  rule: string,
  reason = 'Legal agreed on 3 May.',
): WordsView | null {
  return ignoreWords(fakeWorld(workspace, who, fileOf(workspace, 'customer')), {
    fileId: fileOf(workspace, 'customer'),
    finding: finding(workspace, rule).key,
    reason,
  });
}

function tab(workspace: FakeWorkspace, key: string) {
  const {registerId = ''} = workspace.installation ?? {};
  const found = workspace.files.get(registerId)?.tabs.get(key);
  if (!found) throw new Error(`There is no tab ${key}.`);
  return found;
}

function withLegal(workspace: FakeWorkspace): FakeWorkspace {
  tab(workspace, 'people').rows.push({
    name: 'Noor Haddad',
    email: WRITER,
    lanes: 'legal',
  });
  return workspace;
}

describe('S1-22: the words of the open document', () => {
  it('are found with a place the editor can select', () => {
    const workspace = writtenInto(CAUSE);
    expect(finding(workspace, 'SPEC-cause')).toMatchObject({
      level: 'block',
      concern: 'liability',
      ignored: null,
      locator: {occurrence: 0, segment: 'body'},
    });
  });

  it('need two round trips, three where the incident is restricted', () => {
    const open = writtenInto(CAUSE);
    open.calm();
    seen(open);
    expect(open.waves).toHaveLength(2);
    const restricted = writtenInto(CAUSE, 'restricted');
    restricted.calm();
    expect(seen(restricted).findings.length).toBeGreaterThan(0);
    expect(restricted.waves).toHaveLength(3);
  });

  it('S0-4: of the internal document are found outside', () => {
    const words =
      'The importer wrote every order twice after the nightly restart of the queue.';
    const workspace = writtenInto(words);
    documentOf(workspace, 'internal').type(
      '✎ Cause as far as it is proven',
      words,
    );
    expect(finding(workspace, 'LEAK-sentence').message).toContain('Internal');
  });

  it('S0-19: know the people of the People tab by name', () => {
    const workspace = withLegal(writtenInto('Noor Haddad is on the case.'));
    expect(finding(workspace, 'PERSONAL-name')).toMatchObject({level: 'block'});
  });

  it('obey the Settings tab', () => {
    const workspace = writtenInto(THANKS);
    const row = tab(workspace, 'settings').rows.find(
      ({key}) => key === 'wordRules',
    );
    if (row) row.value = 'TONE-hollow: block\nNO-such: block\nSPEC-cause: loud';
    expect(finding(workspace, 'TONE-hollow').level).toBe('block');
  });

  it('in a file that belongs to no incident are none', () => {
    const workspace = installedWorkspace();
    expect(wordsView(fakeWorld(workspace, LEAD, ''))).toBeNull();
  });
});

describe('S3-6: leaving a finding as it is', () => {
  it('is for whoever answers for its concern, with a reason the journal keeps', () => {
    const workspace = withLegal(writtenInto(CAUSE));
    const after = leave(workspace, WRITER, 'SPEC-cause');
    expect(
      after?.findings.find(({rule}) => rule === 'SPEC-cause')?.ignored,
    ).toMatchObject({by: WRITER, reason: 'Legal agreed on 3 May.'});
    expect(
      tab(workspace, 'journal').rows.filter(({event}) => event === 'words'),
    ).toEqual([
      expect.objectContaining({
        by: WRITER,
        text: expect.stringContaining('Legal agreed on 3 May.'),
      }),
    ]);
  });

  it('records nothing of the words themselves', () => {
    const workspace = withLegal(writtenInto('Call Mr Tanaka at once.'));
    leave(workspace, WRITER, 'PERSONAL-name', 'He agreed.');
    const {rows} = tab(workspace, 'words');
    expect(
      JSON.stringify([rows, tab(workspace, 'journal').rows]),
    ).not.toContain('Tanaka');
  });

  it('is refused to whoever only writes', () => {
    const workspace = writtenInto(CAUSE);
    expect(refusal(() => leave(workspace, LEAD, 'SPEC-cause')).why).toBe(
      'This finding is for legal or leadership to leave.',
    );
    expect(tab(workspace, 'words').rows).toEqual([]);
  });

  it('the incident commander answers for accuracy', () => {
    const workspace = writtenInto('Some users cannot pay.');
    expect(seen(workspace, COMMANDER).mayIgnore).toEqual(['accuracy']);
  });

  it('needs a reason', () => {
    const workspace = withLegal(writtenInto(CAUSE));
    expect(
      refusal(() => leave(workspace, WRITER, 'SPEC-cause', '  ')).fields,
    ).toEqual([{field: 'words.reason', message: 'Write one sentence.'}]);
  });

  it('is void when the sentence changes, and holds when another does', () => {
    const workspace = withLegal(writtenInto(CAUSE));
    leave(workspace, WRITER, 'SPEC-cause');
    const document = documentOf(workspace, 'customer');
    document.typeAt(START, 'We are working on it.\n');
    expect(finding(workspace, 'SPEC-cause').ignored).not.toBeNull();
    document.type('A full disk', 'A broken disk');
    expect(finding(workspace, 'SPEC-cause').ignored).toBeNull();
  });

  it('twice is recorded once', () => {
    const workspace = withLegal(writtenInto(CAUSE));
    leave(workspace, WRITER, 'SPEC-cause');
    leave(workspace, WRITER, 'SPEC-cause');
    expect(tab(workspace, 'words').rows).toHaveLength(1);
  });

  it('cannot be said of a finding nobody found', () => {
    const workspace = withLegal(writtenInto(CAUSE));
    const world = fakeWorld(workspace, WRITER, fileOf(workspace, 'customer'));
    const fileId = fileOf(workspace, 'customer');
    for (const input of [
      {fileId, finding: 'SPEC-cause:00000000', reason: 'x'},
      {fileId: 'another', finding: 'SPEC-cause:00000000', reason: 'x'},
      null,
      {fileId, finding: 7, reason: 'x'},
    ]) {
      expect(refusal(() => ignoreWords(world, input)).message).not.toBe('');
    }
    expect(tab(workspace, 'words').rows).toEqual([]);
  });
});

describe('S3-6: who answers for a concern and may not write the register', () => {
  const visitor = (): FakeWorkspace => {
    const workspace = writtenInto(CAUSE);
    tab(workspace, 'people').rows.push({
      name: 'Noor Haddad',
      email: COMMANDER,
      lanes: 'legal',
    });
    return workspace;
  };
  const take = (workspace: FakeWorkspace, who = WRITER): void =>
    takeUpActs(fakeWorld(workspace, who), writing.acts ?? {});
  const left = (workspace: FakeWorkspace): PlacedFinding =>
    finding(workspace, 'SPEC-cause');

  it('leaves a finding all the same: it counts once it is recorded, in their name', () => {
    const workspace = visitor();
    leave(workspace, COMMANDER, 'SPEC-cause');
    expect(tab(workspace, 'words').rows).toEqual([]);
    expect(left(workspace)).toMatchObject({
      ignored: null,
      waiting: {
        by: COMMANDER,
        words: expect.stringContaining('Legal agreed on 3 May.'),
      },
    });
    workspace.later(5);
    take(workspace, COMMANDER);
    expect(left(workspace).ignored).toBeNull();
    take(workspace);
    take(workspace);
    expect(left(workspace)).toMatchObject({
      ignored: {by: COMMANDER, reason: 'Legal agreed on 3 May.'},
      waiting: null,
    });
    expect(tab(workspace, 'words').rows).toHaveLength(1);
    expect(
      tab(workspace, 'journal').rows.filter(({event}) => event === 'words'),
    ).toEqual([
      expect.objectContaining({
        by: COMMANDER,
        text: expect.stringContaining(`taken up by ${WRITER}`),
      }),
    ]);
  });

  it('decides on that sentence only: in other words it is not taken up', () => {
    const workspace = visitor();
    leave(workspace, COMMANDER, 'SPEC-cause');
    documentOf(workspace, 'customer').type('A full disk', 'A broken disk');
    take(workspace);
    expect(tab(workspace, 'words').rows).toEqual([]);
    expect(waitingActs(fakeWorld(workspace, LEAD).shelf)).toMatchObject([
      {why: expect.stringContaining('has changed')},
    ]);
  });

  it('decides nothing any more once the concern is somebody else’s', () => {
    const workspace = visitor();
    leave(workspace, COMMANDER, 'SPEC-cause');
    tab(workspace, 'people').rows.pop();
    take(workspace);
    expect(left(workspace)).toMatchObject({ignored: null});
    expect(tab(workspace, 'words').rows).toEqual([]);
  });

  it('is not whoever was typed into a role', () => {
    const workspace = writtenInto('Some users cannot pay.');
    const [row] = tab(workspace, 'incidents').rows;
    row.sme = WRITER;
    expect(seen(workspace, WRITER).mayIgnore).toEqual([]);
  });
});

describe('S0-7: taking a phrase out', () => {
  it('removes the sentence that says nothing else', () => {
    const workspace = writtenInto(`Exports fail. ${THANKS} We test a fix.`);
    const found = finding(workspace, 'TONE-hollow');
    expect(found.replacement).toBe('');
    replaceWords(fakeWorld(workspace, LEAD, fileOf(workspace, 'customer')), {
      fileId: fileOf(workspace, 'customer'),
      finding: found.key,
    });
    const text = documentOf(workspace, 'customer').textOf();
    expect(text).not.toContain('patience');
    expect(text).toContain('We test a fix.');
  });

  it('is not offered where the sentence says more', () => {
    const workspace = writtenInto(
      'Thank you for your patience; the next update comes by 14:00 UTC.',
    );
    expect(finding(workspace, 'TONE-hollow').replacement).toBeNull();
  });

  it('is refused once the sentence has changed', () => {
    const workspace = writtenInto(THANKS);
    const {key} = finding(workspace, 'TONE-hollow');
    documentOf(workspace, 'customer').type('patience', 'very great patience');
    expect(
      refusal(() =>
        replaceWords(
          fakeWorld(workspace, LEAD, fileOf(workspace, 'customer')),
          {
            fileId: fileOf(workspace, 'customer'),
            finding: key,
          },
        ),
      ).why,
    ).toBe('The sentence has changed or is gone.');
  });

  it('is refused to readers', () => {
    const workspace = writtenInto(THANKS);
    const {key} = finding(workspace, 'TONE-hollow');
    expect(() =>
      replaceWords(fakeWorld(workspace, CSM, fileOf(workspace, 'customer')), {
        fileId: fileOf(workspace, 'customer'),
        finding: key,
      }),
    ).toThrow();
    expect(documentOf(workspace, 'customer').textOf()).toContain(THANKS);
  });
});
