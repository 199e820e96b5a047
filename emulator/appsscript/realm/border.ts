/** How the host answers: a value or a refusal, and what time it is now on the execution's clock. */
type Answer =
  | {readonly now: number; readonly value?: unknown}
  | {
      readonly now: number;
      readonly error: {readonly name: string; readonly message: string};
    };

/** What a Google service throws. Source: https://developers.google.com/apps-script/guides/support/troubleshooting */
export class Exception extends Error {}
Object.defineProperty(Exception.prototype, 'name', {
  value: 'Exception',
  configurable: true,
  writable: true,
});

// Scripts may replace the built-ins; the border must not notice.
const {parse, stringify} = JSON;
const NativeError = Error;

let host: (json: string) => string = () => {
  throw new NativeError('The realm has no host.');
};
let clock = 0;

export function connect(to: (json: string) => string, now: number): void {
  host = to;
  clock = now;
}

/** Milliseconds since the epoch on the execution's modelled clock. */
export function now(): number {
  return clock;
}

/**
 * Asks the host; JSON both ways, so nothing of one realm is ever seen in the other.
 * @param method `service.Class.method` for what Google would count, `internal.…` for the emulator's own questions.
 */
export function call(method: string, ...args: readonly unknown[]): unknown {
  const answer = parse(host(stringify([method, args]))) as Answer;
  clock = answer.now;
  if (!('error' in answer)) return answer.value;
  if (answer.error.name === 'Exception') {
    throw new Exception(answer.error.message);
  }
  const error = new NativeError(answer.error.message);
  error.name = answer.error.name;
  throw error;
}

/** The same where the host answers text. */
export function text(method: string, ...args: readonly unknown[]): string {
  return call(method, ...args) as string;
}
