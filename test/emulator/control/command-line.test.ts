import {readArguments} from '../../../emulator/command-line';

describe('the command line', () => {
  it('has a port and a folder of its own', () => {
    expect(readArguments([])).toEqual({
      port: 8080,
      dataDir: '.emulator',
      reset: false,
    });
  });

  it('takes port, folder and reset', () => {
    expect(readArguments(['--port', '0', '--data=/tmp/x', '--reset'])).toEqual({
      port: 0,
      dataDir: '/tmp/x',
      reset: true,
    });
  });

  it.each([['--prot', '1'], ['--port', 'http'], ['--port', '70000'], ['x']])(
    'shows its usage for %s %s',
    (...args) => {
      expect(() => readArguments(args.filter(Boolean))).toThrow('Usage:');
    },
  );
});
