import {boot} from './boot';

/** The API said no. `status` is the HTTP code; 0 when the server could not be reached. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
    this.name = 'Refusal';
  }
}

/** Whether Google refused a field it does not know: how a feature answers that the project does not have. */
export function isUnknownName(error: unknown): boolean {
  return error instanceof Refusal && /Unknown name/.test(error.message);
}

/** Calls the emulator's REST façade as the acting person. Throws `Refusal`. */
export async function rest<T>(
  method: string,
  path: string,
  body?: unknown,
): Promise<T> {
  const response = await send(method, path, body);
  const text = await response.text();
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

/** The bytes of a file. */
export async function download(path: string): Promise<Blob> {
  return (await send('GET', path)).blob();
}

/** Uploads a file's bytes with its metadata in one request. */
export async function upload<T>(
  metadata: object,
  bytes: Blob,
  mimeType: string,
): Promise<T> {
  const boundary = `part-${crypto.randomUUID()}`;
  const body = new Blob([
    `--${boundary}\r\ncontent-type: application/json; charset=UTF-8\r\n\r\n`,
    JSON.stringify(metadata),
    `\r\n--${boundary}\r\ncontent-type: ${mimeType}\r\n\r\n`,
    bytes,
    `\r\n--${boundary}--`,
  ]);
  const response = await send(
    'POST',
    '/upload/drive/v3/files?uploadType=multipart&fields=id,name,mimeType',
    body,
    `multipart/related; boundary=${boundary}`,
  );
  return (await response.json()) as T;
}

async function send(
  method: string,
  path: string,
  body?: unknown,
  type = 'application/json',
): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      headers: {
        authorization: `Bearer user:${boot.me}`,
        'x-emulator-page': '1',
        ...(body === undefined ? {} : {'content-type': type}),
      },
      ...(body === undefined
        ? {}
        : {body: body instanceof Blob ? body : JSON.stringify(body)}),
    });
  } catch {
    throw new Refusal(0, 'The emulator cannot be reached. Is it running?');
  }
  if (!response.ok) throw new Refusal(response.status, await reason(response));
  return response;
}

/** Google's own words where the body has them. */
async function reason(response: Response): Promise<string> {
  const text = await response.text();
  try {
    const {error} = JSON.parse(text) as {error?: {message?: string} | string};
    if (typeof error === 'string') return error;
    return error?.message ?? response.statusText;
  } catch {
    return text || response.statusText;
  }
}

/** Keeps a query's values apart from its syntax. */
export function query(
  path: string,
  params: Readonly<Record<string, string | number | boolean | undefined>>,
): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    if (value !== undefined) search.set(name, String(value));
  }
  return `${path}?${search.toString()}`;
}

/** Says what went wrong, for people. */
export function explain(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
