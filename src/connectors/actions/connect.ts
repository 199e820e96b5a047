import * as v from 'valibot';
import {shaped} from '../../core/base/shaped';
import {UserError} from '../../core/base/user-error';
import {ask} from '../../world/ask/call';
import {run} from '../../world/ask/waves';
import {signedIn} from '../../world/incidents/register-facts';
import type {World} from '../../world/world';
import {chatMessage} from '../rules/chat-messages';
import {
  isChat,
  keptSecret,
  secretProblem,
  serviceLabel,
  type Service,
} from '../rules/services';
import {pageRequest} from '../rules/statuspage';
import {keepConnection} from './connections';
import {outsideWhy} from './outside-why';
import {statuspagePage} from './statuspage-settings';

const NOT_CONNECTED = 'It was not connected.';

const Shape = v.object({
  service: v.picklist(['chat', 'slack', 'teams', 'statuspage']),
  secret: v.pipe(v.string(), v.maxLength(2_000)),
});

/**
 * Connects a service, once it has taken a message, or shown its page. What was typed is kept in the script's properties
 * and nowhere else.
 *
 * @param input A `ConnectForm`, unchecked.
 */
export function connectService(world: World, input: unknown): void {
  const by = signedIn(world);
  const {service, secret: typed} = shaped(Shape, input, NOT_CONNECTED);
  const secret = typed.trim();
  const problem = secretProblem(service, secret);
  if (problem !== '') {
    throw new UserError(NOT_CONNECTED, problem, 'Correct it and try again.', [
      {field: `secret.${service}`, message: problem},
    ]);
  }
  const kept = keptSecret(secret);
  tried(world, service, kept);
  keepConnection(world, service, {secret: kept, since: world.now, by});
}

function tried(world: World, service: Service, secret: string): void {
  const request = isChat(service)
    ? chatMessage(
        service,
        secret,
        [
          {
            text: 'Incident Comms is connected: this channel hears of incidents declared, deadlines, approvals and resolutions.',
            url: '',
          },
        ],
        `incident-comms-connected-${world.now.replace(/\W/g, '')}`,
      )
    : pageRequest(secret, statuspagePage(world));
  try {
    run(world.transport, ask(world.outside.send(request)));
  } catch (error) {
    throw new UserError(
      NOT_CONNECTED,
      `${serviceLabel(service)} was asked. ${outsideWhy(error)}`,
      'Make a new address or key there, and try again.',
    );
  }
}

export function disconnectService(world: World, service: unknown): void {
  signedIn(world);
  const key = shaped(
    Shape.entries.service,
    service,
    'It was not disconnected.',
  );
  keepConnection(world, key, null);
}
