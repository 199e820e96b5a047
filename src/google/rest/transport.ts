import {
  CallFailure,
  type Call,
  type Outcome,
  type Transport,
} from '../../world/ask/call';
import {countFetches} from '../script/spending';
import {parcels} from './batch';
import {answerOf, paramsOf} from './fetch-request';
import {
  failureOf,
  refusedForRate,
  stumbled,
  thrownAs,
  tooFast,
  unsentAs,
  withoutAddresses,
} from './failure';
import {type HttpAnswer, type HttpRequest, type Plan} from './http';

/** Seconds slept before each further try, with up to one more at random. Source: https://developers.google.com/workspace/drive/api/guides/limits (exponential back-off) */
const BACK_OFF = [1, 2, 4, 8, 16];

interface Slot {
  readonly request: HttpRequest;
  answer?: HttpAnswer;
  /** The whole wave threw for one of its requests; mostly nobody knows whether this one arrived. */
  lost?: string;
  /** There was no token, so nothing of the wave was sent. */
  unsent?: string;
}

interface Task {
  readonly call: Call<unknown>;
  readonly plan: Plan;
  readonly slots: Slot[];
  /** Its answers when all of them are good, else why it ends. */
  outcome?: Outcome;
}

/**
 * Sends a wave with one `UrlFetchApp.fetchAll`, and one more for each further page any of its calls needs; what may be
 * repeated is, with growing pauses.
 */
export class GoogleTransport implements Transport {
  private readonly until: number;

  /**
   * @param patience Seconds after which nothing is tried again. A function of a card has 30 s in all, any other six
   *   minutes. Source: https://developers.google.com/workspace/add-ons/concepts/actions
   */
  constructor(patience = 240) {
    this.until = Date.now() + patience * 1000;
  }

  wave(calls: readonly Call<unknown>[]): readonly Outcome[] {
    const tasks = calls.map((call): Task => {
      const plan = call.request as Plan;
      return {call, plan, slots: plan.first.map(request => ({request}))};
    });
    let open = tasks.flatMap(({slots}) => slots);
    while (open.length > 0) {
      this.settle(open);
      open = tasks.flatMap(further);
    }
    return tasks.map(finished);
  }

  private settle(all: readonly Slot[]): void {
    let pending = all;
    for (let attempt = 0; pending.length > 0; attempt++) {
      send(pending);
      pending = pending.filter(
        slot => mayRepeat(slot) || (attempt === 0 && expired(slot)),
      );
      if (pending.length === 0 || attempt === BACK_OFF.length) return;
      const pause = 1000 * (BACK_OFF[attempt] + Math.random());
      if (Date.now() + pause > this.until) return;
      Utilities.sleep(pause);
    }
  }
}

function send(slots: readonly Slot[]): void {
  for (const slot of slots) {
    slot.answer = slot.lost = slot.unsent = undefined;
  }
  let token: string;
  try {
    token = ScriptApp.getOAuthToken();
  } catch (error) {
    for (const slot of slots) slot.unsent = String(error);
    return;
  }
  try {
    const sent = parcels(slots);
    countFetches(sent.length);
    const responses = UrlFetchApp.fetchAll(
      sent.map(({request}) => paramsOf(request, token)),
    );
    responses.forEach((response, index) => {
      const {request, slots: own, open} = sent[index];
      open(answerOf(request, response)).forEach((answer, at) => {
        own[at].answer = answer;
        if (answer === undefined) own[at].lost = 'not in the answer of a batch';
      });
    });
  } catch (error) {
    // Whatever is thrown names the address, and some addresses are keys.
    const thrown = slots.some(({request}) => request.secret)
      ? withoutAddresses(String(error))
      : String(error);
    for (const slot of slots) slot.lost = thrown;
  }
}

function mayRepeat({request, answer, lost, unsent}: Slot): boolean {
  if (unsent !== undefined) return unsentAs(unsent) === undefined;
  // Again is useless for what was refused outright, and safe for what was only too fast.
  if (lost !== undefined) {
    if (tooFast(lost)) return true;
    return request.repeatable && unsentAs(lost) === undefined;
  }
  if (answer === undefined) return false;
  return refusedForRate(answer) || (stumbled(answer) && request.repeatable);
}

/**
 * The token ended while the run went on, and nothing was done; `send` asks for another one.
 * Source: https://developers.google.com/apps-script/reference/script/script-app#getOAuthToken()
 */
function expired({answer}: Slot): boolean {
  return answer?.status === 401;
}

/** What the task needs next; it has ended when one of its requests failed. */
function further(task: Task): readonly Slot[] {
  const {call, plan, slots} = task;
  if (plan.then === undefined || task.outcome !== undefined) return [];
  try {
    const more = plan
      .then(slots.map(slot => good(call, slot)))
      .map((request): Slot => ({request}));
    slots.push(...more);
    return more;
  } catch (error) {
    task.outcome = failed(error);
    return [];
  }
}

function finished({call, plan, slots, outcome}: Task): Outcome {
  if (outcome !== undefined) return outcome;
  try {
    const answers = slots.map(slot => good(call, slot));
    plan.act?.(answers);
    return {ok: true, value: call.read(answers)};
  } catch (error) {
    return failed(error);
  }
}

function failed(error: unknown): Outcome {
  if (error instanceof CallFailure) return {ok: false, failure: error};
  throw error;
}

function good(call: Call<unknown>, slot: Slot): HttpAnswer {
  const {request, answer, lost, unsent} = slot;
  if (unsent !== undefined) {
    throw thrownAs(unsentAs(unsent) ?? 'busy', call.label, unsent);
  }
  if (answer === undefined) {
    const thrown = lost ?? 'not sent';
    throw thrownAs(unsentAs(thrown) ?? 'unknown', call.label, thrown);
  }
  if (request.accept?.includes(answer.status)) return answer;
  if (answer.status >= 400) {
    throw failureOf(call.label, answer, request.secret);
  }
  return answer;
}
