import {documentUrl} from '../../domain/google-addresses';
import {reviewPageAddress} from '../../domain/review/page-address';
import {isWebAppAddress} from '../../domain/web-app-address';
import type {InstallationStore} from '../../ports/world';

/**
 * The address of this web app as this run knows it; '' when it is not one for everybody.
 *
 * Only a run of the web app itself can tell: it gets the address it was called by. Elsewhere (a sidebar, a trigger) it is
 * the test address, or that of some deployment, or none.
 * Source: https://developers.google.com/apps-script/reference/script/service#geturl
 */
export function ownWebApp(): string {
  const address = ScriptApp.getService().getUrl() as string | null;
  return address !== null && isWebAppAddress(address) ? address : '';
}

/**
 * Addresses of the review page. As long as nobody has opened the web app or entered its address, those of the documents
 * stand in for it: there a comment can be answered too.
 */
export function reviewPageOf(
  installation: InstallationStore,
): (fileId: string) => string {
  let known: string | undefined;
  return fileId => {
    known ??= installation.load()?.reviewPage ?? '';
    return known === ''
      ? documentUrl(fileId)
      : reviewPageAddress(known, fileId);
  };
}

/** To be called when the web app is opened: the first time, its address is kept for everybody. */
export function keepWebApp(installation: InstallationStore): void {
  const before = installation.load();
  if (before === null || before.reviewPage) return;
  const reviewPage = ownWebApp();
  if (reviewPage !== '') installation.save({...before, reviewPage});
}
