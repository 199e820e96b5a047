import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';
import {REGISTER_PLAN} from '../../../src/product';
import type {
  ActiveIncident,
  IncidentView,
} from '../../../src/core/incident/views';
import type {CheckView} from '../../../src/setup/contract';
import type {RestampView, SidebarView} from '../../../src/upkeep/contract';
import {aForm} from '../../scenery/bundle/a-form';
import {
  ADMIN,
  CSM,
  LEAD,
  Mould,
  OUTSIDER,
  SETUP,
  type Office,
} from '../../scenery/bundle/office';
import {filesOf, rowsOf} from '../../scenery/bundle/what-is-there';

const FIRST = 'INC-2026-0001';
const SECOND = 'INC-2026-0002';
const second = aForm({operation: 'op-00000002', title: 'Search is slow'});

let mould: Mould | undefined;

/** One incident is there. */
function office(): Office {
  mould ??= new Mould(made => {
    made.value(ADMIN, 'runSetup', [SETUP]);
    made.later(10);
    made.value(LEAD, 'declareIncident', [aForm()]);
    made.later(10);
  });
  return mould.copy();
}

function tab(key: string) {
  const plan = REGISTER_PLAN.tabs.find(one => one.key === key);
  if (!plan) throw new Error(`No tab "${key}".`);
  return plan;
}

function column(tabKey: string, key: string): number {
  return tab(tabKey).columns.findIndex(one => one.key === key);
}

/** What a person does to the register by hand. */
function edit(made: Office, ...requests: sheets_v4.Schema$Request[]): void {
  made.rest(
    ADMIN,
    'POST',
    `/v4/spreadsheets/${made.places.registerId}:batchUpdate`,
    {requests},
  );
}

function columnsOf(tabKey: string, key: string) {
  const startIndex = column(tabKey, key);
  return {
    sheetId: tab(tabKey).sheetId,
    dimension: 'COLUMNS',
    startIndex,
    endIndex: startIndex + 1,
  };
}

function typed(
  tabKey: string,
  key: string,
  row: number,
  text: string,
): sheets_v4.Schema$Request {
  return {
    updateCells: {
      start: {
        sheetId: tab(tabKey).sheetId,
        rowIndex: row,
        columnIndex: column(tabKey, key),
      },
      rows: [{values: [{userEnteredValue: {stringValue: text}}]}],
      fields: 'userEnteredValue',
    },
  };
}

function inInternal(made: Office, id = FIRST) {
  const file = filesOf(made, id).find(
    one => made.mark(one).icKind === 'internal',
  );
  return {
    container: {fileId: file?.id ?? '', kind: 'document'},
  } as const;
}

function sidebar(made: Office, as = LEAD): SidebarView {
  return made.value<SidebarView>(as, 'sidebarView', [], inInternal(made));
}

function active(made: Office): readonly string[] {
  return made
    .value<readonly ActiveIncident[]>(LEAD, 'registerView')
    .map(({id, title}) => `${id} ${title}`);
}

describe('a register whose people have rearranged it', () => {
  it('works on: columns moved and renamed, rows sorted, own columns and empty rows between', () => {
    const made = office();
    const {sheetId, columns} = tab('incidents');
    edit(
      made,
      typed('incidents', 'title', 0, 'Überschrift'),
      typed('incidents', 'operation', 0, ''),
      {
        moveDimension: {
          source: columnsOf('incidents', 'title'),
          destinationIndex: columns.length,
        },
      },
      {
        insertDimension: {
          range: {sheetId, dimension: 'COLUMNS', startIndex: 0, endIndex: 2},
        },
      },
      {
        insertDimension: {
          range: {sheetId, dimension: 'ROWS', startIndex: 1, endIndex: 4},
        },
      },
      {
        updateSheetProperties: {
          properties: {sheetId, title: 'Vorfälle'},
          fields: 'title',
        },
      },
    );
    made.value(LEAD, 'declareIncident', [second]);
    edit(made, {
      sortRange: {
        range: {sheetId, startRowIndex: 1},
        sortSpecs: [{dimensionIndex: 2, sortOrder: 'DESCENDING'}],
      },
    });
    expect([...active(made)].sort()).toEqual([
      `${FIRST} Checkout is down`,
      `${SECOND} Search is slow`,
    ]);
    const {edit: form, rev} = sidebar(made);
    if (!form) throw new Error('No edit is offered.');
    const {failed} = made.value<RestampView>(
      LEAD,
      'changeMetadata',
      [
        {
          incidentId: FIRST,
          rev,
          form: {...form, title: 'Checkout is slow'},
          decisions: {},
        },
      ],
      inInternal(made),
    );
    expect(failed).toEqual([]);
    expect([...active(made)].sort()).toEqual([
      `${FIRST} Checkout is slow`,
      `${SECOND} Search is slow`,
    ]);
  });

  it('keeps rows of incidents low, whatever is written into them (first-use 36)', () => {
    const made = office();
    const lines = Array.from({length: 12}, (_, at) => `Line ${at}`).join('\n');
    edit(made, typed('incidents', 'known', 1, lines));
    const {sheets} = made.rest<sheets_v4.Schema$Spreadsheet>(
      ADMIN,
      'GET',
      `/v4/spreadsheets/${made.places.registerId}?ranges=Incidents!A1:A3&fields=sheets.data.rowMetadata.pixelSize`,
    );
    expect(
      sheets?.[0].data?.[0].rowMetadata?.map(({pixelSize}) => pixelSize),
    ).toEqual([42, 42, 42]);
  });

  it('gives no id twice when a row was copied, and makes nothing anew', () => {
    const made = office();
    const {sheetId} = tab('incidents');
    edit(made, {
      copyPaste: {
        source: {sheetId, startRowIndex: 1, endRowIndex: 2},
        destination: {sheetId, startRowIndex: 2, endRowIndex: 3},
      },
    });
    expect(active(made)).toHaveLength(1);
    const again = made.value<IncidentView>(LEAD, 'declareIncident', [aForm()]);
    expect(again.id).toBe(FIRST);
    const other = made.value<IncidentView>(LEAD, 'declareIncident', [second]);
    expect(other.id).toBe(SECOND);
    made.sweep();
    expect(filesOf(made, FIRST)).toHaveLength(4);
  });

  it.each(['id', 'operation', 'setup', 'title', 'severity'])(
    'says which column is missing when "%s" was deleted, and writes nothing',
    key => {
      const made = office();
      const files = made.files().length;
      const {header} = tab('incidents').columns[column('incidents', key)];
      edit(made, {deleteDimension: {range: columnsOf('incidents', key)}});
      const answer = made.answer(LEAD, 'declareIncident', [second]);
      if (answer.ok) throw new Error('It was declared.');
      expect(answer.reference).toBeUndefined();
      expect(answer.why).toContain(header);
      expect(answer.remedy).not.toBe('');
      expect(made.files()).toHaveLength(files);
    },
  );

  it.each(['policy', 'settings', 'incidents'])(
    'says that a whole tab was deleted, and gets it back by set-up: %s',
    key => {
      const made = office();
      edit(made, {deleteSheet: {sheetId: tab(key).sheetId}});
      const answer = made.answer(LEAD, 'declareIncident', [second]);
      if (answer.ok) throw new Error('It was declared.');
      expect(answer.why).toBe('A tab of the register has been deleted.');
      expect(answer.remedy).toContain('File → Version history');
      made.value(ADMIN, 'setupView');
      made.value(ADMIN, 'runSetup', [SETUP]);
      made.value(LEAD, 'declareIncident', [second]);
    },
  );

  it('shows an impossible severity beside its field and leaves the cell alone', () => {
    const made = office();
    edit(made, typed('incidents', 'severity', 1, 'very bad'));
    const {rowProblems, incident} = sidebar(made);
    expect(rowProblems).toEqual([
      {field: 'severity', message: expect.stringContaining('"very bad"')},
    ]);
    expect(incident?.severity.key).toBe('');
    made.sweep();
    const [row] = rowsOf(made, made.places.registerId, 'incidents');
    expect(row.severity).toBe('very bad');
  });

  it('names the cell of the policy that says something impossible', () => {
    const made = office();
    edit(made, typed('policy', 'rank', 1, 'first'));
    const {findings} = made.value<CheckView>(ADMIN, 'checkPolicy');
    expect(findings).toHaveLength(1);
    expect(findings[0].where).toContain('row 2');
  });
});

describe('people who may not', () => {
  it.each([
    ['a reader of the register', CSM],
    ['somebody outside the organisation', OUTSIDER],
  ])('declare nothing: %s', (_, who) => {
    const made = office();
    const files = made.files().length;
    const answer = made.answer(who, 'declareIncident', [second]);
    expect(answer).toMatchObject({ok: false, remedy: expect.any(String)});
    expect('reference' in answer).toBe(false);
    expect(made.files()).toHaveLength(files);
    expect(rowsOf(made, made.places.registerId, 'incidents')).toHaveLength(1);
  });

  it('change nothing, and are offered no edit: a reader of the document', () => {
    const made = office();
    const {edit: form, rev} = sidebar(made);
    const seen = sidebar(made, CSM);
    expect([seen.incident?.id, seen.edit]).toEqual([FIRST, null]);
    expect(seen.document?.canEdit).toBe(false);
    expect(seen.document?.sections.length).toBeGreaterThan(5);
    const answer = made.answer(
      CSM,
      'changeMetadata',
      [
        {
          incidentId: FIRST,
          rev,
          form: {...form, title: 'Mine'},
          decisions: {},
        },
      ],
      inInternal(made),
    );
    expect(answer).toMatchObject({ok: false, what: expect.any(String)});
    expect('reference' in answer).toBe(false);
    expect(sidebar(made).incident?.title).toBe('Checkout is down');
  });

  it('do nothing in nobody’s name: Google hides who is there', () => {
    const made = office();
    for (const [name, input] of [
      ['declareIncident', second],
      ['finishIncident', FIRST],
      ['runSetup', SETUP],
      ['newIncidentView', undefined],
    ] as const) {
      const answer = made.answer(LEAD, name, [input], {visitor: ''});
      expect([name, answer]).toEqual([
        name,
        expect.objectContaining({ok: false, what: 'Nothing was done.'}),
      ]);
    }
  });
});
