import {parseArgs} from 'node:util';
import type {EmulatorServer, ServerOptions} from './server';

export const USAGE = `Usage: npm start -- [--port N] [--data DIR] [--reset]

  --port N    where to listen; 8080 unless given, 0 for any free port
  --data DIR  folder of the database; .emulator unless given
  --reset     begin with the example organisation and nothing else`;

/** @throws Error with the usage when an argument is not understood. */
export function readArguments(
  args: readonly string[],
): Pick<ServerOptions, 'port' | 'reset'> & {readonly dataDir: string} {
  let values: {port?: string; data?: string; reset?: boolean};
  try {
    ({values} = parseArgs({
      args: [...args],
      options: {
        port: {type: 'string'},
        data: {type: 'string'},
        reset: {type: 'boolean'},
      },
    }));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`${why}\n\n${USAGE}`);
  }
  const port = Number(values.port ?? 8080);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(
      `--port: "${values.port}" is no port; it is a number from 0 to 65535.\n\n${USAGE}`,
    );
  }
  return {
    port,
    dataDir: values.data ?? '.emulator',
    reset: values.reset ?? false,
  };
}

/** Writes what is unsaved and ends the process when it is asked to stop. */
export function closeOnSignal(server: EmulatorServer): void {
  let closing = false;
  const stop = (): void => {
    if (closing) return;
    closing = true;
    server.close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error('The data may not be saved completely:', error);
        process.exit(1);
      },
    );
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}
