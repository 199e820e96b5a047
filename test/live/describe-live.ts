import type {TestName} from '../../scripts/live/assumptions';
import type {Role} from '../../scripts/live/credentials';
import {CREDENTIALS, Target} from './target';

type Declare = (
  name: TestName,
  test: () => Promise<void>,
  needs?: readonly Role[],
) => void;

/** Tests of assumptions; each gets a folder of its own, which is gone afterwards. */
export function describeLive(
  title: string,
  tests: (target: Target, assumption: Declare) => void,
): void {
  describe(title, () => {
    const target = new Target();
    beforeAll(() => target.start());
    afterAll(() => target.stop());
    beforeEach(() => target.begin(expect.getState().currentTestName ?? ''));
    afterEach(() => target.end());
    tests(target, (name, test, needs = []) => {
      const there = needs.every(role => CREDENTIALS.people[role]);
      (there ? it : it.skip)(name, test);
    });
  });
}
