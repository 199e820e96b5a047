import {useEffect, useState} from 'preact/hooks';
import {people} from '../frame/top-bar';
import {ROLES} from './permissions';

/** The form that gives somebody access; the mail is Google's own. */
export function AddPerson({
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
