import {minutesBetween, plusMinutes} from '../../core/base/instant';
import {order} from '../../core/base/order';
import {budgetOf} from './budget';
import type {Calendar} from './calendar';
import type {Dated, Ground} from './date-duties';
import {decidedAbout} from './decided';
import type {Duty} from './duty';
import {cycles, stages, type Group} from './groups';
import type {
  ClockFacts,
  Commitment,
  Decision,
  Obligation,
  State,
  Told,
} from './obligation';
import {byKey} from './order';

export interface ClockInputs {
  readonly facts: ClockFacts;
  /** Of policy, contracts and regimes. */
  readonly duties: readonly Duty[];
  readonly commitments: readonly Commitment[];
  readonly told: readonly Told[];
  readonly decisions: readonly Decision[];
  readonly calendar: Calendar;
  /** What policy gives the slowest lane of a customer text. */
  readonly reviewMinutes: number;
  readonly now: string;
}

/** "Due soon" begins when a quarter of the time is left, but not later than this. */
const SOON_MINUTES = 10;

/** More corrections than these are not shown. */
const MOST_EARLIER = 10;

/**
 * Everything an incident owes to somebody, earliest first; what has no due time comes last. Duties that one message
 * will meet are one obligation: the earliest binds and says why. The order in which things were recorded does not matter.
 */
export function obligations(inputs: ClockInputs): readonly Obligation[] {
  const now = derive(inputs);
  const earlier = earlierDues(inputs);
  return now
    .map(one => ({
      ...one,
      earlier: (earlier.get(one.key) ?? []).filter(due => due !== one.due),
    }))
    .sort(byDue);
}

function derive(inputs: ClockInputs): readonly Obligation[] {
  const {facts, calendar, now} = inputs;
  const told = [
    ...new Map(inputs.told.map(one => [one.key, one])).values(),
  ].sort((a, b) => (a.at === b.at ? order(a.key, b.key) : order(a.at, b.at)));
  const duties = [
    ...inputs.duties,
    ...inputs.commitments.map(commitmentDuty),
  ].sort(byKey);
  const ground: Ground = {facts, duties, told, calendar, now};
  const groups = [...cycles(ground), ...stages(ground)];
  return groups.flatMap(group => settled(group, inputs));
}

function settled(group: Group, inputs: ClockInputs): readonly Obligation[] {
  const {facts} = inputs;
  const wrong = group.dated.flatMap(one =>
    one.kind === 'invalid' ? [invalidOf(group, one)] : [],
  );
  const valid = group.dated.flatMap(one => (one.kind === 'dated' ? [one] : []));
  const owed = valid.filter(({duty}) => isOwed(duty, facts));
  const counted = (owed.length > 0 ? owed : valid).sort(
    (a, b) =>
      Number(a.due === '') - Number(b.due === '') ||
      order(a.due, b.due) ||
      byKey(a.duty, b.duty),
  );
  const [binding, ...others] = counted;
  if (!binding) return wrong;
  const {due, from, duty, missing} = binding;
  const decided = decidedAbout(group.key, inputs.decisions, inputs.now);
  const state: State =
    owed.length === 0
      ? {
          kind: 'not applicable',
          why: `No communication was decided: ${facts.comms.reason || 'no reason given'}.`,
        }
      : group.met
        ? {
            kind: 'met',
            at: group.met.at,
            by: group.met.by,
            late: due !== '' && group.met.at > due,
          }
        : (decided.waived ?? running(from, due, inputs.now));
  const {audience, channel, stage, step} = group;
  return [
    ...wrong,
    {
      key: group.key,
      audience,
      channel,
      stage,
      step,
      state,
      due,
      from,
      why: duty.clause,
      binding: duty,
      others,
      missing,
      budget:
        due === '' || from === ''
          ? null
          : budgetOf(from, due, inputs.reviewMinutes),
      earlier: [],
      owner: decided.taken || promisedBy(counted, inputs.commitments),
      quietUntil: decided.quietUntil,
      quietReason: decided.quietReason,
    },
  ];
}

/** An obligation nothing has ended. */
export function running(from: string, due: string, now: string): State {
  if (due === '') return {kind: 'pending'};
  if (now > due) return {kind: 'overdue'};
  const quarter = Math.floor(minutesBetween(from || due, due) / 4);
  const soon = plusMinutes(due, -Math.max(SOON_MINUTES, quarter));
  return {kind: now >= soon ? 'due soon' : 'pending'};
}

/** "No comms" is a decision about customers; a law asks for its reports all the same, and what was promised is owed. */
function isOwed({source, audience}: Duty, {comms}: ClockFacts): boolean {
  return (
    comms.needed ||
    source === 'regime' ||
    source === 'promise' ||
    (source === 'policy' && audience !== 'customers')
  );
}

function invalidOf(
  {audience, channel, stage, step}: Group,
  {duty, why}: Extract<Dated, {kind: 'invalid'}>,
): Obligation {
  return {
    key: `invalid:${duty.key}`,
    audience,
    channel,
    stage,
    step,
    state: {kind: 'invalid', why},
    due: '',
    from: '',
    why: duty.clause,
    binding: duty,
    others: [],
    missing: '',
    budget: null,
    earlier: [],
    owner: '',
    quietUntil: '',
    quietReason: '',
  };
}

function commitmentDuty(commitment: Commitment): Duty {
  const {key, text, kind, audience, said, dueAt} = commitment;
  return {
    key: `promise:${key}`,
    source: 'promise',
    clause: `Promised: "${text.slice(0, 160)}"`,
    audience,
    channel: '',
    stage:
      kind === 'update' ? 'update' : kind === 'restore' ? 'fix' : 'summary',
    // Each promise to restore is counted by itself; a summary meets all that promised it.
    step: kind === 'restore' ? key : '',
    timing: {kind: 'at', at: dueAt, said},
    check: '',
  };
}

function promisedBy(
  dated: readonly {readonly duty: Duty}[],
  commitments: readonly Commitment[],
): string {
  return (
    dated
      .map(({duty}) =>
        commitments.find(({key}) => duty.key === `promise:${key}`),
      )
      .find(one => one !== undefined && one.owner !== '')?.owner ?? ''
  );
}

/** What was told before instants were corrected: by obligation, oldest first. */
function earlierDues(
  inputs: ClockInputs,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const corrections = [...inputs.facts.corrected]
    .sort((a, b) => order(a.at, b.at))
    .slice(-MOST_EARLIER);
  let {instants} = inputs.facts;
  for (const {anchor, from} of corrections.reverse()) {
    const {[anchor]: _, ...rest} = instants;
    instants = from === '' ? rest : {...rest, [anchor]: from};
    const facts = {...inputs.facts, instants};
    for (const {key, due} of derive({...inputs, facts})) {
      const dues = found.get(key) ?? [];
      if (due !== '' && !dues.includes(due)) found.set(key, [due, ...dues]);
    }
  }
  return found;
}

function byDue(a: Obligation, b: Obligation): number {
  return (
    Number(a.due === '') - Number(b.due === '') ||
    order(a.due, b.due) ||
    order(a.key, b.key)
  );
}
