import {readFileSync} from 'node:fs';
import path from 'node:path';
import {wordsGuide} from '../../scripts/words-guide';

describe('The guide “Words”', () => {
  it('is what the rules say; npm run words -- --guide writes it anew', () => {
    const file = path.resolve(__dirname, '../../docs/words.md');
    expect(readFileSync(file, 'utf8')).toBe(wordsGuide());
  });
});
