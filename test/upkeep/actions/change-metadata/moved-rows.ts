import {declareIncident} from '../../../../src/declare/actions/declare-incident';
import type {FakeWorkspace} from '../../../scenery/fakes/fake-workspace';
import {fakeWorld} from '../../../scenery/fakes/fake-world';
import {aForm, LEAD} from '../../../scenery/fakes/installed-workspace';
import {refusal} from '../../../scenery/refusal';
import {change, declared} from './declared';

type Rows = Record<string, string | number | boolean>[];

const FIRST = 'INC-2026-0001';
const SECOND = 'INC-2026-0002';

/** Two incidents, and somebody who moves rows between the look at the register and the write of a save. */
function scene(): {
  readonly workspace: FakeWorkspace;
  readonly rows: Rows;
  readonly row: (id: string) => Rows[number] | undefined;
  readonly meanwhile: (work: (rows: Rows) => void, wave?: number) => void;
} {
  const workspace = declared();
  declareIncident(
    fakeWorld(workspace, LEAD),
    aForm({operation: '1'.repeat(32), title: 'Another incident'}),
  );
  const {registerId = ''} = workspace.installation ?? {};
  const rows: Rows =
    workspace.files.get(registerId)?.tabs.get('incidents')?.rows ?? [];
  return {
    workspace,
    rows,
    row: id => rows.find(one => one.id === id),
    meanwhile: (work, wave = 1) => {
      // The sidebar of the form is opened first; then everything is counted anew.
      workspace.between = () => {
        const save = workspace.waves.flat().includes('look at the file');
        if (!save || workspace.waves.length !== wave) return;
        workspace.between = () => {};
        work(rows);
      };
    },
  };
}

describe('a save comes to its own row, whatever people do to the tab meanwhile (S1-22)', () => {
  it.each([
    ['sorts it', (rows: Rows) => rows.reverse()],
    ['inserts a row above', (rows: Rows) => rows.unshift({title: ''})],
    [
      'cuts the row and pastes it below',
      (rows: Rows) => rows.push(...rows.splice(0, 1, {title: ''})),
    ],
  ])('somebody %s', (_, work) => {
    const {workspace, rows, row, meanwhile} = scene();
    const other = {...row(SECOND)};
    meanwhile(work);
    change(workspace, {severity: 'level-2', workaround: 'Use the app.'});
    expect(row(FIRST)).toMatchObject({
      severity: 'Level 2 – High',
      workaround: 'Use the app.',
      rev: 2,
    });
    expect(row(SECOND)).toEqual(other);
    expect(rows.filter(({id}) => id === undefined || id === '')).toEqual(
      rows
        .filter(({id}) => id === undefined || id === '')
        .map(one => Object.fromEntries(Object.keys(one).map(key => [key, '']))),
    );
  });

  it('somebody sorts it once more while it is put right', () => {
    const {workspace, row, meanwhile} = scene();
    const other = {...row(SECOND)};
    meanwhile(rows => {
      rows.reverse();
      meanwhile(again => again.reverse(), 3);
    });
    change(workspace, {workaround: 'Use the app.'});
    expect(row(FIRST)).toMatchObject({workaround: 'Use the app.', rev: 2});
    expect(row(SECOND)).toEqual(other);
  });

  it('somebody deletes it: the save is refused, and no other row keeps any of it', () => {
    const {workspace, row, meanwhile} = scene();
    const other = {...row(SECOND)};
    meanwhile(rows => rows.shift());
    expect(
      refusal(() => change(workspace, {workaround: 'Use the app.'})).why,
    ).toContain('sorts or deletes rows');
    expect(row(SECOND)).toEqual(other);
  });

  it('an answer is lost while somebody sorts', () => {
    const {workspace, row, meanwhile} = scene();
    const other = {...row(SECOND)};
    meanwhile(rows => {
      rows.reverse();
      workspace.fault = (_, label) => {
        if (label !== 'write into the register') return null;
        workspace.fault = () => null;
        return 'unknown, done';
      };
    });
    change(workspace, {workaround: 'Use the app.'});
    expect(row(FIRST)).toMatchObject({workaround: 'Use the app.', rev: 2});
    expect(row(SECOND)).toEqual(other);
  });

  it('what somebody else writes into another row meanwhile stays', () => {
    const {workspace, row, meanwhile} = scene();
    meanwhile(() => Object.assign(row(SECOND) ?? {}, {phase: 'recovery'}));
    change(workspace, {phase: 'recovery'});
    expect(row(SECOND)).toMatchObject({phase: 'recovery'});
  });
});
