import {documentUrl} from '../../core/base/google-addresses';
import {reviewPageAddress} from '../../core/base/page-address';
import {isWebAppAddress} from '../../core/base/web-app-address';
import type {InstallationStore} from '../../world/world';
import {allProperties} from './properties';
import {deployedAddress} from './this-build';

const KEY = 'web-app';

/**
 * Where the web app of this deployment answers everybody: as it was deployed, or as it was opened first; '' as long as
 * neither is known.
 *
 * Only a run of the web app itself can tell: it gets the address it was called by. Elsewhere (a sidebar, a trigger) Google
 * gives the test address, or that of some deployment, or none.
 * Source: https://developers.google.com/apps-script/reference/script/service#geturl
 */
export function knownWebApp(properties = allProperties): string {
  return deployedAddress() || (properties()[KEY] ?? '');
}

/** To be called when the web app is opened: the first address is kept, also from before set-up. */
export function keepWebApp(): void {
  if (knownWebApp() !== '') return;
  const address = ScriptApp.getService().getUrl() as string | null;
  if (address === null || !isWebAppAddress(address)) return;
  PropertiesService.getScriptProperties().setProperty(KEY, address);
}

/**
 * Where the web app was asked in this run, for links from page to page: the deployment in use, the test address too. ''
 * when Google gives none that can be one.
 */
export function servedAt(): string {
  const address = ScriptApp.getService().getUrl() as string | null;
  return address !== null && isWebAppAddress(address.replace(/dev$/, 'exec'))
    ? address
    : knownWebApp();
}

/**
 * Addresses of the review page. As long as its own is not known, those of the documents stand in for it: there a comment
 * can be answered too.
 */
export function reviewPageOf(
  installation: InstallationStore,
  webApp: () => string,
): (fileId: string) => string {
  let known: string | undefined;
  return fileId => {
    known ??= installation.load()?.reviewPage ?? webApp();
    return known === ''
      ? documentUrl(fileId)
      : reviewPageAddress(known, fileId);
  };
}
