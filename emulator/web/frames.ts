import {randomUUID} from 'node:crypto';
import type {Effect} from '../appsscript/contracts';
import type {Served} from '../appsscript/host/web-app';
import {jsonInHtml} from './shell';
import type {ShownEffect} from './wire';

/** For whom and by which script a frame was made; its `google.script.run` calls are made the same way. */
export interface FrameOrigin {
  readonly scriptId: string;
  readonly as: string;
  /** Who looks at it. */
  readonly visitor: string;
  readonly surface: 'page' | 'webapp';
  /** Of a web app: which deployment. */
  readonly from?: Served;
}

const MOST_FRAMES = 1000;

/** Pages of scripts: the HTML is given out once, to whoever holds its token; who made it stays known. */
export class Frames {
  private readonly html = new Map<string, string>();
  private readonly origins = new Map<string, FrameOrigin>();

  /** The path of a frame that will show this HTML. */
  keep(html: string, origin: FrameOrigin): string {
    const path = `/_web/frame/${randomUUID()}`;
    this.html.set(path, html);
    this.origins.set(path, origin);
    for (const old of this.origins.keys()) {
      if (this.origins.size <= MOST_FRAMES) break;
      this.origins.delete(old);
      this.html.delete(old);
    }
    return path;
  }

  take(path: string): string | undefined {
    const html = this.html.get(path);
    this.html.delete(path);
    return html;
  }

  originOf(path: string): FrameOrigin | undefined {
    return this.origins.get(path);
  }

  shown(effect: Effect, origin: FrameOrigin): ShownEffect {
    if (effect.kind !== 'sidebar' && effect.kind !== 'dialog') return effect;
    const {html, ...rest} = effect;
    return {...rest, frame: this.keep(html, origin)};
  }
}

/**
 * Puts the client side of `google.script` before everything else in a script's page.
 *
 * @param now The Workspace's time: a person's own clock shows the same, so that countdowns fit what triggers do.
 */
export function withScriptHost(
  html: string,
  client: string,
  pageOrigin: string,
  now = Date.now(),
): string {
  const head = `<script>window.emulatorPage=${jsonInHtml(pageOrigin)};window.emulatorNow=${now};</script><script>${client.replace(/<\/script/gi, '<\\/script')}</script>`;
  const doctype = /^\s*<!doctype[^>]*>/i.exec(html)?.[0] ?? '<!doctype html>';
  const rest = html.replace(/^\s*<!doctype[^>]*>/i, '');
  const inHead = /<head[^>]*>/i.exec(rest);
  if (!inHead) return `${doctype}<meta charset="utf-8">${head}${rest}`;
  const at = inHead.index + inHead[0].length;
  return `${doctype}${rest.slice(0, at)}${head}${rest.slice(at)}`;
}
