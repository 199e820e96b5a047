import {placeIn} from '../core/base/page-address';
import {PAGES, type PagePlan} from './pages';

const PLACE = '<div id="page"';

/**
 * What the web app shows at its address: the page the address names, the first page where it names none. A page is told
 * where the web app is and what it is in front of; without that it says itself what to do. Other sites may not frame
 * it (the default), so that nobody can lay a button of theirs over one of ours.
 *
 * A title names the page only: a restricted incident's must not stand in a browser's history.
 *
 * Meta tags written in the file are ignored, hence `addMetaTag`. Source:
 * https://developers.google.com/apps-script/reference/html/html-output#addMetaTag(String,String)
 *
 * @param parameters `event.parameter` of `doGet`: whatever somebody wrote into a link. Only ids that can be nothing but
 *   ids go into the page.
 * @param webApp Where this run was asked; '' when Google does not say.
 */
export function webPage(
  parameters: Readonly<Record<string, unknown>> | undefined,
  webApp: string,
): GoogleAppsScript.HTML.HtmlOutput {
  const [page, {title, web = ''}] = pageNamed(parameters?.page);
  const {incident, file} = placeIn(parameters);
  const data = `data-app="${webApp}" data-page="${web}" data-incident="${incident}" data-file="${file}"`;
  const output = HtmlService.createHtmlOutputFromFile(`ui/${page}`);
  return output
    .setContent(output.getContent().replace(PLACE, `${PLACE} ${data}`))
    .setTitle(`${title} – Incident Comms`)
    .addMetaTag('viewport', 'width=device-width, initial-scale=1');
}

function pageNamed(name: unknown): readonly [file: string, plan: PagePlan] {
  const plans: readonly (readonly [string, PagePlan])[] = Object.entries(PAGES);
  const named = plans.find(([, {web}]) => web !== undefined && web === name);
  return named ?? ['home', PAGES.home];
}
