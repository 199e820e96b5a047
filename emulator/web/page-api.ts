import {type CardHost, cardEvent} from '../appsscript/host/add-ons';
import type {Container, RunRequest} from '../appsscript/contracts';
import type {WireResponse} from '../kernel/contracts';
import {attachmentOf} from '../mail/send';
import type {Workspace} from '../workspace';
import type {FrameOrigin, Frames} from './frames';
import {fileVersion} from './file-version';
import type {Visit} from './visit';
import {requestAccess} from './request-access';
import {inert, json, refuse} from './responses';
import type {RunAnswer, RunQuestion} from './wire';

/** What a card's button asks for. */
interface CardAction {
  readonly scriptId: string;
  readonly host: CardHost;
  readonly function: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly inputs: Readonly<Record<string, readonly string[]>>;
}

/** What only pages ask, and Google's REST does not offer: `/_web/…`. */
export function createInner(
  on: Workspace,
  frames: Frames,
): (visit: Visit) => WireResponse | Promise<WireResponse> {
  return visit => {
    const {path, url, caller} = visit;
    if (caller === undefined) return refuse(401, 'Nobody is signed in.');
    const fileId = url.searchParams.get('fileId') ?? '';
    const body = (): unknown =>
      JSON.parse(visit.request.body.toString('utf8') || '{}');
    switch (path) {
      case '/_web/menus': {
        const kind = on.editorOf(caller, fileId);
        const container: Container | undefined = kind && {fileId, kind};
        return json(
          container ? on.scripts.addOns.openFile(caller, container) : [],
        );
      }
      case '/_web/version':
        return on.gate.roleOf(caller, fileId) === null
          ? refuse(404, 'Not found.')
          : json({version: fileVersion(on.ground.store, fileId)});
      case '/_web/attachment': {
        const {searchParams} = url;
        const at = Number(searchParams.get('at'));
        const found = attachmentOf(
          on.ground,
          searchParams.get('mail') ?? '',
          at,
        );
        return found
          ? inert(found.mimeType, Buffer.from(found.base64, 'base64'))
          : refuse(404, 'There is no such attachment.');
      }
      case '/_web/run':
        return run(on, frames, visit, body() as RunQuestion);
      case '/_web/cards': {
        const host = (url.searchParams.get('host') ?? 'drive') as CardHost;
        return json(on.scripts.addOns.homepages(caller, host));
      }
      case '/_web/card-action': {
        const asked = body() as CardAction;
        const {cards, error} = on.scripts.addOns.card(
          caller,
          asked.scriptId,
          asked.function,
          cardEvent(asked.host, asked.parameters, asked.inputs),
        );
        return error === undefined
          ? json(cards[0] ?? null)
          : refuse(500, error);
      }
      case '/_web/request-access':
        requestAccess(on, caller, body());
        return json({});
      default:
        return refuse(404, `The pages have no ${path}.`);
    }
  };
}

/**
 * Of several accounts in one browser, scripts beside a file know the default one only.
 * Source: https://issuetracker.google.com/issues/69270374
 */
const OTHER_ACCOUNT: RunAnswer = {
  outcome: {
    ok: false,
    message:
      "ScriptError: We're sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.",
  },
  effects: [],
};

/**
 * Runs a function for a menu or a frame, in a thread, so that a second call can ask how far the first one is.
 * What a frame may be is what it was made as, not what it says.
 */
async function run(
  on: Workspace,
  frames: Frames,
  {caller = '', accounts}: Visit,
  question: RunQuestion,
): Promise<WireResponse> {
  const origin: FrameOrigin | undefined =
    question.frame === undefined
      ? {
          scriptId: question.scriptId ?? '',
          as: caller,
          visitor: caller,
          surface: 'page',
        }
      : frames.originOf(question.frame);
  if (!origin || origin.visitor !== caller) {
    return refuse(410, 'This script page is out of date. Open it again.');
  }
  const {container} = question;
  if (container && accounts.indexOf(caller) > 0) return json(OTHER_ACCOUNT);
  const request: RunRequest = {
    scriptId: origin.scriptId,
    function: question.function,
    parameters: question.parameters,
    as: origin.as,
    surface: question.frame === undefined ? 'menu' : origin.surface,
    ...(origin.as === origin.visitor ? {} : {visitor: origin.visitor}),
    ...(container ? {container} : {}),
    ...origin.from,
  };
  const {outcome, effects} = await on.scripts.runInWorker(request);
  const answer: RunAnswer = {
    outcome: outcome.ok
      ? outcome
      : {
          ok: false,
          message: `${outcome.error.name}: ${outcome.error.message}`,
        },
    effects: effects.map(effect => frames.shown(effect, origin)),
  };
  return json(answer);
}
