import {Building2, Globe, Lock, Users, X} from 'lucide';
import {useEffect, useState} from 'preact/hooks';
import {explain, rest} from '../api';
import {boot} from '../boot';
import {Avatar} from '../frame/avatar';
import {people} from '../frame/top-bar';
import {Dialog} from '../kit/dialog';
import {Icon} from '../kit/icon';
import {
  type Grant,
  ROLES,
  changeRole,
  grant,
  grantsOf,
  revoke,
  roleName,
} from './permissions';

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
    load().catch((error: unknown) => setFailure(explain(error)));
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
        <h3>People with access</h3>
        {grants === null && !failure && <p class="hint">Loading…</p>}
        <ul class="grants">
          {persons.map(person => (
            <li key={person.id}>
              {person.type === 'group' ? (
                <span class="round">
                  <Icon of={Users} size={18} />
                </span>
              ) : (
                <Avatar
                  name={person.displayName ?? person.emailAddress ?? '?'}
                  email={person.emailAddress}
                />
              )}
              <span class="who">
                <strong>
                  {person.displayName ?? person.emailAddress}
                  {person.emailAddress === boot.me && ' (you)'}
                </strong>
                <span>{person.emailAddress}</span>
              </span>
              <Role
                grant={person}
                disabled={!mayShare || busy}
                onRole={role =>
                  void attempt(() => changeRole(fileId, person.id, role))
                }
                onRemove={() => void attempt(() => revoke(fileId, person.id))}
              />
            </li>
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
        <footer>
          <button class="primary" onClick={onClose}>
            Done
          </button>
          <button
            onClick={() =>
              void navigator.clipboard.writeText(
                `${location.origin}/open?id=${fileId}`,
              )
            }
          >
            Copy link
          </button>
        </footer>
      </div>
    </Dialog>
  );
}

function AddPerson({
  onAdd,
}: {
  readonly onAdd: (
    email: string,
    role: string,
    notify: boolean,
  ) => Promise<boolean>;
}) {
  const [email, setEmail] = useState('');
  const [role, setRole] = useState('writer');
  const [notify, setNotify] = useState(true);
  const [known, setKnown] = useState<
    readonly {email: string; displayName: string}[]
  >([]);
  useEffect(() => void people().then(setKnown), []);
  return (
    <form
      class="add-person"
      onSubmit={event => {
        event.preventDefault();
        void onAdd(email.trim(), role, notify).then(done => {
          if (done) setEmail('');
        });
      }}
    >
      <div class="row">
        <input
          class="field"
          type="email"
          aria-label="Add people and groups"
          placeholder="Add people and groups"
          list="known-people"
          value={email}
          onInput={event => setEmail(event.currentTarget.value)}
        />
        <datalist id="known-people">
          {known.map(person => (
            <option key={person.email} value={person.email}>
              {person.displayName}
            </option>
          ))}
        </datalist>
        <select
          aria-label="Role"
          value={role}
          onChange={event => setRole(event.currentTarget.value)}
        >
          {ROLES.map(([id, label]) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </div>
      {email && (
        <div class="row">
          <label class="check">
            <input
              type="checkbox"
              checked={notify}
              onChange={event => setNotify(event.currentTarget.checked)}
            />
            Notify people
          </label>
          <button class="primary">Share</button>
        </div>
      )}
    </form>
  );
}

function Role({
  grant: held,
  disabled,
  onRole,
  onRemove,
}: {
  readonly grant: Grant;
  readonly disabled: boolean;
  readonly onRole: (role: string) => void;
  readonly onRemove: () => void;
}) {
  if (held.role === 'owner') return <span class="role">Owner</span>;
  return (
    <span class="role">
      {held.from && (
        <span class="inherited" title={`Inherited from ${held.from}`}>
          from {held.from}
        </span>
      )}
      {disabled || held.from ? (
        roleName(held.role)
      ) : (
        <>
          <select
            aria-label={`Role of ${held.displayName ?? held.emailAddress ?? ''}`}
            value={held.role}
            onChange={event => onRole(event.currentTarget.value)}
          >
            {ROLES.map(([id, label]) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
          <button
            class="icon"
            title="Remove access"
            aria-label={`Remove access of ${held.displayName ?? held.emailAddress ?? ''}`}
            onClick={onRemove}
          >
            <Icon of={X} size={16} />
          </button>
        </>
      )}
    </span>
  );
}

type General = 'restricted' | 'domain' | 'anyone';

function GeneralAccess({
  general,
  disabled,
  onChange,
}: {
  readonly general: readonly Grant[];
  readonly disabled: boolean;
  readonly onChange: (type: General, role: string) => void;
}) {
  const widest =
    general.find(({type}) => type === 'anyone') ??
    general.find(({type}) => type === 'domain');
  const type: General =
    widest?.type === 'anyone' || widest?.type === 'domain'
      ? widest.type
      : 'restricted';
  const role = widest?.role ?? 'reader';
  const text = {
    restricted: 'Only people with access can open it',
    domain: `Everybody at ${widest?.domain ?? boot.me.split('@')[1]} who has the link`,
    anyone: 'Anybody on the internet who has the link',
  }[type];
  return (
    <div class="general">
      <span class="round">
        <Icon
          of={{restricted: Lock, domain: Building2, anyone: Globe}[type]}
          size={18}
        />
      </span>
      <span class="who">
        <select
          aria-label="General access"
          value={type}
          disabled={disabled || widest?.from !== undefined}
          onChange={event =>
            onChange(event.currentTarget.value as General, role)
          }
        >
          <option value="restricted">Restricted</option>
          <option value="domain">{boot.me.split('@')[1]}</option>
          <option value="anyone">Anyone with the link</option>
        </select>
        <span>
          {text}
          {widest?.from && `, inherited from ${widest.from}`}
        </span>
      </span>
      {type !== 'restricted' && (
        <select
          aria-label="Role for everybody with the link"
          value={role}
          disabled={disabled || widest?.from !== undefined}
          onChange={event => onChange(type, event.currentTarget.value)}
        >
          {ROLES.map(([id, label]) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}
