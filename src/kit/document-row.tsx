import type {DocumentLink} from '../core/incident/views';
import {CopyButton} from './copy-button';
import {OutsideLink} from './outside-link';
import {DeskLink, IN_WEB_APP} from './web-app';

const STATES = {
  missing: 'not made yet',
  copied: 'made, not filled in yet',
  stamped: 'filled in, not shared yet',
  ready: '',
} as const;

/** One document of the incident, with its state when it is not ready. */
export function DocumentRow({
  document,
  copy = false,
  here = false,
}: {
  readonly document: DocumentLink;
  readonly copy?: boolean;
  /** It is the one that is open. */
  readonly here?: boolean;
}) {
  const state = here ? 'open here' : STATES[document.state];
  return (
    <li>
      {here ? (
        <strong>{document.label}</strong>
      ) : (
        <DeskLink href={document.url}>{document.label}</DeskLink>
      )}
      {IN_WEB_APP && document.url && (
        <OutsideLink href={document.url} class="in-docs">
          Open in Docs
          <span class="hidden-text">: {document.label}</span>
        </OutsideLink>
      )}
      {state && <span class="document-state"> ({state})</span>}
      {copy && document.url && (
        <CopyButton text={document.url} what={`link to ${document.label}`} />
      )}
    </li>
  );
}
