import type {ServerFunctions} from '../../../src/surfaces/contract';

/** Answers of the server as the test wants them; a promise is a delay, a thrown error a failed call. */
export type Answers = {
  [N in keyof ServerFunctions]?: (
    ...args: Parameters<ServerFunctions[N]>
  ) => ReturnType<ServerFunctions[N]> | Promise<ReturnType<ServerFunctions[N]>>;
};

export interface Called {
  readonly name: string;
  readonly args: readonly unknown[];
}

/**
 * google.script as a page meets it, put in before the page's own script.
 * Refuses what Google refuses: dates, functions, elements as arguments.
 * Source: https://developers.google.com/apps-script/guides/html/reference/run
 */
export const FAKE_GOOGLE = `(() => {
  const refused = value =>
    typeof value === 'function' || value instanceof Date ||
    value instanceof Node ||
    (value && typeof value === 'object' && Object.values(value).some(refused));
  const runner = (success, failure) => new Proxy({}, {
    get: (_, name) => {
      if (name === 'withSuccessHandler') return use => runner(use, failure);
      if (name === 'withFailureHandler') return use => runner(success, use);
      return (...args) => {
        if (args.some(refused))
          throw new TypeError('Failed due to illegal value in property: ' + name);
        window.answerOfTest(name, JSON.stringify(args)).then(text => {
          const {value, error} = JSON.parse(text);
          if (error === undefined) success && success(value);
          else failure && failure(Object.assign(new Error(error), {name: 'ScriptError'}));
        });
      };
    },
  });
  window.google = {script: {
    get run() { return runner(); },
    host: {close: () => { window.closedByPage = true; }},
  }};
})();`;
