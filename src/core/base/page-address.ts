/** What the review page's address says beside where the web app is; its first parameters by name. */
type Parameters = Readonly<Record<string, unknown>>;

/** As Drive makes ids; nothing else gets into the page. */
const FILE_ID = /^[A-Za-z0-9_-]{10,200}$/;

/** @param webApp Address of the deployed web app, without a query. */
export function reviewPageAddress(webApp: string, fileId: string): string {
  return `${webApp}?page=review&file=${encodeURIComponent(fileId)}`;
}

/** As incidents are named: a prefix, the year and a number. */
const INCIDENT_ID = /^[A-Z][A-Z0-9]{1,9}-\d{4}-\d{4,6}$/;

/** Where people say what was sent and see what is due. */
export function duePageAddress(webApp: string, incidentId: string): string {
  return `${webApp}?page=due&incident=${encodeURIComponent(incidentId)}`;
}

/** The incident an address of the page leads to, '' for all; null when it is no address of it. */
export function incidentInAddress({page, incident}: Parameters): string | null {
  if (page !== 'due') return null;
  return typeof incident === 'string' && INCIDENT_ID.test(incident)
    ? incident
    : '';
}

/** The file an address leads to; '' when it is no address of the review page. */
export function fileInAddress({page, file}: Parameters): string {
  return page === 'review' && typeof file === 'string' && FILE_ID.test(file)
    ? file
    : '';
}
