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
  byTheSweep,
  declare,
  teamMailInDoubt,
} from '../../scenery/bundle/recovery';
import {whatIsThere} from '../../scenery/bundle/what-is-there';

const form = aForm({technical: true});

const scenario: Scenario = {
  office: installedOffice,
  act: office => declare(office, form),
  recoveries: [byThePerson(form), byTheSweep],
  look: whatIsThere,
  besides: teamMailInDoubt,
};

describe('an open incident with four documents is there once, whole and rightly shared (S0-3, S0-34)', () => {
  it('when nothing breaks', () => {
    const there = withoutFault(scenario);
    expect(there).toMatchObject({
      incidents: [
        {
          id: 'INC-2026-0001',
          setup: 'ready',
          documents: [
            'customer is a customer',
            'faq is a faq',
            'internal is a internal',
            'technical is a technical',
          ],
          journal: ['comms decision', 'declared', 'documents ready'],
        },
      ],
      strays: [],
    });
    expect(JSON.stringify(there)).not.toContain('{{');
  });

  it.each(met(4))('whichever of its calls %s', (fault, places) => {
    expect(brokenAfter(scenario, fault, places)).toEqual([]);
  });
});
