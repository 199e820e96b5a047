import {aForm} from '../../scenery/bundle/a-form';
import {differences, FAULTS} from '../../scenery/bundle/every-fault';
import {installedOffice, LEAD} from '../../scenery/bundle/office';
import {
  byThePerson,
  declare,
  withoutDoubt,
} from '../../scenery/bundle/recovery';
import {whatIsThere} from '../../scenery/bundle/what-is-there';

const KINDS = Object.values(FAULTS);

/**
 * The declaration meets one fault, and what people do about it another. First faults are every fifth call; the
 * second one's call and kind follow from the first's by a fixed rule. EVERY_FAULT takes every call.
 */
function pairs(count: number) {
  const step = process.env.EVERY_FAULT ? 1 : 7;
  return Array.from({length: Math.floor(count / step)}, (_, nth) => {
    const first = nth * step + 1;
    return {
      first: {...KINDS[3 + (nth % 4)], nth: first},
      second: {...KINDS[(first * 5) % 7], nth: 1 + ((first * 11) % 17)},
    };
  });
}

describe.each(['open', 'restricted'] as const)(
  'an %s incident whose finishing meets a fault as well',
  visibility => {
    const form = aForm({visibility, technical: true});

    it('is there once and whole in the end (S0-34)', () => {
      const clean = installedOffice();
      const calls = declare(clean, form).trace.calls.length;
      const expected = whatIsThere(clean);
      const complaints = pairs(calls).flatMap(({first, second}) => {
        const office = installedOffice();
        office.workspace.faults.set([first]);
        declare(office, form);
        office.later(10);
        office.workspace.faults.set([second]);
        const again = declare(office, form);
        office.workspace.faults.set([]);
        byThePerson(form).run(office, again);
        // Whoever looks once more finds nothing left to do.
        office.run(LEAD, 'finishIncident', ['INC-2026-0001']);
        const problems = differences(
          expected,
          withoutDoubt(whatIsThere(office)),
        );
        return problems.length === 0
          ? []
          : [{first, second, problems: problems.slice(0, 5)}];
      });
      expect(complaints).toEqual([]);
    });
  },
);
