import type {Problem} from '../core/base/answer';

interface KnownFailure {
  readonly pattern: RegExp;
  readonly problem: Problem;
}

/** First match wins; texts as Google words them. */
const KNOWN: readonly KnownFailure[] = [
  {
    // Source: https://issuetracker.google.com/issues/69270374 (several
    // accounts in one browser: the call runs as the default one).
    pattern: /authorization is required|PERMISSION_DENIED/i,
    problem: {
      what: 'Google rejected your account in this window.',
      why:
        'Most often several Google accounts are signed in to this browser ' +
        'and Google used another one than the file is open with.',
      remedy:
        'Open the file in a browser profile with one Google account only, ' +
        'or in a private window, and try again. What you typed is kept.',
    },
  },
  {
    pattern: /exceeded maximum execution time/i,
    problem: {
      what: 'Google stopped the work before it was finished.',
      why: 'It took longer than the six minutes Google allows.',
      remedy: 'Try again. Nothing will happen twice.',
    },
  },
  {
    // Source: https://developers.google.com/apps-script/guides/services/quotas
    pattern: /too many (times|scripts)|limit exceeded|too much computer time/i,
    problem: {
      what: 'Google is limiting calls right now.',
      why: 'Too many calls came from this account in a short time.',
      remedy: 'Wait a minute and try again. What you typed is kept.',
    },
  },
  {
    pattern: /NetworkError|HTTP 0|connection failure|failed to fetch/i,
    problem: {
      what: 'The answer from Google did not arrive.',
      why: 'The connection was lost on the way.',
      remedy:
        'Check the network and try again: if the work was done after all, ' +
        'it is found, not done twice.',
    },
  },
];

export const TIMED_OUT: Problem = {
  what: 'No answer came within seven minutes.',
  why: 'The connection was probably lost; the work may have been done.',
  remedy: 'Try again. Nothing will happen twice.',
};

export const OFFLINE: Problem = {
  what: 'This computer is offline.',
  why: 'The browser reports no network connection.',
  remedy: 'Connect and try again. What you typed is kept.',
};

export const OUTSIDE_GOOGLE: Problem = {
  what: 'This page cannot reach the add-on.',
  why: 'It was opened outside Google Docs or Sheets, and not at the address of the web app.',
  remedy:
    'Open it from the menu Extensions → Incident Comms, or at the address your admin gave you.',
};

/** What a failed call of the server means to the person at the page. */
export function problemOfFailure(failure: unknown): Problem {
  const message =
    failure instanceof Error ? failure.message : String(failure ?? '');
  const known = KNOWN.find(({pattern}) => pattern.test(message));
  return (
    known?.problem ?? {
      what: 'The add-on stopped with an error.',
      why: message || 'Google gave no reason.',
      remedy:
        'Try again. If it happens twice, show this text to the person who ' +
        'looks after Incident Comms. What you typed is kept.',
    }
  );
}
