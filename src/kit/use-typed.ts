import {useState} from 'preact/hooks';
import {draftStore} from './draft-store';
import {NOTHING_SENT} from './operation';
import {shapedLike} from './shaped-like';
import {textStorage} from './text-storage';
import {type Operation, useOperation} from './use-operation';

/**
 * What was typed into a form, kept in this browser until it is sent: closing the form or its page loses nothing.
 *
 * @param place Where the form belongs; one for each capability.
 * @param key What the form is about, and which one it is.
 */
export function useTyped<T>(
  place: string,
  key: string,
  empty: T,
): readonly [typed: T, put: (changed: T) => void, drop: () => void] {
  const [store] = useState(() =>
    draftStore<T>(
      place,
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

/** The operations of such a form: opened again after a lost answer, the same content has the same one. */
export function useTypedOperation(place: string, key: string): Operation {
  const [sent, put, drop] = useTyped(place, `${key}.sent`, NOTHING_SENT);
  return useOperation([
    sent,
    changed => (changed === NOTHING_SENT ? drop() : put(changed)),
  ]);
}
