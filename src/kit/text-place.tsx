import type {ComponentChildren} from 'preact';
import {headingUrl} from '../core/base/google-addresses';
import type {TextLocator} from '../core/documents/views';
import {OutsideLink} from './outside-link';
import {IN_WEB_APP} from './web-app';

/** A place in the document: selected in the editor beside the page; from the web app a link to the heading it is under. */
export function TextPlace({
  fileId,
  locator,
  name,
  busy,
  onSelect,
  children,
}: {
  readonly fileId: string;
  /** Null where the editor cannot select it. */
  readonly locator: TextLocator | null;
  /** What is selected, in words. */
  readonly name: string;
  readonly busy: boolean;
  readonly onSelect: () => void;
  readonly children: ComponentChildren;
}) {
  if (IN_WEB_APP) {
    return (
      <OutsideLink
        href={headingUrl(fileId, locator?.heading ?? '')}
        class="place"
      >
        {children}
        <span class="hidden-text"> in Docs</span>
      </OutsideLink>
    );
  }
  return (
    <button
      type="button"
      class="place"
      disabled={busy}
      aria-label={`Select ${name}`}
      onClick={onSelect}
    >
      {children}
    </button>
  );
}
