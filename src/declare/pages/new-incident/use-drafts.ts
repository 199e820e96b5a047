import {useRef, useState} from 'preact/hooks';
import {type Draft, draftStore} from '../../../kit/draft-store';
import {randomId} from '../../../kit/random-id';
import {textStorage} from '../../../kit/text-storage';
import {thisMinute} from '../../../kit/time-field';
import {emptyDraft, type FormDraft, hasContent, readDraft} from './form-draft';

/** The form as it is typed, kept in this browser, beside forms that were left unsent. To be used once storage is open. */
export interface Drafts {
  readonly draft: FormDraft;
  /** The same for an action that runs for a while. */
  readonly latest: {readonly current: FormDraft};
  keep(changed: FormDraft): void;
  /** Notes when the form was sent, '' when that came to nothing. */
  markSent(at: string): void;
  /** The form has become an incident. */
  done(): void;
  /** Whether what is typed outlives the page. */
  readonly durable: boolean;
  readonly earlier: readonly Draft<FormDraft>[];
  goOnWith(chosen: Draft<FormDraft>): void;
  remove(chosen: Draft<FormDraft>): void;
}

export function useDrafts(): Drafts {
  const [store] = useState(() =>
    draftStore('new', textStorage(), readDraft, Date.now),
  );
  const [earlier, setEarlier] = useState(() => store.all());
  const [draft, setDraft] = useState(() =>
    emptyDraft(randomId(), thisMinute()),
  );
  const latest = useRef(draft);
  const sentAt = useRef('');

  const keep = (changed: FormDraft) => {
    latest.current = changed;
    setDraft(changed);
    const key = changed.form.operation;
    const savedAt = new Date().toISOString();
    if (hasContent(changed))
      store.save({key, savedAt, sentAt: sentAt.current, content: changed});
    else store.remove(key);
  };
  const forget = (done: Draft<FormDraft>) =>
    setEarlier(earlier.filter(({key}) => key !== done.key));
  return {
    draft,
    latest,
    keep,
    markSent: at => {
      sentAt.current = at;
      keep(latest.current);
    },
    done: () => store.remove(latest.current.form.operation),
    durable: store.durable(),
    earlier,
    goOnWith: chosen => {
      latest.current = chosen.content;
      sentAt.current = chosen.sentAt;
      setDraft(chosen.content);
      forget(chosen);
    },
    remove: chosen => {
      store.remove(chosen.key);
      forget(chosen);
    },
  };
}
