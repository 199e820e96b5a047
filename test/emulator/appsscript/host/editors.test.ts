import type {DocumentSelection} from '../../../../emulator/appsscript/contracts';
import {bench, OWNER} from '../workspace';

const CODE = `
  const doc = () => DocumentApp.getActiveDocument();
  function name() { return [doc().getName(), doc().getId()]; }
  function select(pattern, nth) {
    let found = null;
    const body = doc().getBody();
    for (let i = 0; i < nth; i++) found = body.findText(pattern, found === null ? undefined : found);
    if (found === null) return null;
    const range = doc().newRange().addElement(found.getElement(), found.getStartOffset(), found.getEndOffsetInclusive()).build();
    doc().setSelection(range);
    return found.getElement().getText().slice(found.getStartOffset(), found.getEndOffsetInclusive() + 1);
  }
  function selectIn(part, pattern) {
    const within = part === 'header' ? doc().getHeader() : part === 'footer' ? doc().getFooter() : doc().getBody();
    const found = within.findText(pattern);
    doc().setSelection(doc().newRange().addElement(
      found.getElement().asText(), found.getStartOffset(), found.getEndOffsetInclusive()).build());
  }
  function cast(name) { return doc().getBody().findText('Hi').getElement()[name](); }
  function header(pattern) { const h = doc().getHeader(); return h && h.findText(pattern) !== null; }
  function selected() { const s = doc().getSelection(); return s && s.getRangeElements().map(e => [
    e.getElement().getText(), e.isPartial(), e.getStartOffset(), e.getEndOffsetInclusive()]); }
  function cursor() { const c = doc().getCursor(); return c && [c.getElement().getText(), c.getOffset()]; }
  function none() { return [DocumentApp.getActiveDocument(), SpreadsheetApp.getActive()]; }
  function write() { doc().getBody().appendParagraph('x'); }
  function sheets() { const s = SpreadsheetApp.getActiveSpreadsheet();
    return [s.getName(), s.getSheets().map(x => x.getName()), s.getActiveSheet().getName(),
      s.getActiveRange() && s.getActiveRange().getA1Notation(), s.getSheetByName('nope')]; }
  function go(name) { const s = SpreadsheetApp.getActive(); s.setActiveSheet(s.getSheetByName(name)); s.toast('Here', 'T', 3); }
  function values() { SpreadsheetApp.getActiveSheet().getDataRange(); }
`;

describe('the active document', () => {
  const {workspace, value, failure, run} = bench(CODE);
  const create = (requests: object[]) => {
    const {body} = workspace.request(OWNER, 'POST', '/v1/documents', {
      title: 'Plan',
    });
    const {documentId} = body as {documentId: string};
    const at = `/v1/documents/${documentId}:batchUpdate`;
    const {status} = workspace.request(OWNER, 'POST', at, {requests});
    expect(status).toBe(200);
    return documentId;
  };
  // "Hi 😀 {{a}} and {{b}}" with a bold part, then a second paragraph.
  const fileId = create([
    {
      insertText: {
        location: {index: 1},
        text: 'Hi 😀 {{a}} and {{b}}\nagain {{a}}',
      },
    },
    {
      updateTextStyle: {
        range: {startIndex: 5, endIndex: 9},
        textStyle: {bold: true},
        fields: 'bold',
      },
    },
    {createHeader: {type: 'DEFAULT'}},
  ]);
  const select = (selection?: Partial<DocumentSelection>) => ({
    container: {
      fileId,
      kind: 'document',
      ...(selection
        ? {
            selection: {
              tabId: 't.0',
              segmentId: '',
              startIndex: 1,
              endIndex: 1,
              ...selection,
            },
          }
        : {}),
    } as const,
  });

  it('has a name and an id', () => {
    expect(value('name', select())).toEqual(['Plan', fileId]);
  });

  it('finds text over styles and selects it by the indices of the Docs API', () => {
    const second = {...select(), parameters: ['\\{\\{a\\}\\}', 2]};
    expect(value('select', second)).toBe('{{a}}');
    const {effects} = run('select', {
      ...select(),
      parameters: ['\\{\\{a\\}\\}', 1],
    });
    expect(effects).toEqual([
      {
        kind: 'selectText',
        selection: {tabId: 't.0', segmentId: '', startIndex: 7, endIndex: 12},
      },
    ]);
    const {effects: later} = run('select', second);
    expect(later).toMatchObject([{selection: {startIndex: 29, endIndex: 34}}]);
  });

  it('selects found text in table cells, headers and footers by their own indices', () => {
    const header = {createHeader: {type: 'DEFAULT'}};
    const table = {insertTable: {rows: 1, columns: 2, location: {index: 1}}};
    const {workspace, run} = bench(CODE);
    const write = (path: string, body: object) =>
      workspace.request(OWNER, 'POST', `/v1/documents${path}`, body).body as {
        documentId: string;
        replies: {createHeader?: {headerId: string}}[];
      };
    const {documentId} = write('', {title: 'Cells'});
    const {replies} = write(`/${documentId}:batchUpdate`, {
      requests: [header, table],
    });
    const segmentId = replies[0].createHeader?.headerId ?? '';
    // The table opens at 2, its first row at 3, its cells at 4 and 6: their texts begin at 5 and 7.
    write(`/${documentId}:batchUpdate`, {
      requests: [
        {insertText: {location: {index: 7}, text: 'right {{a}}'}},
        {insertText: {location: {index: 5}, text: '😀{{a}}'}},
        {insertText: {location: {index: 0, segmentId}, text: 'Top {{a}}'}},
      ],
    });
    const selection = (part: string, pattern: string) =>
      run('selectIn', {
        container: {fileId: documentId, kind: 'document'},
        parameters: [part, pattern],
      }).effects;
    const at = (startIndex: number, endIndex: number, inside = '') => [
      {
        kind: 'selectText',
        selection: {tabId: 't.0', segmentId: inside, startIndex, endIndex},
      },
    ];
    expect(selection('body', '\\{\\{a\\}\\}')).toEqual(at(7, 12));
    expect(selection('body', 'right')).toEqual(at(14, 19));
    expect(selection('header', '\\{\\{a\\}\\}')).toEqual(at(4, 9, segmentId));
  });

  it('casts a text to a text and to nothing else', () => {
    const cast = (name: string) =>
      failure('cast', {...select(), parameters: [name]});
    expect(cast('asParagraph')).toBe(
      "Exception: TEXT can't be cast to PARAGRAPH.",
    );
    expect(cast('asListItem')).toBe(
      "Exception: TEXT can't be cast to LIST_ITEM.",
    );
    expect(cast('asBody')).toBe(
      "Exception: TEXT can't be cast to BODY_SECTION.",
    );
  });

  it('finds nothing beyond the last match, nor across paragraphs', () => {
    const find = (pattern: string, nth: number) =>
      value('select', {...select(), parameters: [pattern, nth]});
    expect(find('\\{\\{b\\}\\}', 1)).toBe('{{b}}');
    expect(find('b\\}\\}.*again', 1)).toBeNull();
  });

  it('knows what the person has selected', () => {
    expect(value('selected', select())).toBeNull();
    expect(value('selected', select({startIndex: 7, endIndex: 34}))).toEqual([
      ['Hi 😀 {{a}} and {{b}}', true, 6, 20],
      ['again {{a}}', false, -1, -1],
    ]);
    expect(value('cursor', select({startIndex: 4, endIndex: 4}))).toEqual([
      'Hi 😀 {{a}} and {{b}}',
      3,
    ]);
    expect(value('cursor', select({startIndex: 4, endIndex: 5}))).toBeNull();
  });

  it('fails by name for what only REST does here', () => {
    expect(failure('write', select())).toBe(
      'Error: Body.appendParagraph is not supported by the Workspace emulator.',
    );
  });

  it('is null outside an editor', () => {
    expect(value('none')).toEqual([null, null]);
  });

  it('is not read for people who lost access', () => {
    expect(
      failure('select', {
        ...select(),
        parameters: ['x', 1],
        as: 'outsider@elsewhere.example',
      }),
    ).toContain('Document is missing');
  });
});

describe('the active spreadsheet', () => {
  const {workspace, value, failure, run} = bench(CODE);
  const {body} = workspace.request(OWNER, 'POST', '/v4/spreadsheets', {
    properties: {title: 'Register'},
    sheets: [
      {properties: {title: 'One', sheetId: 11}},
      {properties: {title: 'Two', sheetId: 22}},
    ],
  });
  const {spreadsheetId: fileId} = body as {spreadsheetId: string};
  const container = {
    fileId,
    kind: 'spreadsheet',
    selection: {sheetId: 22, range: 'B2:C3'},
  } as const;

  it('has sheets, an active one and an active range', () => {
    expect(value('sheets', {container})).toEqual([
      'Register',
      ['One', 'Two'],
      'Two',
      'B2:C3',
      null,
    ]);
  });

  it('can be moved to another sheet, and shows toasts', () => {
    const {effects} = run('go', {container, parameters: ['One']});
    expect(effects).toEqual([
      {kind: 'selectCells', selection: {sheetId: 11, range: 'A1'}},
      {kind: 'toast', title: 'T', message: 'Here', seconds: 3},
    ]);
  });

  it('fails by name for values, which go through REST', () => {
    expect(failure('values', {container})).toBe(
      'Error: Sheet.getDataRange is not supported by the Workspace emulator.',
    );
  });
});
