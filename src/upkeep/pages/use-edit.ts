import {useEffect, useRef, useState} from 'preact/hooks';
import type {MetadataForm} from '../contract';
import {draftStore} from '../../kit/draft-store';
import {textStorage} from '../../kit/text-storage';
import {shapedLike} from '../../kit/shaped-like';
import {type Conflict, mergeEdit, same} from '../../core/base/merge-edit';

interface Typed {
  readonly base: MetadataForm;
  readonly form: MetadataForm;
}

export interface Edit {
  /** What the form held before typing began. */
  readonly base: MetadataForm;
  readonly form: MetadataForm;
  readonly dirty: boolean;
  /** Fields that somebody else changed meanwhile. */
  readonly conflicts: readonly Conflict[];
  change(patch: Partial<MetadataForm>): void;
  /** Back to what the incident is. */
  reset(): void;
}

/**
 * The metadata being edited. Typed values live in this browser until they are
 * saved or reset, and are laid over every newer state of the incident.
 */
export function useEdit(incidentId: string, current: MetadataForm): Edit {
  const [store] = useState(() =>
    draftStore<Typed>(
      'edit',
      textStorage(),
      stored => shapedLike({base: current, form: current}, stored),
      Date.now,
    ),
  );
  const [typed, setTyped] = useState<Typed>(() => {
    const kept = store.all().find(({key}) => key === incidentId)?.content;
    return kept ?? {base: current, form: current};
  });
  const [conflicts, setConflicts] = useState<readonly Conflict[]>([]);
  const merged = useRef<MetadataForm | null>(null);

  const put = (next: Typed) => {
    setTyped(next);
    if (same(next.base, next.form)) store.remove(incidentId);
    else
      store.save({
        key: incidentId,
        savedAt: new Date().toISOString(),
        sentAt: '',
        content: next,
      });
  };
  useEffect(() => {
    if (merged.current === current) return;
    merged.current = current;
    const next = mergeEdit(typed.base, typed.form, current);
    setConflicts(next.conflicts);
    put({base: current, form: next.form});
  }, [current]);

  return {
    base: typed.base,
    form: typed.form,
    dirty: !same(typed.base, typed.form),
    conflicts,
    change: patch => put({...typed, form: {...typed.form, ...patch}}),
    reset: () => {
      setConflicts([]);
      put({base: current, form: current});
    },
  };
}
