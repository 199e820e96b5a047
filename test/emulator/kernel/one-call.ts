import {
  type Caller,
  DEFAULT_SETTINGS,
  type Handlers,
  type WireResponse,
  type Settings,
} from '../../../emulator/kernel/contracts';
import {Clock} from '../../../emulator/kernel/clock';
import {Calls} from '../../../emulator/kernel/calls';
import {Tokens} from '../../../emulator/kernel/authenticate';
import {Dispatcher} from '../../../emulator/kernel/dispatch';
import {Faults} from '../../../emulator/kernel/faults';
import {Random} from '../../../emulator/kernel/ids';
import {Latency} from '../../../emulator/kernel/latency';
import {Quotas} from '../../../emulator/kernel/quotas';
import {Store} from '../../../emulator/kernel/store';
import {loadSurface} from '../../../emulator/surface/load';

const ADA = {email: 'ada@example.com', displayName: 'Ada', id: '1'};

export const SETTINGS: Settings = DEFAULT_SETTINGS;

/** A dispatcher with nothing behind it but the given handlers, and one person, Ada. */
export function dispatcherOf(
  handlers: Handlers,
  settings: Partial<Settings> = {},
) {
  const all = {...SETTINGS, ...settings};
  const clock = new Clock('manual', 0);
  const parts = {
    surface: loadSurface(),
    tokens: new Tokens({
      person: email => (email === ADA.email ? ADA : undefined),
      people: () => [ADA],
      group: () => undefined,
    }),
    clock,
    store: new Store(undefined),
    settings: all,
    calls: new Calls(),
    faults: new Faults(),
    latency: new Latency(all, new Random(7)),
    quotas: new Quotas(clock),
    defects: [] as string[],
    onDefect: (_: unknown, method: string) => void parts.defects.push(method),
  };
  const dispatcher = new Dispatcher(parts);
  dispatcher.add({name: 'test', handlers});
  /** One call as Ada, or as the caller given. */
  const send = (
    method: string,
    url: string,
    body?: unknown,
    options: {
      caller?: Caller;
      headers?: Record<string, string>;
    } = {},
  ): WireResponse =>
    dispatcher.dispatch(
      {
        method,
        url,
        headers: {
          authorization: `Bearer user:${ADA.email}`,
          ...options.headers,
        },
        body: Buffer.isBuffer(body)
          ? body
          : Buffer.from(
              typeof body === 'string'
                ? body
                : body === undefined
                  ? ''
                  : JSON.stringify(body),
            ),
      },
      options.caller ? {caller: options.caller} : {},
    );
  return {...parts, dispatcher, send};
}

export function jsonOf(response: WireResponse): unknown {
  return JSON.parse(response.body.toString('utf8'));
}

/** The message of an error answer. */
export function messageOf(response: WireResponse): string {
  return (jsonOf(response) as {error: {message: string}}).error.message;
}
