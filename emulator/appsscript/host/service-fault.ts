import {Refusal} from './refusal';

/** How a built-in service shows that its backend failed. Source: https://developers.google.com/apps-script/guides/support/troubleshooting */
export function serviceFault(shown: string, answer: unknown): Refusal {
  const service = shown.split('.')[0];
  switch (answer) {
    case 429:
    case '403rate':
    case 'burst':
      return new Refusal(
        `Service invoked too many times in a short time: ${service}. Try Utilities.sleep(1000) between calls.`,
      );
    case 'daily':
      return new Refusal(
        `Service invoked too many times for one day: ${service}.`,
      );
    case 'timeout':
      return new Refusal(`Service timed out: ${service}`);
    default:
      return new Refusal(
        "We're sorry, a server error occurred. Please wait a bit and try again.",
      );
  }
}
