import {readFileSync} from 'node:fs';
import {facadePage} from '../../../emulator/appsscript/coverage';

describe('the coverage page of the Apps Script services', () => {
  const page = facadePage();

  it('is up to date; else run: npx tsx scripts/coverage.ts', () => {
    const committed = readFileSync('emulator/appsscript/COVERAGE.md', 'utf8');
    expect(committed).toBe(page);
  });

  it.each([
    '| UrlFetchApp | supported |',
    '| DriveApp | missing |',
    '| SpreadsheetApp | partial |',
    '| CardBuilder | 8 | – |',
  ])('says %s', row => {
    expect(page).toContain(row);
  });
});
