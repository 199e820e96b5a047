import {CopyLink} from '../kit/copy-link';
import {Dialog} from '../kit/dialog';
import {AddPerson} from './add-person';
import {GeneralAccess} from './general-access';
import {type Grant, changeRole, grant, revoke} from './permissions';
import {PersonRow} from './person-row';
import {type Sharing, changeGeneral, useSharing} from './use-sharing';

/** Who has access, and how; every change is made at once. */
export function SharingDialog({
  fileId,
  onClose,
}: {
  readonly fileId: string;
  readonly onClose: () => void;
}) {
  const sharing = useSharing(fileId);
  const {grants, failure, closed, attempt} = sharing;
  return (
    <Dialog title={`Share “${sharing.name}”`} onClose={onClose} wide>
      <div class="sharing" aria-busy={sharing.busy}>
        {sharing.mayShare && (
          <AddPerson
            onAdd={(emailAddress, role, notify) =>
              attempt(() =>
                grant(fileId, {type: 'user', emailAddress, role}, notify),
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
        {grants && <Grants fileId={fileId} grants={grants} sharing={sharing} />}
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

/** People and groups one by one, then what everybody may who has the link. */
function Grants({
  fileId,
  grants,
  sharing: {mayShare, busy, attempt},
}: {
  readonly fileId: string;
  readonly grants: readonly Grant[];
  readonly sharing: Sharing;
}) {
  const persons = grants.filter(
    ({type}) => type === 'user' || type === 'group',
  );
  const general = grants.filter(
    ({type}) => type === 'domain' || type === 'anyone',
  );
  const disabled = !mayShare || busy;
  return (
    <>
      <h3>People with access</h3>
      <ul class="grants">
        {persons.map(person => (
          <PersonRow
            key={person.id}
            grant={person}
            disabled={disabled}
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
        disabled={disabled}
        onChange={(type, role) =>
          void attempt(() => changeGeneral(fileId, general, type, role))
        }
      />
    </>
  );
}
