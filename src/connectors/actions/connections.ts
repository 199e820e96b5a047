import type {World} from '../../world/world';
import {CHAT_KEYS, type Chat, type Service} from '../rules/services';

/** A service an admin has connected. */
export interface Connection {
  readonly service: Service;
  /** Address or key: it leaves the server to its service only. */
  readonly secret: string;
  readonly since: string;
  readonly by: string;
}

/** Script properties that hold them: pages and people cannot read those. */
const SHELF = 'connector.';

export function connectionOf(
  {shelf}: World,
  service: Service,
): Connection | null {
  const text = shelf.read(SHELF).get(service);
  return text === undefined ? null : readConnection(service, text);
}

export function connectedChats(
  world: World,
): readonly (Connection & {readonly service: Chat})[] {
  const kept = world.shelf.read(SHELF);
  return CHAT_KEYS.flatMap(service => {
    const found = readConnection(service, kept.get(service) ?? '');
    return found ? [{...found, service}] : [];
  });
}

export function keepConnection(
  {shelf}: World,
  service: Service,
  kept: Omit<Connection, 'service'> | null,
): void {
  shelf.put(`${SHELF}${service}`, kept === null ? null : JSON.stringify(kept));
}

function readConnection(service: Service, text: string): Connection | null {
  try {
    const {secret, since, by} = JSON.parse(text) as Omit<Connection, 'service'>;
    return typeof secret === 'string' && secret !== ''
      ? {service, secret, since: String(since), by: String(by)}
      : null;
  } catch {
    return null;
  }
}
