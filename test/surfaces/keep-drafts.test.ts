import type {Drafts} from '../../src/world/drafts';
import {keepDrafts, keptDrafts} from '../../src/surfaces/keep-drafts';

function memory(text = ''): Drafts {
  let kept = text;
  return {
    read: () => kept,
    write: newer => {
      kept = newer;
    },
  };
}

describe('unsent text on the server', () => {
  it('is added, replaced and removed by name', () => {
    const drafts = memory();
    keepDrafts(drafts, {a: '1', b: '2'});
    keepDrafts(drafts, {b: '3', c: '4'});
    keepDrafts(drafts, {a: null});
    expect(keptDrafts(drafts)).toEqual({b: '3', c: '4'});
  });

  it('is empty when the cache has forgotten or holds something else', () => {
    expect(keptDrafts(memory())).toEqual({});
    expect(keptDrafts(memory('{'))).toEqual({});
    expect(keptDrafts(memory('{"a":7}'))).toEqual({});
  });

  it.each([null, 'text', {a: 7}, [1]])('refuses %j', input => {
    expect(() => keepDrafts(memory(), input)).toThrow('not kept');
  });

  it('is refused when it is longer than Google keeps, and the old stays', () => {
    const drafts = memory();
    keepDrafts(drafts, {a: 'x'.repeat(94_000)});
    expect(() => keepDrafts(drafts, {b: '€'.repeat(400)})).toThrow('100 KB');
    expect(Object.keys(keptDrafts(drafts))).toEqual(['a']);
  });

  it('may hold half of a surrogate pair', () => {
    const drafts = memory();
    keepDrafts(drafts, {a: '\ud83d'});
    expect(keptDrafts(drafts)).toEqual({a: '\ud83d'});
  });
});
