import {exerciseAsked} from '../../scripts/exercise';

describe('npm start -- --exercise', () => {
  it('takes its scenario and leaves the rest to the Workspace', () => {
    expect(
      exerciseAsked(['--port', '0', '--exercise', 'breach', '--reset']),
    ).toEqual({scenario: 'breach', rest: ['--port', '0', '--reset']});
    expect(exerciseAsked(['--port', '0'])).toEqual({
      scenario: '',
      rest: ['--port', '0'],
    });
  });

  it('says which scenarios there are when the name is none of them', () => {
    expect(() => exerciseAsked(['--exercise', 'flood'])).toThrow(
      'wrong-message: The wrong message to everybody',
    );
    expect(() => exerciseAsked(['--exercise'])).toThrow('is no scenario');
  });
});
