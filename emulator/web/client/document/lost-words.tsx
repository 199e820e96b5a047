import {useLive} from '../kit/live';
import type {DocumentSession} from './session';

/** Says which words could not be kept, until the person has read it. */
export function LostWords({session}: {readonly session: DocumentSession}) {
  const lost = useLive(session.lost);
  if (lost.length === 0) return null;
  return (
    <div class="notice" role="alert">
      <p>Somebody changed the same place while you typed. Your words were:</p>
      <blockquote>{lost.join('\n')}</blockquote>
      <button onClick={() => session.lost.set([])}>Dismiss</button>
    </div>
  );
}
