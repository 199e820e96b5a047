/** What the review page's address says beside where the web app is; its first parameters by name. */
type Parameters = Readonly<Record<string, unknown>>;

/** As Drive makes ids; nothing else gets into the page. */
const FILE_ID = /^[A-Za-z0-9_-]{10,200}$/;

/** @param webApp Address of the deployed web app, without a query. */
export function reviewPageAddress(webApp: string, fileId: string): string {
  return `${webApp}?page=review&file=${encodeURIComponent(fileId)}`;
}

/** The file an address leads to; '' when it is no address of the review page. */
export function fileInAddress({page, file}: Parameters): string {
  return page === 'review' && typeof file === 'string' && FILE_ID.test(file)
    ? file
    : '';
}
