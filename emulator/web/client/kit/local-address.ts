const HOSTS = /^https:\/\/(?:docs|drive|script)\.google\.com(\/.*)$/i;

/**
 * Scripts and mails hold Google's addresses, as they must. Here they lead to the same thing in the emulator:
 * the one place where a link goes elsewhere than it says. Undefined for every other address.
 *
 * @param origin where the emulator's pages are
 */
export function localAddress(
  url: string,
  origin: string = location.origin,
): string | undefined {
  const path = HOSTS.exec(url)?.[1];
  return path === undefined
    ? undefined
    : origin + path.replace(/^\/a\/(?:macros\/)?[\w.-]+\//, '/');
}

/** Makes links and `window.open` of a page lead to the emulator. */
export function followLocally(
  page: Document,
  origin: string = location.origin,
): void {
  const turn = (event: Event): void => {
    const target = event.target;
    const link = target instanceof Element ? target.closest('a[href]') : null;
    const local = link && localAddress(link.getAttribute('href') ?? '', origin);
    if (link && local) link.setAttribute('href', local);
  };
  page.addEventListener('click', turn, true);
  page.addEventListener('auxclick', turn, true);
  const view = page.defaultView;
  if (!view) return;
  const open = view.open.bind(view);
  view.open = (url, target, features) =>
    open(localAddress(String(url ?? ''), origin) ?? url, target, features);
}
