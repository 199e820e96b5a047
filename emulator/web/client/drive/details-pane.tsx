import {X} from 'lucide';
import {useEffect, useState} from 'preact/hooks';
import {Avatar} from '../frame/avatar';
import {Icon} from '../kit/icon';
import {type Grant, grantsOf, roleName} from '../sharing/permissions';
import type {DriveFile} from './files';
import {KindIcon, kindName} from './kind-icon';

/** What there is to know about the chosen file. */
export function DetailsPane({
  file,
  onClose,
  onShare,
}: {
  readonly file: DriveFile;
  readonly onClose: () => void;
  readonly onShare: () => void;
}) {
  const [grants, setGrants] = useState<readonly Grant[]>([]);
  useEffect(() => {
    setGrants([]);
    void grantsOf(file.id, file.parents?.[0]).then(setGrants, () => undefined);
  }, [file]);
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['Type', kindName(file.mimeType)],
    ['Size', file.size && `${Math.ceil(Number(file.size) / 1024)} KB`],
    ['Owner', file.owners?.[0]?.displayName],
    ['Modified', day(file.modifiedTime)],
    ['Modified by', file.lastModifyingUser?.displayName],
    ['Created', day(file.createdTime)],
    ['Description', file.description],
  ];
  return (
    <aside class="details" aria-label="Details">
      <header>
        <KindIcon type={file.mimeType} />
        <h2>{file.name}</h2>
        <button class="icon" aria-label="Close details" onClick={onClose}>
          <Icon of={X} />
        </button>
      </header>
      <h3>Who has access</h3>
      <ul class="faces">
        {grants.map(grant => (
          <li key={grant.id}>
            <Avatar
              name={grant.displayName ?? grant.domain ?? grant.type}
              email={grant.emailAddress}
              size={26}
            />
            <span>
              {grant.displayName ?? grant.domain ?? 'Anyone with the link'}
              <em>
                {roleName(grant.role)}
                {grant.from && ` · from ${grant.from}`}
              </em>
            </span>
          </li>
        ))}
      </ul>
      {file.capabilities?.canShare && (
        <button onClick={onShare}>Manage access</button>
      )}
      <h3>Details</h3>
      <dl>
        {rows
          .filter(([, text]) => text)
          .map(([label, text]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
      </dl>
    </aside>
  );
}

export function day(time: string | undefined): string {
  return time
    ? new Date(time).toLocaleString('en-GB', {
        day: 'numeric',
        month: 'short',
        year: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
      })
    : '';
}
