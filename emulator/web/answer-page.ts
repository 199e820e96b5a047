import type {WireResponse} from '../kernel/contracts';
import {answer} from './responses';
import {type MetaTag, shell} from './shell';
import type {Visit} from './visit';
import type {Boot, PageName} from './wire';

/** A page for whoever visits it; their browser is told who they are, so that the next visit is theirs, too. */
export function answerPage(
  {me, accounts, scriptOrigin, hasCookie}: Visit,
  boot: Partial<Boot> & {readonly page: PageName},
  meta?: readonly MetaTag[],
): WireResponse {
  return answer(
    200,
    'text/html; charset=utf-8',
    shell({me, accounts, scriptOrigin, ...boot}, meta),
    hasCookie ? {} : {'set-cookie': signedIn(accounts)},
  );
}

/** The cookie of a browser in which these accounts are signed in. */
export function signedIn(accounts: readonly string[]): string {
  return `act_as=${encodeURIComponent(accounts.join())}; Path=/; SameSite=Lax; Max-Age=31536000`;
}
