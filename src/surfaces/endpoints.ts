/** What Google calls to show something, and what any page may call. */
import {googleWorld} from '../composition';
import {clockBoard as readClockBoard} from '../clocks/views/clock-board';
import type {Answer} from '../core/base/answer';
import {CachedDrafts} from '../google/script/drafts';
import {keepWebApp, servedAt} from '../google/script/review-page';
import type {WindowFunctions} from '../kit/contract';
import {registerView as readActiveIncidents} from '../upkeep/views/register-view';
import {answer} from './answer';
import {homepageCard} from './cards';
import {keepDrafts as keep, keptDrafts as readDrafts} from './keep-drafts';
import type {Page} from './pages';
import {requireNeededScopes} from './require-scopes';
import {webPage} from './web-pages';
import {addMenu, showDialog, showSidebar} from './windows';

export function onOpen(): void {
  addMenu();
}

export function onInstall(): void {
  addMenu();
}

export function openSidebar(): void {
  requireNeededScopes();
  showSidebar('sidebar');
}

export function openRegisterPanel(): void {
  requireNeededScopes();
  showSidebar('register-panel');
}

export function openSetup(): void {
  requireNeededScopes();
  showDialog('setup');
}

export function openNewIncident(): Answer<boolean> {
  return answer(() => openDialog('new-incident'));
}

export function openCheck(): Answer<boolean> {
  return answer(() => openDialog('check'));
}

export function openTemplates(): Answer<boolean> {
  return answer(() => openDialog('templates'));
}

export function openCheckInstallation(): void {
  requireNeededScopes();
  showDialog('check-installation');
}

export function keptDrafts(): ReturnType<WindowFunctions['keptDrafts']> {
  return answer(() => readDrafts(new CachedDrafts()));
}

export function keepDrafts(
  changes: Readonly<Record<string, string | null>>,
): ReturnType<WindowFunctions['keepDrafts']> {
  return answer(() => keep(new CachedDrafts(), changes));
}

export function onHomepage(): GoogleAppsScript.Card_Service.Card[] {
  const incidents = answer(() => readActiveIncidents(googleWorld()));
  const due = answer(() => readClockBoard(googleWorld()));
  return [homepageCard(incidents, due)];
}

/** The web app, as whoever opens it. */
export function doGet(
  event: GoogleAppsScript.Events.DoGet | undefined,
): GoogleAppsScript.HTML.HtmlOutput {
  requireNeededScopes();
  // Whatever else hinders it, the page comes.
  answer(keepWebApp);
  return webPage(event?.parameter, servedAt());
}

function openDialog(page: Page): boolean {
  requireNeededScopes();
  showDialog(page);
  return true;
}
