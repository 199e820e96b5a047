import type {BlockingFetch, PlainAnswer, PlainRequest} from './blocking-fetch';

/** Paths whose POST makes a file and answers with its id. */
const MAKES = /\/drive\/v3\/files(\/[\w-]+\/copy)?$/;

/** What the calls of a test have made, so that nothing of it stays behind. */
export class MadeFiles {
  /** The requests that take each file away again. */
  private readonly removals: PlainRequest[] = [];

  note({url, method, headers}: PlainRequest, {status, body}: PlainAnswer) {
    const {origin, pathname} = new URL(url);
    if (method !== 'POST' || status >= 300 || !MAKES.test(pathname)) return;
    const {id} = JSON.parse(Buffer.from(body).toString('utf8')) as {
      id?: string;
    };
    if (id === undefined) return;
    this.removals.unshift({
      url: `${origin}/drive/v3/files/${id}`,
      method: 'DELETE',
      headers: {authorization: headers.Authorization},
    });
  }

  /** Last made, first removed. @throws Error when something stays behind */
  remove(http: BlockingFetch): void {
    for (const removal of this.removals) {
      const [{status}] = http.all([removal]);
      // 404: it lay in a folder that is gone.
      if (status !== 204 && status !== 404) {
        throw new Error(
          `${removal.url} could not be removed (${status}); remove it by hand.`,
        );
      }
    }
  }
}
