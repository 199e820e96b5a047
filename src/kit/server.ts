import type {Answer, Problem} from '../core/base/answer';
import {heard} from './clock';
import type {WindowFunctions} from './contract';
import {goHome, IN_WEB_APP} from './web-app';
import {OFFLINE, OUTSIDE_GOOGLE, problemOfFailure, TIMED_OUT} from './failure';

/** Functions of the bundle by name, as a capability's contract lists them. */
type Functions<F> = {
  readonly [N in keyof F]: (...args: never[]) => Answer<unknown>;
};

/** The part of google.script.run the pages use. */
interface Handlers {
  withSuccessHandler(use: (answer: unknown) => void): Handlers;
  withFailureHandler(use: (failure: unknown) => void): Run;
}
type Run = Handlers &
  Readonly<Record<string, (...args: readonly unknown[]) => void>>;

declare const google:
  | {readonly script: {readonly run: Run; readonly host: {close(): void}}}
  | undefined;

/** An execution lasts six minutes at most; a later answer never comes. */
const LONGEST_MS = 7 * 60_000;

/**
 * A way to call the functions a contract lists. A call never rejects: a failure on the way is a Problem like any
 * other. Costs one Apps Script execution (1–8 s).
 */
export function caller<F extends Functions<F>>() {
  return <N extends keyof F & string>(
    name: N,
    ...args: Parameters<F[N]>
  ): Promise<ReturnType<F[N]>> =>
    new Promise(resolve => {
      const fail = (problem: Problem) =>
        // Every answer type includes this failure; TypeScript cannot see it through the type parameter.
        resolve({ok: false, ...problem} as ReturnType<F[N]>);
      if (typeof google === 'undefined') return fail(OUTSIDE_GOOGLE);
      if (navigator.onLine === false) return fail(OFFLINE);
      const asked = Date.now();
      const limit = setTimeout(() => fail(TIMED_OUT), LONGEST_MS);
      google.script.run
        .withSuccessHandler(answer => {
          clearTimeout(limit);
          if (isAnswer(answer)) {
            heard(answer.made, asked, Date.now());
            resolve(answer as ReturnType<F[N]>);
          } else fail(problemOfFailure('The add-on gave an empty answer.'));
        })
        .withFailureHandler(failure => {
          clearTimeout(limit);
          fail(problemOfFailure(failure));
        })
        [name](...args);
    });
}

/** Calls what every page may call. */
export const call = caller<WindowFunctions>();

/** Closes the dialog or sidebar this page is in; a page of the web app goes home. */
export function closeWindow(): void {
  if (IN_WEB_APP) goHome();
  else if (typeof google !== 'undefined') google.script.host.close();
}

function isAnswer(answer: unknown): answer is Answer<unknown> {
  return typeof answer === 'object' && answer !== null && 'ok' in answer;
}
