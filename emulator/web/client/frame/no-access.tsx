import {Lock} from 'lucide';
import {useState} from 'preact/hooks';
import {explain, rest} from '../api';
import {boot} from '../boot';
import {Icon} from '../kit/icon';
import {TopBar} from './top-bar';

/** Says the same for a file that is closed to this person and for one that never was. */
export function NoAccess() {
  const [state, setState] = useState<string | null>(null);
  const [role, setRole] = useState('reader');
  const [message, setMessage] = useState('');
  const ask = async (): Promise<void> => {
    try {
      const {fileId} = boot;
      await rest('POST', '/_web/request-access', {fileId, role, message});
      setState('Your request has been sent.');
    } catch (error) {
      setState(explain(error));
    }
  };
  document.title = 'Access needed';
  return (
    <>
      <TopBar />
      <main class="no-access">
        <Icon of={Lock} size={48} />
        <h1>You need access</h1>
        <p>
          You are signed in as <strong>{boot.me}</strong>. Ask for access, or
          change to a person who has it.
        </p>
        {state ? (
          <p role="status">{state}</p>
        ) : (
          <form
            onSubmit={event => {
              event.preventDefault();
              void ask();
            }}
          >
            <label>
              Access{' '}
              <select
                value={role}
                onChange={event => setRole(event.currentTarget.value)}
              >
                <option value="reader">Viewer</option>
                <option value="commenter">Commenter</option>
                <option value="writer">Editor</option>
              </select>
            </label>
            <label>
              Message (optional)
              <textarea
                rows={3}
                value={message}
                onInput={event => setMessage(event.currentTarget.value)}
              />
            </label>
            <button class="primary" type="submit">
              Request access
            </button>
          </form>
        )}
      </main>
    </>
  );
}
