import {fileInAddress, incidentInAddress} from '../core/base/page-address';

/** A restricted incident's title must not stand in a browser's history. */
const TITLE = 'Review – Incident Comms';
const DUE_TITLE = 'Due next – Incident Comms';
const PLACE = '<div id="page"';

/**
 * What the web app shows at its address: the page of what is due, or the review page. An address that leads nowhere gets the page as well, without
 * a file; it then says what to do. Other sites may not frame it (the default), so that nobody can lay a button of
 * theirs over one of ours.
 *
 * Meta tags written in the file are ignored, hence `addMetaTag`. Source:
 * https://developers.google.com/apps-script/reference/html/html-output#addMetaTag(String,String)
 *
 * @param parameters `event.parameter` of `doGet`: whatever somebody wrote into a link. Only an id that can be nothing but
 *   an id goes into the page.
 */
export function webPage(
  parameters: Readonly<Record<string, unknown>> | undefined,
): GoogleAppsScript.HTML.HtmlOutput {
  const incidentId = incidentInAddress(parameters ?? {});
  const [file, title, data] =
    incidentId === null
      ? ['review-page', TITLE, `data-file="${fileInAddress(parameters ?? {})}"`]
      : ['due-page', DUE_TITLE, `data-incident="${incidentId}"`];
  const page = HtmlService.createHtmlOutputFromFile(`ui/${file}`);
  return page
    .setContent(page.getContent().replace(PLACE, `${PLACE} ${data}`))
    .setTitle(title)
    .addMetaTag('viewport', 'width=device-width, initial-scale=1');
}
