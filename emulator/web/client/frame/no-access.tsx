import {Lock} from 'lucide';
import {useState} from 'preact/hooks';
import {explain, rest} from '../api';
import {boot} from '../boot';
import {Icon} from '../kit/icon';
import {TopBar} from './top-bar';

/** Says the same for a file that is closed to this person and for one that never was. */
export function NoAccess() {
  const [state, setState] = useState<string | null>(null);
  const ask = async (): Promise<void> => {
    try {
      await rest('POST', '/_web/request-access', {fileId: boot.fileId});
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
          <button class="primary" onClick={() => void ask()}>
            Request access
          </button>
        )}
      </main>
    </>
  );
}
