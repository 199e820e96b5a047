import {ask} from '../../world/ask/call';
import {orNull, run} from '../../world/ask/waves';
import {isOwner} from '../../world/owners';
import type {World} from '../../world/world';
import {connectionOf} from '../actions/connections';
import type {ConnectionsView} from '../contract';
import {CHAT_KEYS, CHATS, STATUSPAGE, type Service} from '../rules/services';

const SHOWN = 20;

/** What is connected, by whom, and what went there last. One round trip. */
export function connectionsView(world: World): ConnectionsView {
  const installation = world.installation.load();
  const reading =
    installation === null
      ? null
      : run(
          world.transport,
          orNull(
            ask(world.register.read(installation.registerId, ['connections'])),
            'forbidden',
            'notFound',
          ),
        );
  const rows = reading?.tables.connections?.rows ?? [];
  return {
    owner: isOwner(world),
    services: ([...CHAT_KEYS, 'statuspage'] as const).map(key =>
      serviceView(world, key),
    ),
    log: rows
      .filter(({cells}) => cells.state !== 'sending')
      .slice(-SHOWN)
      .reverse()
      .map(({cells}) => ({
        at: String(cells.at ?? ''),
        service: String(cells.service ?? ''),
        what: String(cells.what ?? ''),
        state: String(cells.state ?? ''),
        reason: String(cells.reason ?? ''),
      })),
  };
}

function serviceView(
  world: World,
  key: Service,
): ConnectionsView['services'][number] {
  const {since = '', by = ''} = connectionOf(world, key) ?? {};
  return key === 'statuspage'
    ? {...STATUSPAGE, key, since, by, secretLabel: 'Key'}
    : {
        key,
        label: CHATS[key].label,
        where: CHATS[key].where,
        since,
        by,
        secretLabel: 'Address of the webhook',
      };
}
