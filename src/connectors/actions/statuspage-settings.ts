import {UserError} from '../../core/base/user-error';
import {ask} from '../../world/ask/call';
import {explained} from '../../world/ask/explain';
import {run} from '../../world/ask/waves';
import {installed, RegisterFacts} from '../../world/incidents/register-facts';
import type {World} from '../../world/world';

/** Id of the page, out of the Settings tab. One round trip. @throws UserError where it says none, or no id. */
export function statuspagePage(world: World): string {
  const {registerId} = installed(world);
  try {
    const reading = run(
      world.transport,
      ask(world.register.read(registerId, ['settings'])),
    );
    return pageIn(new RegisterFacts(reading));
  } catch (error) {
    throw explained(
      error,
      'Statuspage was not asked.',
      'Ask for access to the register.',
    );
  }
}

export function pageIn({settings}: RegisterFacts): string {
  const page = (settings.brought.statuspagePage ?? '').trim();
  // It becomes part of an address.
  if (/^[a-z0-9]{6,40}$/.test(page)) return page;
  throw new UserError(
    'Statuspage was not asked.',
    page === ''
      ? 'The Settings tab does not say which page it is.'
      : 'What the Settings tab has as “statuspagePage” is no id of a page.',
    'Enter the id of the page in the Settings tab (statuspagePage).',
  );
}
