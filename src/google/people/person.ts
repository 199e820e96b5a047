import type {Person} from '../../world/world';

/**
 * The person at the keyboard. The address is blank where policy hides it; callers then refuse to act.
 * Source: https://developers.google.com/apps-script/reference/base/session#getActiveUser()
 */
export function activePerson(): Person {
  return personOf(Session.getActiveUser());
}

/**
 * Whose trigger runs. Google promises no active user in a trigger, and the effective one is who installed it. Nowhere else:
 * a web app that was deployed wrongly would act in its deployer's name.
 * Source: https://developers.google.com/apps-script/reference/base/session#geteffectiveuser
 */
export function triggerPerson(): Person {
  return personOf(Session.getEffectiveUser());
}

function personOf(user: GoogleAppsScript.Base.User): Person {
  const email = user.getEmail();
  return {email, domain: email.slice(email.indexOf('@') + 1)};
}
