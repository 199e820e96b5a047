import {useEffect, useState} from 'preact/hooks';

/** A value that pages watch. */
export class Live<T> {
  private readonly watchers = new Set<(value: T) => void>();

  constructor(private current: T) {}

  get value(): T {
    return this.current;
  }

  set(value: T): void {
    this.current = value;
    for (const watcher of [...this.watchers]) watcher(value);
  }

  change(next: (value: T) => T): void {
    this.set(next(this.current));
  }

  watch(watcher: (value: T) => void): () => void {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  }
}

export function useLive<T>(live: Live<T>): T {
  const [value, set] = useState(live.value);
  useEffect(() => {
    set(() => live.value);
    return live.watch(next => set(() => next));
  }, [live]);
  return value;
}
