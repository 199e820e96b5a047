import {takeUpActs} from '../../world/incidents/waiting-acts';
import type {World} from '../../world/world';
import {decideClock} from './decide-clock';
import {recordTold} from './record-told';

/** Writes into the register what people said who may not, in their names. No call while nothing waits. */
export function takeUpTold(world: World): void {
  takeUpActs(world, ['sent', 'decision'], '', (acting, act, taken) => {
    if (act.kind === 'sent') recordTold(acting, act.input, taken);
    else decideClock(acting, act.input, taken);
  });
}
