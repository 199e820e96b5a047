import type {BlockingFetch, PlainAnswer, PlainRequest} from './blocking-fetch';

interface FetchRequest {
  readonly url: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly contentType?: string;
  readonly payload?: string | readonly number[];
}

/**
 * The few Apps Script services the adapters call, over plain HTTP with a person's own token. They stand in the global
 * scope while `work` runs.
 *
 * @param sent sees each request with its answer
 */
export function withScriptServices<T>(
  http: BlockingFetch,
  token: string,
  rootUrl: string | undefined,
  sent: (request: PlainRequest, answer: PlainAnswer) => void,
  work: () => T,
): T {
  const services = {
    ScriptApp: {getOAuthToken: () => token},
    UrlFetchApp: {
      fetchAll: (requests: readonly FetchRequest[]) => {
        const plain = requests.map(request => plainOf(request, rootUrl));
        const answers = http.all(plain);
        answers.forEach((answer, index) => sent(plain[index], answer));
        const lost = answers.find(({status}) => status === 0);
        if (lost) throw new Error(Buffer.from(lost.body).toString('utf8'));
        return answers.map(responseOf);
      },
    },
    Utilities: {
      sleep: (ms: number) => http.sleep(ms),
      base64Encode: (data: string | readonly number[]) =>
        Buffer.from(bytesOf(data)).toString('base64'),
      base64Decode: (text: string) => [
        ...new Int8Array(Buffer.from(text, 'base64')),
      ],
      newBlob: (data: string | readonly number[]) => ({
        getBytes: () => [...new Int8Array(bytesOf(data))],
      }),
    },
  };
  Object.assign(globalThis, services);
  try {
    return work();
  } finally {
    for (const name of Object.keys(services)) {
      Reflect.deleteProperty(globalThis, name);
    }
  }
}

function plainOf(
  {url, method = 'get', headers, contentType, payload}: FetchRequest,
  rootUrl: string | undefined,
): PlainRequest {
  const {pathname, search} = new URL(url);
  return {
    url: rootUrl ? rootUrl + pathname + search : url,
    method: method.toUpperCase(),
    headers: {...headers, ...(contentType && {'content-type': contentType})},
    ...(payload !== undefined && {
      body: typeof payload === 'string' ? payload : bytesOf(payload),
    }),
  };
}

/** Apps Script's bytes have a sign. */
function bytesOf(data: string | readonly number[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(typeof data === 'string' ? Buffer.from(data) : data);
}

function responseOf({status, body, location}: PlainAnswer) {
  return {
    getResponseCode: () => status,
    getHeaders: () => (location === '' ? {} : {Location: location}),
    getContentText: () => Buffer.from(body).toString('utf8'),
    getContent: () => [...new Int8Array(body)],
  };
}
