import {UserError} from '../../core/base/user-error';
import {ask, type Strand} from '../../world/ask/call';
import {failedAs} from '../../world/ask/explain';
import {run} from '../../world/ask/waves';
import type {World} from '../../world/world';
import {
  createRequest,
  hasPost,
  incidentRequest,
  ownIncident,
  postmortemDraftRequest,
  postmortemPublishRequest,
  publicRequest,
  readIncidents,
  sameText,
  recentRequest,
  updateRequest,
  type PageIncident,
  type PagePost,
} from '../rules/statuspage';
import {outsideWhy} from './outside-why';

const NOT_POSTED = 'It was not posted to Statuspage.';

/** Where to post. */
export interface Page {
  readonly key: string;
  readonly id: string;
  /** The incident on the page, as an earlier post has left it; '' not known. */
  readonly reference: string;
}

/**
 * Posts an update, or the incident with its first one. The page is looked at before: what a lost answer has posted is not
 * posted again. At most three round trips.
 *
 * @returns The incident as the page has it.
 */
export function postToPage(
  world: World,
  page: Page,
  post: PagePost,
): PageIncident {
  return asked(
    world,
    (function* (): Strand<PageIncident> {
      const found = yield* onPage(world, page, post.incident);
      if (found && hasPost(found, post)) return found;
      const [made] = readIncidents(
        yield* ask(
          world.outside.send(
            found
              ? updateRequest(page.key, page.id, found.id, post)
              : createRequest(page.key, page.id, post),
          ),
        ),
      );
      if (!made) throw unreadable();
      return made;
    })(),
  );
}

/** The letter after an incident: as a draft, then published; once however often it is asked for. */
export function postPostmortem(
  world: World,
  page: Page,
  {incident, body, notify}: Pick<PagePost, 'incident' | 'body' | 'notify'>,
): PageIncident {
  return asked(
    world,
    (function* (): Strand<PageIncident> {
      const found = yield* onPage(world, page, incident);
      if (!found) {
        throw new UserError(
          NOT_POSTED,
          'The incident was never on the page.',
          'Post a status page entry first.',
        );
      }
      // Published again, it might be told to subscribers again.
      if (sameText(found.postmortem, body)) return found;
      yield* ask(
        world.outside.send(
          postmortemDraftRequest(page.key, page.id, found.id, body),
        ),
      );
      yield* ask(
        world.outside.send(
          postmortemPublishRequest(page.key, page.id, found.id, notify),
        ),
      );
      return found;
    })(),
  );
}

/** Whether everybody sees it. A page that does not answer is not taken to show it. */
export function isShown(
  world: World,
  {id}: Pick<Page, 'id'>,
  reference: string,
  post: Pick<PagePost, 'body' | 'status'>,
): string {
  try {
    const shown = readIncidents(
      run(world.transport, ask(world.outside.send(publicRequest(id)))),
    ).find(one => one.id === reference);
    if (!shown || !hasPost(shown, post)) return '';
    return shown.updates.find(({status}) => status === post.status)?.at ?? '';
  } catch (error) {
    outsideWhy(error);
    return '';
  }
}

function* onPage(
  world: World,
  {key, id, reference}: Page,
  incident: string,
): Strand<PageIncident | null> {
  if (reference !== '') {
    try {
      const [found] = readIncidents(
        yield* ask(world.outside.send(incidentRequest(key, id, reference))),
      );
      return found ?? null;
    } catch (error) {
      // Somebody has deleted it there.
      if (!failedAs(error, 'notFound')) throw error;
    }
  }
  return ownIncident(
    readIncidents(yield* ask(world.outside.send(recentRequest(key, id)))),
    incident,
  );
}

function asked<T>(world: World, strand: Strand<T>): T {
  try {
    return run(world.transport, strand);
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(
      failedAs(error, 'unknown')
        ? 'It is not known whether it was posted to Statuspage.'
        : NOT_POSTED,
      outsideWhy(error),
      'Press again: the page is looked at first, and nothing is posted twice.',
    );
  }
}

function unreadable(): UserError {
  return new UserError(
    'It is not known whether it was posted to Statuspage.',
    'Statuspage answered something that cannot be read.',
    'Look at the page, and press again: nothing is posted twice.',
  );
}
