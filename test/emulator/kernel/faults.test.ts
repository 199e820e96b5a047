import {Faults, NoAnswer} from '../../../emulator/kernel/faults';
import {dispatcherOf, jsonOf} from './one-call';

const fired = (faults: Faults, calls: readonly string[]) =>
  calls.map(method => faults.decide(method)?.answer ?? 'ok');

describe('fault rules', () => {
  it('break the nth matching call after they were set, once', () => {
    const faults = new Faults();
    faults.set([{method: 'drive.*', nth: 2, answer: 429}]);
    expect(fired(faults, ['drive.a', 'docs.a', 'drive.b', 'drive.c'])).toEqual([
      'ok',
      'ok',
      429,
      'ok',
    ]);
  });

  it('break as many in a row as they say', () => {
    const faults = new Faults();
    faults.set([{nth: 2, times: 2, answer: 503}]);
    expect(fired(faults, ['a', 'b', 'c', 'd'])).toEqual(['ok', 503, 503, 'ok']);
  });

  it('count on independently; the first that is due decides', () => {
    const faults = new Faults();
    faults.set([
      {nth: 1, answer: 500},
      {nth: 2, answer: 429},
    ]);
    expect(fired(faults, ['a', 'b'])).toEqual([500, 429]);
    expect(faults.list()).toMatchObject([
      {matched: 2, fired: 1},
      {matched: 2, fired: 1},
    ]);
  });

  it('match whole ids: a dot is a dot', () => {
    const faults = new Faults();
    faults.set([{method: 'drive.files.get', answer: 500}]);
    expect(
      fired(faults, [
        'drive.files.getter',
        'driveXfiles.get',
        'drive.files.get',
      ]),
    ).toEqual(['ok', 'ok', 500]);
  });

  it('are gone after an empty list', () => {
    const faults = new Faults();
    faults.set([{answer: 500}]);
    faults.set([]);
    expect(fired(faults, ['a'])).toEqual(['ok']);
    expect(faults.list()).toEqual([]);
  });
});

describe('a faulty call', () => {
  const counting = () => {
    let done = 0;
    const parts = dispatcherOf({
      'docs.documents.batchUpdate': () => ({documentId: String(++done)}),
      'drive.files.create': () => ({id: String(++done)}),
    });
    return {...parts, done: () => done};
  };
  const update = '/v1/documents/d:batchUpdate';

  it.each([
    [429, 'RESOURCE_EXHAUSTED'],
    [500, 'INTERNAL'],
    [503, 'UNAVAILABLE'],
  ] as const)('answers %d in the shape of the API', (answer, status) => {
    const {send, faults, done} = counting();
    faults.set([{answer}]);
    const response = send('POST', update, {});
    expect(response.status).toBe(answer);
    expect(jsonOf(response)).toMatchObject({error: {code: answer, status}});
    expect(done()).toBe(0);
    expect(send('POST', update, {}).status).toBe(200);
  });

  it("answers 403 with Drive's rate reason", () => {
    const {send, faults} = counting();
    faults.set([{answer: '403rate'}]);
    const response = send('POST', '/drive/v3/files', {});
    expect(response.status).toBe(403);
    expect(jsonOf(response)).toMatchObject({
      error: {
        errors: [{domain: 'usageLimits', reason: 'userRateLimitExceeded'}],
      },
    });
  });

  it.each([
    ['timeout', false, 0],
    ['timeout', true, 1],
    ['kill', false, 0],
    ['kill', true, 1],
  ] as const)(
    'gives no answer for %s (effect: %s), and is recorded as a fault',
    (answer, effect, expected) => {
      const {send, faults, done, calls} = counting();
      faults.set([{answer, effect}]);
      expect(() => send('POST', update, {})).toThrow(NoAnswer);
      expect(done()).toBe(expected);
      expect(calls.list()).toMatchObject([{status: 'fault'}]);
    },
  );

  it('may take effect although the answer is an error', () => {
    const {send, faults, done} = counting();
    faults.set([{answer: 500, effect: true}]);
    expect(send('POST', update, {}).status).toBe(500);
    expect(done()).toBe(1);
  });
});
