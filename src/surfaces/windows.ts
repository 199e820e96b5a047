import {MENU, type Host} from './menu';
import {PAGES, type Page, type PagePlan} from './pages';

/** The part of the two editors' `Ui` that is used; they are the same class at run time. */
type Ui = GoogleAppsScript.Base.Ui;

/**
 * Adds the menu. May run without any authority (AuthMode.NONE), so it touches nothing but the menu.
 * Source: https://developers.google.com/workspace/add-ons/concepts/editor-auth-lifecycle
 */
export function addMenu(): void {
  const {host, ui} = editorUi();
  const menu = ui.createAddonMenu();
  for (const item of MENU[host]) {
    if (item === null) menu.addSeparator();
    else menu.addItem(item.label, item.run);
  }
  menu.addToUi();
}

export function showSidebar(page: Page): void {
  editorUi().ui.showSidebar(output(page));
}

export function showDialog(page: Page): void {
  const {title} = PAGES[page];
  editorUi().ui.showModalDialog(output(page), title);
}

function output(page: Page): GoogleAppsScript.HTML.HtmlOutput {
  const {title, size}: PagePlan = PAGES[page];
  const html = HtmlService.createHtmlOutputFromFile(`ui/${page}`).setTitle(
    title,
  );
  if (size) html.setWidth(size.width).setHeight(size.height);
  return html;
}

/** Which editor this runs in shows only by asking: the other one's `getUi` throws. */
function editorUi(): {host: Host; ui: Ui} {
  try {
    return {host: 'sheets', ui: SpreadsheetApp.getUi()};
  } catch {
    return {host: 'docs', ui: DocumentApp.getUi()};
  }
}
