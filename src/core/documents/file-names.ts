import type {DocumentKind} from '../incident/words';
import {oneLine} from '../base/clean-text';
import type {Incident} from '../incident/incident';
import {DOCUMENTS} from '../incident/vocabulary';
import {languageName} from './language';

const LONGEST_TITLE = 120;

type Named = Pick<Incident, 'id' | 'title' | 'visibility'>;

/**
 * "INC-2026-0042 Internal – Checkout is down". A restricted incident's files carry no title: names show in
 * browser tabs, in Drive's lists and in mail about sharing, over shoulders and on shared screens.
 */
export function documentName(incident: Named, kind: DocumentKind): string {
  return named(incident, ` ${DOCUMENTS[kind].short}`);
}

/**
 * "INC-2026-0042 Update 2 – Checkout is down", "INC-2026-0042 Update 2 German – Checkout is down".
 *
 * @param language Of a translation, else ''.
 */
export function messageName(
  incident: Named,
  kind: DocumentKind,
  number: number,
  language: string,
): string {
  const which = number > 1 ? ` ${number}` : '';
  const said = language === '' ? '' : ` ${languageName(language)}`;
  return named(incident, ` ${DOCUMENTS[kind].short}${which}${said}`);
}

export function folderName(incident: Named): string {
  return named(incident, '');
}

export function ownRegisterName({id}: Named): string {
  return `${id} Register (restricted)`;
}

function named({id, title, visibility}: Named, what: string): string {
  return visibility === 'restricted'
    ? `${id}${what} (restricted)`
    : `${id}${what} – ${cut(oneLine(title))}`;
}

/** Cuts between code points, so that no emoji is torn apart. */
function cut(text: string): string {
  const points = Array.from(text);
  return points.length <= LONGEST_TITLE
    ? text
    : `${points
        .slice(0, LONGEST_TITLE - 1)
        .join('')
        .trimEnd()}…`;
}
