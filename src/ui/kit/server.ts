import type {Answer, Problem, ServerFunctions} from '../contract';
import {OFFLINE, OUTSIDE_GOOGLE, problemOfFailure, TIMED_OUT} from './failure';

type FunctionName = keyof ServerFunctions;

/** The part of google.script.run the pages use. */
interface Handlers {
  withSuccessHandler(use: (answer: unknown) => void): Handlers;
  withFailureHandler(use: (failure: unknown) => void): Run;
}
type Run = Handlers &
  Readonly<Record<FunctionName, (...args: readonly unknown[]) => void>>;

declare const google:
  | {readonly script: {readonly run: Run; readonly host: {close(): void}}}
  | undefined;

/** An execution lasts six minutes at most; a later answer never comes. */
const LONGEST_MS = 7 * 60_000;

/**
 * Calls a function of the bundle by its name. Never rejects: a failure on the
 * way is a Problem like any other. Costs one Apps Script execution (1–8 s).
 */
export function call<N extends FunctionName>(
  name: N,
  ...args: Parameters<ServerFunctions[N]>
): Promise<ReturnType<ServerFunctions[N]>> {
  return new Promise(resolve => {
    const fail = (problem: Problem) =>
      // Every answer type includes this failure; TypeScript cannot see it
      // through the type parameter.
      resolve({ok: false, ...problem} as ReturnType<ServerFunctions[N]>);
    if (typeof google === 'undefined') return fail(OUTSIDE_GOOGLE);
    if (navigator.onLine === false) return fail(OFFLINE);
    const limit = setTimeout(() => fail(TIMED_OUT), LONGEST_MS);
    google.script.run
      .withSuccessHandler(answer => {
        clearTimeout(limit);
        if (isAnswer(answer)) resolve(answer as ReturnType<ServerFunctions[N]>);
        else fail(problemOfFailure('The add-on gave an empty answer.'));
      })
      .withFailureHandler(failure => {
        clearTimeout(limit);
        fail(problemOfFailure(failure));
      })
      [name](...args);
  });
}

/** Closes the dialog or sidebar this page stands in. */
export function closeWindow(): void {
  if (typeof google !== 'undefined') google.script.host.close();
}

function isAnswer(answer: unknown): answer is Answer<unknown> {
  return typeof answer === 'object' && answer !== null && 'ok' in answer;
}
