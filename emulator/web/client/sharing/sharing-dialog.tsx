import {useEffect, useState} from 'preact/hooks';
import {Refusal, explain, rest} from '../api';
import {boot} from '../boot';
import {CopyLink} from '../kit/copy-link';
import {Dialog} from '../kit/dialog';
import {AddPerson} from './add-person';
import {GeneralAccess} from './general-access';
import {type Grant, changeRole, grant, grantsOf, revoke} from './permissions';
import {PersonRow} from './person-row';

/** Who has access, and how; every change is made at once. */
export function SharingDialog({
  fileId,
  onClose,
}: {
  readonly fileId: string;
  readonly onClose: () => void;
}) {
  const [name, setName] = useState('');
  const [mayShare, setMayShare] = useState(false);
  const [grants, setGrants] = useState<readonly Grant[] | null>(null);
  const [failure, setFailure] = useState('');
  const [closed, setClosed] = useState(false);
  const [busy, setBusy] = useState(false);
  const load = async (): Promise<void> => {
    const file = await rest<{
      name: string;
      parents?: string[];
      capabilities?: {canShare?: boolean};
    }>(
      'GET',
      `/drive/v3/files/${fileId}?fields=name,parents,capabilities(canShare)`,
    );
    setName(file.name);
    setMayShare(file.capabilities?.canShare ?? false);
    setGrants(await grantsOf(fileId, file.parents?.[0]));
  };
  useEffect(() => {
    load().catch((error: unknown) =>
      // Who may only read or comment is not told who else may.
      error instanceof Refusal && error.status === 403
        ? setClosed(true)
        : setFailure(explain(error)),
    );
  }, [fileId]);
  const attempt = async (work: () => Promise<unknown>): Promise<boolean> => {
    setBusy(true);
    setFailure('');
    try {
      await work();
      return true;
    } catch (error) {
      setFailure(explain(error));
      return false;
    } finally {
      await load().catch(() => undefined);
      setBusy(false);
    }
  };
  const persons = (grants ?? []).filter(
    ({type}) => type === 'user' || type === 'group',
  );
  const general = (grants ?? []).filter(
    ({type}) => type === 'domain' || type === 'anyone',
  );
  return (
    <Dialog title={`Share “${name}”`} onClose={onClose} wide>
      <div class="sharing" aria-busy={busy}>
        {mayShare && (
          <AddPerson
            onAdd={(email, role, notify) =>
              attempt(() =>
                grant(
                  fileId,
                  {type: 'user', emailAddress: email, role},
                  notify,
                ),
              )
            }
          />
        )}
        {failure && (
          <p class="problem" role="alert">
            {failure}
          </p>
        )}
        {closed && (
          <p>Only people who can edit this file see who has access to it.</p>
        )}
        {grants === null && !closed && !failure && <p class="hint">Loading…</p>}
        {grants && (
          <>
            <h3>People with access</h3>
            <ul class="grants">
              {persons.map(person => (
                <PersonRow
                  key={person.id}
                  grant={person}
                  disabled={!mayShare || busy}
                  onRole={role =>
                    void attempt(() => changeRole(fileId, person.id, role))
                  }
                  onRemove={() => void attempt(() => revoke(fileId, person.id))}
                />
              ))}
            </ul>
            <h3>General access</h3>
            <GeneralAccess
              general={general}
              disabled={!mayShare || busy}
              onChange={(type, role) =>
                void attempt(async () => {
                  for (const old of general) {
                    if (!old.from) await revoke(fileId, old.id);
                  }
                  if (type === 'restricted') return;
                  const domain = boot.me.split('@')[1];
                  await grant(
                    fileId,
                    {type, role, ...(type === 'domain' ? {domain} : {})},
                    false,
                  );
                })
              }
            />
          </>
        )}
        <footer>
          <button class="primary" onClick={onClose}>
            Done
          </button>
          <CopyLink address={`${location.origin}/open?id=${fileId}`} />
        </footer>
      </div>
    </Dialog>
  );
}
