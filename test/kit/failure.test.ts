import {problemOfFailure} from '../../src/kit/failure';

describe('a failed call', () => {
  it.each([
    'ScriptError: Authorization is required to perform that action.',
    "We're sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.",
  ])('of a browser with several accounts is explained: %s', message => {
    const {why, remedy} = problemOfFailure(new Error(message));
    expect(why).toContain('several Google accounts');
    expect(remedy).toContain('one Google account');
  });

  it('that ran too long says that trying again does nothing twice', () => {
    const problem = problemOfFailure(
      new Error('Exceeded maximum execution time'),
    );
    expect(problem.why).toContain('six minutes');
    expect(problem.remedy).toContain('Nothing will happen twice');
  });

  it('on a broken line does not claim that nothing happened', () => {
    const problem = problemOfFailure(
      new Error('NetworkError: Connection failure due to HTTP 0'),
    );
    expect(problem.remedy).toContain('if the work was done after all');
  });

  it('that is unknown is passed on word by word', () => {
    expect(problemOfFailure(new Error('Zork')).why).toBe('Zork');
    expect(problemOfFailure(undefined).why).toBe('Google gave no reason.');
  });
});
