import {
  brokenAfter,
  met,
  withoutFault,
  type Scenario,
} from '../../scenery/bundle/every-fault';
import {COMMANDER, type Office} from '../../scenery/bundle/office';
import {
  ask,
  EXEC,
  LEGAL,
  officeAfter,
  press,
  reply,
  valueIn,
} from '../../scenery/bundle/review-office';
import {byPressing} from '../../scenery/bundle/review-recovery';
import {reviewThere} from '../../scenery/bundle/review-there';

/** A signature, an objection, something that may be meant as an approval, and all three are late. */
function answered(): Office {
  return officeAfter('answered', office => {
    valueIn(ask(office));
    office.later(1);
    valueIn(press(office, EXEC, 'leadership'));
    reply(office, LEGAL, 'legal', 'OBJECT: It promises a refund.');
    reply(office, COMMANDER, 'commander', 'LGTM');
    office.later(40);
  });
}

describe('the sweep takes up every answer once, prompts once and reminds once', () => {
  const sweep = (office: Office) => office.sweep();
  const scenario: Scenario = {
    office: answered,
    act: sweep,
    recoveries: [byPressing(sweep)],
    look: reviewThere,
  };

  it('when nothing breaks', () => {
    expect(withoutFault(scenario)).toMatchObject({
      threads: ['commander.1: 2', 'leadership.1: 1', 'legal.1: 1'],
    });
  });

  it.each(met(2, {lasting: true}))(
    'whichever of its calls %s',
    (fault, places) => {
      expect(brokenAfter(scenario, fault, places)).toEqual([]);
    },
  );
});
