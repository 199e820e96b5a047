import type {Person} from '../../world/world';

/**
 * The person at the keyboard. The address is blank where policy hides it; callers then refuse to act.
 * Source: https://developers.google.com/apps-script/reference/base/session#getActiveUser()
 */
export function activePerson(): Person {
  const email = Session.getActiveUser().getEmail();
  return {email, domain: email.slice(email.indexOf('@') + 1)};
}
