/**
 * A request to a service outside Google that an admin has connected. Its address or its key is a secret: it is in no
 * label, and no failure names it.
 */
export interface OutsideRequest {
  /** For progress and error texts: "post to Slack". */
  readonly label: string;
  readonly method: 'get' | 'post' | 'patch' | 'put';
  readonly url: string;
  /** The whole `Authorization` header; left out where the address holds the right. */
  readonly authorization?: string;
  readonly body?: object;
  /** Whether sending it twice ends where sending it once does. */
  readonly repeatable: boolean;
}
