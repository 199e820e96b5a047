import {
  CallFailure,
  type Call,
  type Outcome,
  type Transport,
} from '../../ports/call';
import {failureOf, refusedForRate, stumbled} from './failure';
import type {HttpAnswer, HttpRequest} from './http';

/** Seconds slept before each further try, with up to one more at random. Source: https://developers.google.com/workspace/drive/api/guides/limits (exponential back-off) */
const BACK_OFF = [1, 2, 4, 8, 16];

interface Slot {
  readonly request: HttpRequest;
  answer?: HttpAnswer;
  /** The whole wave threw, for its token or for one of its requests: whether this one arrived is not known. */
  lost?: string;
}

/** Sends a wave with one `UrlFetchApp.fetchAll`; what may be repeated is, with growing pauses. */
export class GoogleTransport implements Transport {
  wave(calls: readonly Call<unknown>[]): readonly Outcome[] {
    const slots = calls.map(call =>
      (call.request as readonly HttpRequest[]).map((request): Slot => ({
        request,
      })),
    );
    this.settle(slots.flat());
    return calls.map((call, index) => outcomeOf(call, slots[index]));
  }

  private settle(all: readonly Slot[]): void {
    let pending = all;
    for (let attempt = 0; pending.length > 0; attempt++) {
      send(pending);
      pending = pending.filter(mayRepeat);
      if (pending.length === 0 || attempt === BACK_OFF.length) return;
      Utilities.sleep(1000 * (BACK_OFF[attempt] + Math.random()));
    }
  }
}

function send(slots: readonly Slot[]): void {
  for (const slot of slots) slot.answer = slot.lost = undefined;
  try {
    const token = ScriptApp.getOAuthToken();
    const responses = UrlFetchApp.fetchAll(
      slots.map(slot => paramsOf(slot.request, token)),
    );
    responses.forEach((response, index) => {
      slots[index].answer = {
        status: response.getResponseCode(),
        text: response.getContentText(),
      };
    });
  } catch (error) {
    for (const slot of slots) slot.lost = String(error);
  }
}

function mayRepeat({request, answer, lost}: Slot): boolean {
  if (lost !== undefined) return request.repeatable;
  if (answer === undefined) return false;
  return refusedForRate(answer) || (stumbled(answer) && request.repeatable);
}

function outcomeOf(call: Call<unknown>, slots: readonly Slot[]): Outcome {
  try {
    return {ok: true, value: call.read(slots.map(slot => good(call, slot)))};
  } catch (error) {
    if (error instanceof CallFailure) return {ok: false, failure: error};
    throw error;
  }
}

function good(call: Call<unknown>, {request, answer, lost}: Slot): HttpAnswer {
  if (answer === undefined) {
    throw new CallFailure('unknown', call.label, lost ?? 'not sent');
  }
  if (request.accept?.includes(answer.status)) return answer;
  if (answer.status >= 400) throw failureOf(call.label, answer);
  return answer;
}

function paramsOf(
  {method, url, body, contentType}: HttpRequest,
  token: string,
): GoogleAppsScript.URL_Fetch.URLFetchRequest {
  const params: GoogleAppsScript.URL_Fetch.URLFetchRequest = {
    url,
    method,
    headers: {Authorization: `Bearer ${token}`},
    muteHttpExceptions: true,
  };
  if (body !== undefined) {
    params.contentType = contentType ?? 'application/json';
    params.payload = typeof body === 'string' ? body : JSON.stringify(body);
  }
  return params;
}
