import type {DocumentKind} from '../core/incident/words';
import type {IncidentView} from '../core/incident/views';
import {CopyButton} from './copy-button';
import {DocumentRow} from './document-row';
import {OutsideLink} from './outside-link';

/** Everything of an incident that can be opened: documents, folder, register. */
export function IncidentPlaces({
  incident: {documents, folderUrl, registerUrl},
  here,
  copy = false,
}: {
  readonly incident: IncidentView;
  /** The document that is open. */
  readonly here?: DocumentKind;
  /** Whether each address can be copied. */
  readonly copy?: boolean;
}) {
  return (
    <ul class="places">
      {documents.map(document => (
        <DocumentRow
          key={document.kind}
          document={document}
          copy={copy}
          here={document.kind === here}
        />
      ))}
      {folderUrl && (
        <li>
          <OutsideLink href={folderUrl}>Incident folder</OutsideLink>
          {copy && <CopyButton text={folderUrl} what="link to the folder" />}
        </li>
      )}
      {registerUrl && (
        <li>
          <OutsideLink href={registerUrl}>Register</OutsideLink>
          {copy && (
            <CopyButton text={registerUrl} what="link to the register" />
          )}
        </li>
      )}
    </ul>
  );
}
