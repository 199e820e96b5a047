import {isAddress} from '../../core/incident/incident';
import {ask, type Strand} from '../../world/ask/call';
import type {Installation, World} from '../../world/world';
import {unprotected} from '../rules/protected-tabs';

/** Who runs set-up stays an owner: nobody can shut themselves out. */
export function ownersOf(
  {me}: World,
  entered: readonly string[],
  before: Installation | null,
): readonly string[] {
  const self = me.email.toLowerCase();
  const named = entered.map(one => one.toLowerCase()).filter(isAddress);
  return named.length === 0
    ? (before?.owners ?? [self])
    : [...new Set([self, ...named])];
}

/** Google itself refuses everybody else in the tabs that decide who signs and who gets what. */
export function* protectTabs(
  {register, plan}: World,
  registerId: string,
  owners: readonly string[],
): Strand<string> {
  const wanted = plan.tabs.flatMap(({key, ownersOnly}) =>
    ownersOnly === true ? [key] : [],
  );
  const present = yield* ask(register.protections(registerId));
  const wrong = unprotected(wanted, present, owners);
  if (wrong.length > 0) {
    const replaced = present.filter(({tab}) => wrong.includes(tab));
    yield* ask(register.protect(registerId, wrong, owners, replaced));
  }
  return `Policy, People, Contracts and Settings can be edited by ${owners.join(', ')} only.`;
}
