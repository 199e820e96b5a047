import {bench, type Bench, OWNER} from '../workspace';

const CODE = `
  const store = () => PropertiesService.getScriptProperties();
  /** Reads, thinks and writes without a lock. */
  function careless() {
    const n = Number(store().getProperty('n') || 0);
    store().setProperty('n', String(n + 1));
    return n;
  }
  function careful() {
    const lock = LockService.getScriptLock();
    lock.waitLock(300000);
    const n = careless();
    lock.releaseLock();
    return n;
  }
  /** Leaves the lock to the end of the execution. */
  function forgetful() { LockService.getScriptLock().waitLock(300000); return careless(); }
  function hold(ms) { LockService.getScriptLock().waitLock(1000); Utilities.sleep(ms); return Date.now(); }
  function impatient(ms) { const lock = LockService.getScriptLock(); const had = lock.tryLock(ms);
    return [had, lock.hasLock()]; }
  function both(first, second) {
    LockService['get' + first + 'Lock']().waitLock(1000);
    Utilities.sleep(10);
    LockService['get' + second + 'Lock']().waitLock(60000);
    return true;
  }
  function n() { return Number(store().getProperty('n') || 0); }
  function spin() { for (;;); }
`;

function request(bench: Bench, name: string, parameters: unknown[] = []) {
  return {
    scriptId: bench.scriptId,
    function: name,
    parameters,
    as: OWNER,
    surface: 'page',
  } as const;
}

async function values(made: Bench, name: string, count: number, seed: number) {
  const requests = Array.from({length: count}, () => request(made, name));
  const results = await made.host.runInterleaved(requests, seed);
  return results.map(({outcome}) =>
    outcome.ok ? outcome.value : outcome.error.message,
  );
}

describe('executions side by side', () => {
  const made: Bench[] = [];
  const fresh = () => {
    const one = bench(CODE, {settings: {latency: 'median'}});
    made.push(one);
    return one;
  };
  afterAll(() => Promise.all(made.map(({host}) => host.close())));

  it('lose updates without a lock, in the same way for the same seed', async () => {
    const [a, b] = [fresh(), fresh()];
    const first = await values(a, 'careless', 5, 7);
    expect(new Set(first).size).toBeLessThan(5);
    expect(await values(b, 'careless', 5, 7)).toEqual(first);
    expect(a.value('n')).toBe(b.value('n'));
  });

  it.each(['careful', 'forgetful'])(
    'lose nothing when they are %s',
    async name => {
      const one = fresh();
      const seen = await values(one, name, 8, 3);
      expect([...seen].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
      expect(one.value('n')).toBe(8);
    },
  );

  it('wait on the modelled clock until the holder lets go', async () => {
    const one = fresh();
    const results = await one.host.runInterleaved(
      [request(one, 'hold', [5000]), request(one, 'hold', [5000])],
      1,
    );
    // The second asks for one second only, and the first holds for five.
    expect(results.map(({outcome}) => outcome.ok).sort()).toEqual([
      false,
      true,
    ]);
    const [lost] = results.filter(({outcome}) => !outcome.ok);
    expect(lost.outcome).toMatchObject({
      error: {
        name: 'Exception',
        message:
          'Lock timeout: another process was holding the lock for too long.',
      },
    });
  });

  it('may give up trying', async () => {
    const one = fresh();
    const results = await one.host.runInterleaved(
      [request(one, 'hold', [5000]), request(one, 'impatient', [100])],
      2,
    );
    const {outcome} = results[1];
    expect(outcome).toEqual({ok: true, value: expect.any(Array)});
    expect(one.value('impatient', {parameters: [0]})).toEqual([true, true]);
  });

  it('get out of a deadlock by the earlier deadline', async () => {
    const one = fresh();
    const results = await one.host.runInterleaved(
      [
        request(one, 'both', ['Script', 'User']),
        request(one, 'both', ['User', 'Script']),
      ],
      5,
    );
    expect(results.some(({outcome}) => outcome.ok)).toBe(true);
  });

  it('end when they only compute', async () => {
    const one = fresh();
    one.host.real.cpuLimitMs = 300;
    const {outcome} = await one.host.runInWorker(request(one, 'spin'));
    expect(outcome).toMatchObject({
      ok: false,
      error: {message: 'Exceeded maximum execution time'},
    });
    expect(one.failure('spin')).toContain('Exceeded maximum execution time');
  });

  it('sleep as long as they are paced to', async () => {
    const one = fresh();
    one.host.real.pace = 0.1;
    const started = performance.now();
    await one.host.runInWorker(request(one, 'hold', [2000]));
    expect(performance.now() - started).toBeGreaterThan(200);
  });

  it('are thirty for one person at most', async () => {
    const one = fresh();
    const seen = await values(one, 'careful', 31, 11);
    expect(new Set(seen.slice(0, 30)).size).toBe(30);
    expect(seen[30]).toContain('too many scripts running simultaneously');
    expect(one.value('n')).toBe(30);
  });
});
