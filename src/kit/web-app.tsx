import type {ComponentChildren} from 'preact';
import {documentIn} from '../core/base/google-addresses';
import {pageAddress, type Place, placeIn} from '../core/base/page-address';
import {OutsideLink} from './outside-link';

/** What `doGet` has written into the page; nothing of it beside a document or a register. */
const {
  app = '',
  page: PAGE = '',
  ...given
} = document.getElementById('page')?.dataset ?? {};

/** What addresses call this page. */
export {PAGE};

/** What this page of the web app stands in front of, by its address. */
export const PLACE: Place = placeIn(given);

/** Whether the page fills a window of its own, instead of standing beside a file. */
export const IN_WEB_APP = app !== '';

/**
 * A link to another page of the web app. The frame may navigate the window only when somebody clicks, and needs the
 * whole address: its own is Google's. Source: https://developers.google.com/apps-script/guides/html/restrictions
 */
export function PageLink({
  page,
  children,
  class: look,
  current = false,
  ...place
}: Partial<Place> & {
  readonly page: string;
  readonly children: ComponentChildren;
  readonly class?: string;
  /** It is the page one is on. */
  readonly current?: boolean;
}) {
  return (
    <a
      href={pageAddress(app, page, place)}
      target="_top"
      class={look}
      aria-current={current ? 'page' : undefined}
    >
      {children}
    </a>
  );
}

/** A document of an incident: in the web app its desk, beside an editor the document itself. */
export function DeskLink({
  href,
  incident = '',
  children,
  class: look,
}: {
  readonly href: string;
  /** Where the address may lead to something else than a document. */
  readonly incident?: string;
  readonly children: ComponentChildren;
  readonly class?: string;
}) {
  const file = documentIn(href);
  return IN_WEB_APP && (file !== '' || incident !== '') ? (
    <PageLink page="desk" file={file} incident={incident} class={look}>
      {children}
    </PageLink>
  ) : (
    <OutsideLink href={href} class={look}>
      {children}
    </OutsideLink>
  );
}

/** Leaves a page that is done with; Google lets the window go only right after a click or a key. */
export function goHome(): void {
  window.open(pageAddress(app, 'home'), '_top');
}
