import {readFileSync} from 'node:fs';
import {packagesIn} from '../../scripts/notices';

describe('the notices beside the bundle', () => {
  it('name every package whose code is pushed, with its licence', () => {
    const notices = readFileSync('dist/third-party-notices.html', 'utf8');
    for (const name of ['preact', 'valibot', 'diff', '@noble/hashes']) {
      expect(notices).toMatch(new RegExp(`<h2>${name} \\d+\\.\\d+`));
    }
    expect(notices).toContain('Permission is hereby granted');
    expect(notices).not.toContain('<script');
  });

  it('tell scoped packages and packages inside packages apart', () => {
    const inputs = Object.fromEntries(
      [
        'src/main.ts',
        'node_modules/@noble/hashes/sha2.js',
        'node_modules/a/node_modules/b/index.js',
        'node_modules/a/index.js',
      ].map(file => [file, {bytes: 1, imports: []}]),
    );
    expect(packagesIn({inputs, outputs: {}})).toEqual([
      '@noble/hashes',
      'a',
      'b',
    ]);
  });
});
