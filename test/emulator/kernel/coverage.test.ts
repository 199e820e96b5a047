import {readFileSync} from 'node:fs';
import {coveragePage} from '../../../emulator/coverage';
import {Dispatcher} from '../../../emulator/kernel/dispatch';
import {loadSurface} from '../../../emulator/surface/load';
import {createWorkspace} from '../../../emulator/workspace';
import {dispatcherOf} from './one-call';

describe('the coverage page', () => {
  it('is up to date; else run: npx tsx scripts/coverage.ts', () => {
    const {dispatcher} = createWorkspace();
    expect(readFileSync('emulator/COVERAGE.md', 'utf8')).toBe(
      coveragePage(loadSurface(), dispatcher),
    );
  });

  it('tells supported, partial and missing methods apart', () => {
    const {dispatcher}: {dispatcher: Dispatcher} = dispatcherOf({
      'docs.documents.get': () => ({}),
    });
    dispatcher.add({
      name: 'more',
      handlers: {'docs.documents.create': () => ({})},
      partial: {'docs.documents.create': 'no title'},
    });
    const page = coveragePage(loadSurface(), dispatcher);
    expect(page).toContain('| docs v1 | 1 | 1 | 1 |');
    expect(page).toContain('| `docs.documents.get` | supported |');
    expect(page).toContain('| `docs.documents.create` | partial: no title |');
    expect(page).toContain('Missing: `documents.batchUpdate`.');
  });
});
