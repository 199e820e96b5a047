import {type Draft, draftStore} from '../../src/kit/draft-store';
import type {TextStorage} from '../../src/kit/text-storage';

const DAY = 24 * 3600_000;
const NOW = Date.UTC(2026, 10, 21, 3);

function memory(limit = Infinity): TextStorage {
  const entries = new Map<string, string>();
  return {
    get length() {
      return entries.size;
    },
    key: index => [...entries.keys()][index] ?? null,
    getItem: name => entries.get(name) ?? null,
    removeItem: name => void entries.delete(name),
    setItem(name, value) {
      if (value.length > limit) throw new Error('QuotaExceededError');
      entries.set(name, value);
    },
  };
}
const readText = (stored: unknown) =>
  typeof stored === 'string' ? stored : null;
const draft = (key: string, age = 0): Draft<string> => ({
  key,
  savedAt: new Date(NOW - age).toISOString(),
  sentAt: '',
  content: `text of ${key}`,
});
const storeOn = (storage: TextStorage | null, prefix = 'new') =>
  draftStore(prefix, storage, readText, () => NOW);

describe('drafts in the browser', () => {
  it('are all there again, newest first', () => {
    const storage = memory();
    storeOn(storage).save(draft('a', 2000));
    storeOn(storage).save(draft('b', 1000));
    expect(storeOn(storage).all()).toEqual([
      draft('b', 1000),
      draft('a', 2000),
    ]);
  });

  it('of another kind of form are not mixed in', () => {
    const storage = memory();
    storeOn(storage, 'edit').save(draft('a'));
    expect(storeOn(storage).all()).toEqual([]);
  });

  it('go when they are removed', () => {
    const storage = memory();
    storeOn(storage).save(draft('a'));
    storeOn(storage).remove('a');
    expect(storeOn(storage).all()).toEqual([]);
    expect(storage.length).toBe(0);
  });

  it('go after a week, not a day earlier', () => {
    const storage = memory();
    storeOn(storage).save(draft('old', 7 * DAY + 1));
    storeOn(storage).save(draft('kept', 7 * DAY));
    expect(
      storeOn(storage)
        .all()
        .map(({key}) => key),
    ).toEqual(['kept']);
    expect(storage.length).toBe(1);
  });

  it('that cannot be read do not hide the others', () => {
    const storage = memory();
    storage.setItem('incident-comms.new.broken', '{');
    storage.setItem('incident-comms.new.other', '{"key":"other","content":7}');
    storeOn(storage).save(draft('a'));
    expect(storeOn(storage).all()).toEqual([draft('a')]);
  });

  it('are said not to be kept when the browser refuses or is full', () => {
    expect(storeOn(null).durable()).toBe(false);
    const full = storeOn(memory(10));
    expect(full.durable()).toBe(true);
    full.save(draft('a'));
    expect(full.durable()).toBe(false);
  });
});
