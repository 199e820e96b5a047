import {useState} from 'preact/hooks';
import {draftStore} from '../../../kit/draft-store';
import {shapedLike} from '../../../kit/shaped-like';
import {textStorage} from '../../../kit/text-storage';

/**
 * What was typed into a form of the review, kept in this browser until it is
 * sent: closing the form or the sidebar loses nothing.
 *
 * @param key names document and form.
 */
export function useTyped<T>(
  key: string,
  empty: T,
): readonly [typed: T, put: (changed: T) => void, drop: () => void] {
  const [store] = useState(() =>
    draftStore<T>(
      'review',
      textStorage(),
      stored => shapedLike(empty, stored),
      Date.now,
    ),
  );
  const [typed, setTyped] = useState(
    () => store.all().find(draft => draft.key === key)?.content ?? empty,
  );
  return [
    typed,
    changed => {
      setTyped(changed);
      const savedAt = new Date().toISOString();
      store.save({key, savedAt, sentAt: '', content: changed});
    },
    () => {
      setTyped(empty);
      store.remove(key);
    },
  ];
}
