import {CallFailure} from '../world/ask/call';
import {refusalWords} from '../world/ask/refusal-words';
import {requireOwner} from '../world/owners';
import type {World} from '../world/world';
import {UserError} from '../core/base/user-error';
import type {Answer, Link, Problem} from '../core/base/answer';

/**
 * Runs an endpoint's work; whatever it throws becomes an answer a person can read.
 *
 * @param only Name and world of a function that `CALLERS` leaves to the owners of the installation.
 */
export function answer<T>(work: () => T, only?: OwnersOnly): Answer<T> {
  const outcome = outcomeOf(work, only);
  return {...outcome, made: new Date().toISOString()};
}

function outcomeOf<T>(work: () => T, only?: OwnersOnly): Answer<T> {
  try {
    if (only) requireOwner(only.world(), only.what, only.may);
    return {ok: true, value: work()};
  } catch (error) {
    return {ok: false, ...problemOf(error)};
  }
}

/**
 * The same for who runs a function in the script editor: the log is all they see, and a run that ends well looks like one
 * that has done something. Source: https://developers.google.com/apps-script/guides/logging
 */
export function logged(answered: Answer<string>): Answer<string> {
  if (answered.ok) console.log(answered.value);
  else {
    const {what, why, remedy} = answered;
    console.error(`${what} ${why} ${remedy}`);
  }
  return answered;
}

interface OwnersOnly {
  readonly world: () => World;
  /** What did not happen. */
  readonly what: string;
  /** Who else may, beside the owners. */
  readonly may?: (world: World) => boolean;
}

function problemOf(error: unknown): Problem {
  if (error instanceof UserError) {
    const {what, why, remedy, fields} = error;
    const link = error.ungranted ? grantLink() : error.link;
    return {
      what,
      why,
      remedy,
      ...(fields && {fields}),
      ...(link && {link}),
    };
  }
  if (error instanceof CallFailure) return problemOfCall(error);
  const reference = Utilities.getUuid().slice(0, 8);
  console.error(`${reference} ${error instanceof Error ? error.stack : error}`);
  return {
    what: 'This did not work.',
    why: 'Something happened that the add-on does not expect.',
    remedy: `Try again. If it stays, give your admin the reference ${reference}; the details are in the log under it.`,
    reference,
  };
}

/** Where the person grants what is missing; undefined where Google names no place. */
function grantLink(): Link | undefined {
  const url = ScriptApp.getAuthorizationInfo(
    ScriptApp.AuthMode.FULL,
  ).getAuthorizationUrl() as string | null;
  return url ? {label: 'Grant what is missing', url} : undefined;
}

/** Google's own words stay in the log: they may quote a title. */
function problemOfCall({kind, label, detail, reason}: CallFailure): Problem {
  const what = `Google did not do this: ${label}.`;
  console.warn(`${label}: ${kind} ${detail}`);
  if (reason) {
    const {link, ...words} = refusalWords(reason);
    const there = reason.is === 'not-granted' ? grantLink() : link;
    return {what, ...words, ...(there && {link: there})};
  }
  switch (kind) {
    case 'busy':
      return {
        what,
        why: 'Google is asking for fewer requests at the moment.',
        remedy: 'Wait a minute and try again. Nothing is made twice.',
      };
    case 'unknown':
      return {
        what,
        why: 'The connection ended before Google answered, so it may or may not have happened.',
        remedy: 'Try again: what is there already is found and kept.',
      };
    case 'forbidden':
      return {
        what,
        why: 'Your account may not do this with one of the files.',
        remedy:
          'Ask the comms lead or your admin for access, or sign in with the right account (one Google account per browser profile).',
      };
    case 'protected':
      return {
        what,
        why: 'Somebody has protected that tab or those cells of the spreadsheet.',
        remedy:
          'Ask whoever owns the register: Data → Protected sheets and ranges.',
      };
    case 'notFound':
      return {
        what,
        why: 'One of the files was removed, or you have no access to it.',
        remedy:
          'Look in the bin of the incident folder, or ask the comms lead.',
      };
    case 'stale':
    case 'conflict':
      return {
        what,
        why: 'Somebody changed the same thing in this moment.',
        remedy: 'Refresh and try again.',
      };
    case 'refused':
      return {
        what,
        why: 'Google refused the request.',
        remedy:
          'Try again once; if it stays, ask your admin to look at the log of this minute.',
      };
  }
}
