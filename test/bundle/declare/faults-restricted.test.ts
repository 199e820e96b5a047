import {aForm} from '../../scenery/bundle/a-form';
import {
  brokenAfter,
  met,
  withoutFault,
  type Scenario,
} from '../../scenery/bundle/every-fault';
import {installedOffice} from '../../scenery/bundle/office';
import {
  byThePerson,
  declare,
  teamMailInDoubt,
} from '../../scenery/bundle/recovery';
import {whatIsThere} from '../../scenery/bundle/what-is-there';

const form = aForm({visibility: 'restricted', technical: true});

const scenario: Scenario = {
  office: installedOffice,
  act: office => declare(office, form),
  recoveries: [byThePerson(form)],
  look: whatIsThere,
  besides: teamMailInDoubt,
};

describe('a restricted incident is there once, whole, and for its people only (S0-34)', () => {
  it('when nothing breaks', () => {
    const there = withoutFault(scenario);
    expect(there).toMatchObject({
      incidents: [
        {
          setup: 'ready',
          registerNamed: true,
          homeRows: [['Checkout is down', 'Level 1 – Critical', 1]],
        },
      ],
      strays: [],
    });
    expect(JSON.stringify(there)).not.toContain('{{');
  });

  it.each(met(3))('whichever of its calls %s', (fault, places) => {
    expect(brokenAfter(scenario, fault, places)).toEqual([]);
  });
});
