import {
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fidelityOf, type Fidelity} from '../../scripts/fidelity/fidelity';
import {reportOf} from '../../scripts/fidelity/report';
import type {Difference} from '../../scripts/fidelity/compare';

const RECORDINGS = join(__dirname, '../fixtures/recordings');

/** The fixtures with one text changed in one file, replayed. */
function replayed(file: string, from: string, to: string): Fidelity {
  const folder = mkdtempSync(join(tmpdir(), 'recordings-'));
  try {
    cpSync(RECORDINGS, folder, {recursive: true});
    const path = join(folder, file);
    const text = readFileSync(path, 'utf8');
    expect(text).toContain(from);
    writeFileSync(path, text.replace(from, to));
    return fidelityOf(folder);
  } finally {
    rmSync(folder, {recursive: true});
  }
}

function differing(fidelity: Fidelity): readonly Difference[] {
  return [
    ...fidelity.endpoints
      .entries()
      .flatMap(([, {first}]) => first.flatMap(each => each.differing)),
    ...fidelity.documents.flatMap(each => each.differing),
  ];
}

const CASSETTE = 'sheets/shift-plan.json';
const DOCUMENT = 'docs/shift-notes.json';

describe('the fidelity report', () => {
  const untouched = fidelityOf(RECORDINGS);

  it('finds cassettes and documents in folders, and names what is neither', () => {
    expect(untouched.all).toMatchObject({total: 9, agreed: 9});
    expect(untouched.documents.map(({name}) => name)).toEqual([DOCUMENT]);
    expect(untouched.unknown).toEqual(['list.json']);
    expect(differing(untouched)).toEqual([]);
  });

  it('counts each kind of request in a batch', () => {
    expect(untouched.kinds.entries().map(([kind]) => kind)).toEqual([
      'addSheet',
      'updateSheetProperties',
    ]);
  });

  it('asks about older files what can be asked, and says what was left out', () => {
    expect([...untouched.leftOut.values()]).toEqual([
      [`${CASSETTE} #6 GET /v4/spreadsheets/{id}/values/{range}`],
    ]);
  });

  it('shows every part to people', () => {
    expect(reportOf(untouched, 3).join('\n')).toContain(
      'All endpoints: 9 of 9 interactions agree (100.0 %); status 9, shape 9.',
    );
  });

  it.each<[string, string, string, string, Difference['of'], string]>([
    ['a value', CASSETTE, 'Tuesday', 'Sunday', 'value', '/values/1/0'],
    [
      'a field Google has not',
      CASSETTE,
      '\\n  \\"updatedRows\\": 2,',
      '',
      'shape',
      '/updatedRows',
    ],
    ['a status', CASSETTE, '"code": 404', '"code": 403', 'status', 'status'],
    [
      'an instant',
      CASSETTE,
      '10:00:01.200Z',
      '10:00:31.200Z',
      'value',
      '/files/0/createdTime',
    ],
    [
      'the kind of the body',
      CASSETTE,
      'application/json; charset=UTF-8',
      'text/html',
      'type',
      'content-type',
    ],
    [
      'an index of a document',
      DOCUMENT,
      '"startIndex": 22,',
      '"startIndex": 23,',
      'value',
      '/tabs/0/documentTab/body/content/2/table/tableRows/0/tableCells/0/startIndex',
    ],
  ])('sees that %s differs', (_, file, from, to, of, path) => {
    expect(differing(replayed(file, from, to))).toContainEqual(
      expect.objectContaining({of, path}),
    );
  });

  it('sees when one id stands for two things', () => {
    const text = readFileSync(join(RECORDINGS, CASSETTE), 'utf8');
    const sheetId = /sheetId\\": (\d{5,})/.exec(text)?.[1] ?? '';
    // The second mention of the new tab names another one.
    const at = text.lastIndexOf(sheetId);
    expect(text.indexOf(sheetId)).toBeLessThan(at);
    const before = text.slice(at - 40, at);
    const changed = replayed(
      CASSETTE,
      text.slice(text.indexOf(before + sheetId)),
      `${before}${Number(sheetId) + 1}${text.slice(at + sheetId.length)}`,
    );
    expect(differing(changed)).toContainEqual(
      expect.objectContaining({
        of: 'value',
        path: '/sheets/1/properties/sheetId',
      }),
    );
  });
});
