import fc from 'fast-check';
import {
  ask,
  CallFailure,
  type Call,
  type Strand,
  type Transport,
} from '../../../src/world/ask/call';
import {
  all,
  allOf,
  already,
  orNull,
  run,
  runAll,
  settle,
} from '../../../src/world/ask/waves';

/** A call that answers its own label, or fails when the label begins with "fail". */
function question(label: string): Call<string> {
  return {
    label,
    request: null,
    repeatable: true,
    read: raw => String(raw),
  };
}

function recording(): Transport & {readonly waves: string[][]} {
  const waves: string[][] = [];
  return {
    waves,
    wave: calls => {
      waves.push(calls.map(({label}) => label));
      return calls.map(({label, read}) =>
        label.startsWith('fail')
          ? {ok: false, failure: new CallFailure('notFound', label, '')}
          : {ok: true, value: read(label)},
      );
    },
  };
}

function* chain(...labels: readonly string[]): Strand<string> {
  const answers: string[] = [];
  for (const label of labels) answers.push(yield* ask(question(label)));
  return answers.join('+');
}

describe('several things asked at once', () => {
  it('are answered under their own names, each wave one round trip', () => {
    const transport = recording();
    const answer = run(
      transport,
      all({one: question('a'), two: chain('b', 'c'), three: already(3)}),
    );
    expect(answer).toEqual({one: 'a', two: 'b+c', three: 3});
    expect(transport.waves).toEqual([['a', 'b'], ['c']]);
  });

  it('may be asked inside one another', () => {
    const transport = recording();
    const inner = all({x: chain('x1', 'x2'), y: question('y')});
    const answer = run(transport, all({inner, list: allOf([question('z')])}));
    expect(answer).toEqual({inner: {x: 'x1+x2', y: 'y'}, list: ['z']});
    expect(transport.waves).toEqual([['x1', 'y', 'z'], ['x2']]);
  });

  it('all go on to their end before the first failure is thrown', () => {
    const transport = recording();
    expect(() =>
      run(transport, all({bad: question('fail'), good: chain('a', 'b')})),
    ).toThrow('fail: notFound');
    expect(transport.waves).toEqual([['fail', 'a'], ['b']]);
  });

  it('let a failure be an answer where somebody says so', () => {
    const transport = recording();
    const {none, ended} = run(
      transport,
      all({
        none: orNull(question('fail'), 'notFound', 'forbidden'),
        ended: settle(question('fail again')),
      }),
    );
    expect(none).toBeNull();
    expect(ended.ok).toBe(false);
    expect(() => run(transport, orNull(question('fail'), 'forbidden'))).toThrow(
      CallFailure,
    );
  });

  it('take as many waves as the longest line of work, whatever else there is', () => {
    const lengths = fc.array(fc.integer({min: 0, max: 6}), {maxLength: 8});
    fc.assert(
      fc.property(lengths, sizes => {
        const transport = recording();
        const settled = runAll(
          transport,
          sizes.map((size, at) =>
            chain(...Array.from({length: size}, (_, step) => `${at}.${step}`)),
          ),
        );
        expect(settled.every(({ok}) => ok)).toBe(true);
        expect(transport.waves).toHaveLength(Math.max(0, ...sizes));
        expect(transport.waves.flat()).toHaveLength(
          sizes.reduce((sum, size) => sum + size, 0),
        );
      }),
    );
  });
});
