/** What an address of the web app says beside where the web app is; its first parameters by name. */
type Parameters = Readonly<Record<string, unknown>>;

/** What a page is in front of; '' where the address names none. */
export interface Place {
  readonly incident: string;
  readonly file: string;
}

export const NOWHERE: Place = {incident: '', file: ''};

/** As Drive makes ids; nothing else gets into a page. */
const FILE_ID = /^[A-Za-z0-9_-]{10,200}$/;

/** As incidents are named: a prefix, the year and a number. */
const INCIDENT_ID = /^[A-Z][A-Z0-9]{1,9}-\d{4}-\d{4,6}$/;

/**
 * @param webApp Address of the deployed web app, without a query.
 * @param page As `PAGES` names it in addresses.
 */
export function pageAddress(
  webApp: string,
  page: string,
  {incident = '', file = ''}: Partial<Place> = {},
): string {
  const named = [
    ['page', page],
    ['incident', incident],
    ['file', file],
  ].filter(([, value]) => value !== '');
  return `${webApp}?${named.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')}`;
}

/** Where somebody reads a text under review and answers. */
export function reviewPageAddress(webApp: string, file: string): string {
  return pageAddress(webApp, 'review', {file});
}

/** Where people say what was sent and see what is due. */
export function duePageAddress(webApp: string, incident: string): string {
  return pageAddress(webApp, 'due', {incident});
}

/** Whatever somebody wrote into a link, or a page sent: only what can be nothing but an id is taken. */
export function placeIn(input: unknown): Place {
  const {incident, file} = (
    typeof input === 'object' && input !== null ? input : {}
  ) as Parameters;
  return {
    incident:
      typeof incident === 'string' && INCIDENT_ID.test(incident)
        ? incident
        : '',
    file: typeof file === 'string' && FILE_ID.test(file) ? file : '',
  };
}
