import {decidedAbout} from './decided';
import {running} from './engine';
import {decisionsIn, type ClockEvent} from './events';
import type {Obligation, State} from './obligation';

const KEY = 'awaited:';

export function isAwaited(key: string): boolean {
  return key.startsWith(KEY);
}

/** What a capability says is waited for; `Awaited` of the world has it. */
export interface Waited {
  readonly key: string;
  readonly audience: string;
  readonly what: string;
  readonly why: string;
  readonly from: string;
  readonly due: string;
  readonly owner: string;
  readonly end:
    | {readonly kind: 'open'}
    | {readonly kind: 'met'; readonly at: string; readonly by: string}
    | {
        readonly kind: 'given up';
        readonly by: string;
        readonly reason: string;
      };
}

/** Things people wait for as obligations: reminded of, taken, snoozed and waived like any other, and met where they are kept. */
export function awaitedObligations(
  waited: readonly Waited[],
  events: readonly ClockEvent[],
  now: string,
): readonly Obligation[] {
  const decisions = decisionsIn(events);
  return waited.map((one): Obligation => {
    const {audience, what, why, from, due} = one;
    const key = KEY + one.key;
    const decided = decidedAbout(key, decisions, now);
    return {
      key,
      audience,
      channel: '',
      stage: 'update',
      step: what,
      state: stateOf(one, decided.waived, now),
      due,
      from,
      why,
      binding: {
        key,
        source: 'policy',
        clause: why,
        audience,
        channel: '',
        stage: 'update',
        step: what,
        timing: {kind: 'at', at: due, said: from},
        check: '',
      },
      others: [],
      missing: '',
      budget: null,
      earlier: [],
      owner: decided.taken || one.owner,
      quietUntil: decided.quietUntil,
      quietReason: decided.quietReason,
    };
  });
}

function stateOf(
  {end, from, due}: Waited,
  waived: Extract<State, {kind: 'waived'}> | null,
  now: string,
): State {
  switch (end.kind) {
    case 'met':
      return {kind: 'met', at: end.at, by: end.by, late: end.at > due};
    case 'given up':
      return {kind: 'waived', by: end.by, reason: end.reason};
    case 'open':
      return waived ?? running(from, due, now);
  }
}
