import type {WireResponse} from '../kernel/contracts';

/** An answer of the pages; nothing of it is cached, so that a rebuilt bundle shows at once. */
export function answer(
  status: number,
  type: string,
  body: string | Buffer,
  headers: Readonly<Record<string, string>> = {},
): WireResponse {
  return {
    status,
    headers: {'content-type': type, 'cache-control': 'no-store', ...headers},
    body: typeof body === 'string' ? Buffer.from(body, 'utf8') : body,
  };
}

/** What a script or a person wrote, shown as it is: it runs nothing on this origin, which may do what anybody may. */
export function inert(type: string, body: string | Buffer): WireResponse {
  return answer(200, type, body, {
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
  });
}

export function json(value: unknown): WireResponse {
  return answer(200, 'application/json; charset=utf-8', JSON.stringify(value));
}

export function redirect(
  to: string,
  headers: Readonly<Record<string, string>> = {},
): WireResponse {
  return answer(302, 'text/plain', '', {location: to, ...headers});
}

export function refuse(status: number, message: string): WireResponse {
  return answer(
    status,
    'application/json; charset=utf-8',
    JSON.stringify({error: {code: status, message}}),
  );
}
