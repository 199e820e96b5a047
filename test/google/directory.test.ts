import {failureOf, send} from '../contracts/rig';
import {LEAD} from '../scenery/bundle/office';
import {reviewOffice} from './review-office';

describe('the directory at Google', () => {
  it('is not there for people outside', () => {
    const world = reviewOffice().rig.as('outsider');
    const call = world.directory.accounts(['outsider@elsewhere.example']);
    expect(failureOf(world, call)).toBe('refused');
  });

  it('is asked for hundreds of ids in one round trip', () => {
    const {rig, office} = reviewOffice();
    const world = rig.as('owner');
    const account = send(world, world.directory.accounts([LEAD]))[LEAD];
    const strangers = Array.from({length: 250}, (_, at) => `${10 ** 20 + at}`);
    office.workspace.calls.clear();
    const {clock} = office.workspace.ground;
    const before = clock.now();
    expect(
      Object.values(
        send(world, world.directory.people([...strangers, account?.id ?? ''])),
      ),
    ).toEqual([account]);
    expect(office.workspace.calls.byMethod()['people.people.getBatchGet']).toBe(
      7,
    );
    expect(clock.now() - before).toBeLessThan(2000);
  });
});
