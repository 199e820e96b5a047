import {decideClock} from '../../src/clocks/actions/decide-clock';
import {clockBoard} from '../../src/clocks/views/clock-board';
import {UserError} from '../../src/core/base/user-error';
import {reviewRows} from '../../src/review/views/review-rows';
import {changeMetadata} from '../../src/upkeep/actions/change-metadata';
import {searchIncidents} from '../../src/upkeep/views/incident-search';
import {registerView} from '../../src/upkeep/views/register-view';
import type {FakeFile} from '../scenery/fakes/fake-workspace';
import {
  LEAD,
  OUTSIDER,
  ReviewStage,
  SME,
  WRITER,
} from '../review/actions/review-stage';

const RESTRICTED = {visibility: 'restricted'} as const;

function ownRegister(stage: ReviewStage): FakeFile {
  const found = [...stage.workspace.files.values()].find(
    ({mark}) => mark.kind === 'register' && mark.incident !== '',
  );
  if (!found) throw new Error('There is no own register.');
  return found;
}

/** A copy of the restricted incident’s register in somebody else’s Drive, with whichever marks, shared as they like. */
function decoy(
  stage: ReviewStage,
  mark: Partial<FakeFile['mark']>,
  readers: readonly string[],
): FakeFile {
  const own = ownRegister(stage);
  const file: FakeFile = {
    ...own,
    id: 'decoy',
    parent: null,
    owner: WRITER,
    mark: {...own.mark, ...mark},
    access: [WRITER, ...readers].map(email => ({
      who: {type: 'user' as const, email},
      role: 'writer' as const,
    })),
    tabs: new Map(
      [...own.tabs].map(([key, tab]) => [
        key,
        {...tab, rows: tab.rows.map(row => ({...row}))},
      ]),
    ),
  };
  stage.workspace.files.set(file.id, file);
  return file;
}

/** What lists tell of incidents. */
const seen = (stage: ReviewStage, who: string): readonly string[] => [
  ...registerView(stage.as(who)).map(({title}) => title),
  ...searchIncidents(stage.as(who), {
    text: '',
    standing: 'all',
  }).incidents.map(({title}) => title),
];

describe('a file that somebody else has put in the place of a restricted incident’s register', () => {
  const KINDS = [
    ['bears no mark of ours', {kind: 'evidence', incident: '', operation: ''}],
    ['bears the mark of another incident', {incident: 'INC-2026-0099'}],
    ['bears the mark of another operation', {operation: 'op-of-somebody'}],
    ['is a copy that has its marks', {}],
  ] as const;

  it.each(KINDS)('is read and written by nobody, when it %s', (_, mark) => {
    const stage = new ReviewStage(RESTRICTED);
    const before = seen(stage, LEAD);
    expect(before).toHaveLength(2);
    const file = decoy(stage, mark, [LEAD, SME]);
    stage.tab('incidents')[0].registerId = file.id;
    const rows = JSON.stringify([...file.tabs]);
    expect(seen(stage, LEAD)).toEqual([]);
    expect(clockBoard(stage.as(LEAD)).rows).toEqual([]);
    expect(reviewRows(stage.as(LEAD))).toEqual([]);
    for (const write of [
      () =>
        decideClock(stage.as(LEAD), {
          incidentId: 'INC-2026-0001',
          key: 'page',
          kind: 'waived',
          reason: 'Nobody waits for it.',
          minutes: 0,
        }),
      () =>
        changeMetadata(stage.as(LEAD), {
          incidentId: 'INC-2026-0001',
          rev: 1,
          decisions: {},
          form: {},
        }),
    ]) {
      expect(write).toThrow(UserError);
    }
    expect(JSON.stringify([...file.tabs])).toBe(rows);
  });

  it.each(KINDS)(
    'shows up for nobody who finds registers by their marks, when it %s',
    (_, mark) => {
      const stage = new ReviewStage(RESTRICTED);
      const own = ownRegister(stage);
      const guest = {type: 'user' as const, email: OUTSIDER};
      // Somebody who may not read the main register.
      own.access.push({who: guest, role: 'reader'});
      expect(seen(stage, OUTSIDER)).toHaveLength(2);
      own.access.pop();
      decoy(stage, mark, [OUTSIDER]);
      expect(() => registerView(stage.as(OUTSIDER))).toThrow(UserError);
    },
  );

  it('tells of no incident but its own, whoever owns it', () => {
    const stage = new ReviewStage(RESTRICTED);
    const rows = ownRegister(stage).tabs.get('incidents')?.rows;
    rows?.push({...rows[0], id: 'INC-2026-0002', title: 'All is well'});
    expect(seen(stage, LEAD).join()).not.toContain('All is well');
    expect(
      clockBoard(stage.as(LEAD)).rows.map(({incidentId}) => incidentId),
    ).not.toContain('INC-2026-0002');
  });
});
