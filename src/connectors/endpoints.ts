/** What pages call about services outside Google. */
import {googleWorld} from '../composition';
import {answer} from '../surfaces/answer';
import {
  connectService as connect,
  disconnectService as disconnect,
} from './actions/connect';
import type {ConnectForm, ConnectorsFunctions} from './contract';
import {connectionsView as view} from './views/connections-view';

type Answered<N extends keyof ConnectorsFunctions> = ReturnType<
  ConnectorsFunctions[N]
>;

export function connectionsView(): Answered<'connectionsView'> {
  return answer(() => view(googleWorld()));
}

export function connectService(form: ConnectForm): Answered<'connectService'> {
  return answer(
    () => {
      const world = googleWorld();
      connect(world, form);
      return view(world);
    },
    {world: googleWorld, what: 'It was not connected.'},
  );
}

export function disconnectService(
  service: string,
): Answered<'disconnectService'> {
  return answer(
    () => {
      const world = googleWorld();
      disconnect(world, service);
      return view(world);
    },
    {world: googleWorld, what: 'It was not disconnected.'},
  );
}
