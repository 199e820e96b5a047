import {UserError} from '../core/base/user-error';

/** Without these nothing of the product works; every other permission is told of where it is missing. */
const NEEDED = ['drive', 'script.external_request', 'userinfo.email'].map(
  name => `https://www.googleapis.com/auth/${name}`,
);

/**
 * Shows Google's own consent screen to whoever left out what everything needs, and ends the run; goes on otherwise. Only
 * for what a person opens: pages' calls get an answer with the way to grant it.
 * Source: https://developers.google.com/apps-script/concepts/scopes (granular permissions),
 * https://developers.google.com/apps-script/guides/web (web apps show every box)
 */
export function requireNeededScopes(): void {
  ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, NEEDED);
}

/**
 * For a trigger, which nobody watches: one that lacks anything would fail for ever.
 *
 * @throws UserError with the way to grant what is missing.
 */
export function requireEveryScope(): void {
  const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
  const missing = ScriptApp.AuthorizationStatus.REQUIRED;
  if (info.getAuthorizationStatus() !== missing) return;
  throw new UserError(
    'The sweep was not installed.',
    'You have not granted Incident Comms everything it asks for, and the sweep would fail for ever.',
    'Grant it, with every box ticked, and install the sweep again.',
    {ungranted: true},
  );
}
