import type {DocumentLink} from '../core/incident/views';
import {CopyButton} from './copy-button';
import {OutsideLink} from './outside-link';

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
        <OutsideLink href={document.url}>{document.label}</OutsideLink>
      )}
      {state && <span class="document-state"> ({state})</span>}
      {copy && document.url && (
        <CopyButton text={document.url} what={`link to ${document.label}`} />
      )}
    </li>
  );
}
