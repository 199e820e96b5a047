import type {WireResponse} from '../kernel/contracts';
import type {Workspace} from '../workspace';
import type {Frames} from './frames';
import {answerPage} from './answer-page';
import {answer, inert} from './responses';
import {errorPage} from './shell';
import type {Visit} from './visit';

/**
 * A web app as its visitor gets it: a page around the frame of the script, or the text it made.
 *
 * @param id Of the deployment.
 */
export function answerWebApp(
  {scripts}: Workspace,
  frames: Frames,
  visit: Visit,
  id: string,
  way: 'exec' | 'dev',
): WireResponse {
  const {request, me} = visit;
  const outcome = scripts.visit({
    id,
    way,
    visitor: me,
    query: visit.url.search.replace(/^\?/, ''),
    ...(request.method === 'POST'
      ? {
          method: 'POST',
          post: {
            contents: request.body.toString('utf8'),
            type: request.headers['content-type'] ?? '',
          },
        }
      : {method: 'GET'}),
  });
  switch (outcome.kind) {
    case 'page': {
      const {html, title, scriptId, as, from, metaTags} = outcome;
      const frame = frames.keep(html, {
        scriptId,
        as,
        visitor: me,
        surface: 'webapp',
        from,
      });
      return answerPage(
        visit,
        {page: 'webapp', title: title ?? '', frame},
        metaTags,
      );
    }
    case 'text':
      return inert(outcome.mimeType, outcome.content);
    case 'error':
      return answer(
        outcome.status,
        'text/html; charset=utf-8',
        errorPage(outcome.message),
      );
  }
}
