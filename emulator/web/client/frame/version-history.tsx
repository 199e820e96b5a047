import {useEffect, useState} from 'preact/hooks';
import {explain, query, rest} from '../api';
import {Dialog} from '../kit/dialog';

interface Revision {
  readonly id: string;
  readonly modifiedTime: string;
  readonly keepForever?: boolean;
  readonly lastModifyingUser?: {readonly displayName?: string};
}

/**
 * Who changed the file when, newest first. Deviation: the text of an older version is not shown; the API does
 * not give it either.
 */
export function VersionHistory({
  fileId,
  onClose,
}: {
  readonly fileId: string;
  readonly onClose: () => void;
}) {
  const [revisions, setRevisions] = useState<readonly Revision[] | null>(null);
  const [problem, setProblem] = useState('');
  useEffect(() => {
    const path = query(`/drive/v3/files/${fileId}/revisions`, {
      fields:
        'revisions(id,modifiedTime,keepForever,lastModifyingUser(displayName))',
      pageSize: 1000,
    });
    rest<{revisions?: readonly Revision[]}>('GET', path).then(
      answer => setRevisions([...(answer.revisions ?? [])].reverse()),
      (error: unknown) => setProblem(explain(error)),
    );
  }, []);
  return (
    <Dialog title="Version history" onClose={onClose}>
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      {!revisions && !problem && <p class="hint">Loading…</p>}
      <ol class="versions">
        {revisions?.map(
          ({id, modifiedTime, lastModifyingUser, keepForever}, at) => (
            <li key={id}>
              <time dateTime={modifiedTime}>
                {new Date(modifiedTime).toLocaleString('en-GB', {
                  dateStyle: 'medium',
                  timeStyle: 'short',
                })}
              </time>
              <span>
                {lastModifyingUser?.displayName ?? 'Somebody'}
                {at === 0 ? ' · current version' : ''}
                {keepForever ? ' · kept forever' : ''}
              </span>
            </li>
          ),
        )}
      </ol>
    </Dialog>
  );
}
