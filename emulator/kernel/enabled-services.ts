import type {Store} from './store';

/** The APIs enabled in Cloud projects, by project number: `drive.googleapis.com` and the like. */
export function enabledServices(
  store: Store,
  project: string,
): readonly string[] {
  return (
    store.collection<readonly string[]>('cloud.services').get(project) ?? []
  );
}

export function enableServices(
  store: Store,
  project: string,
  services: readonly string[],
): void {
  const all = new Set([...enabledServices(store, project), ...services]);
  store.collection<readonly string[]>('cloud.services').set(project, [...all]);
}
