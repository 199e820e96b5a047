import {randomUUID} from 'node:crypto';
import type {Effect} from '../appsscript/contracts';
import {jsonInHtml} from './shell';
import type {ShownEffect} from './wire';

/** HTML of scripts on its way to a frame: each is given out once, to whoever holds its token. */
export class Frames {
  private readonly waiting = new Map<string, string>();

  /** The path of a frame that will show this HTML. */
  keep(html: string): string {
    const token = randomUUID();
    this.waiting.set(token, html);
    // A page that was never loaded must not stay for ever.
    for (const old of this.waiting.keys()) {
      if (this.waiting.size <= 200) break;
      this.waiting.delete(old);
    }
    return `/_web/frame/${token}`;
  }

  take(token: string): string | undefined {
    const html = this.waiting.get(token);
    this.waiting.delete(token);
    return html;
  }

  shown(effect: Effect): ShownEffect {
    if (effect.kind !== 'sidebar' && effect.kind !== 'dialog') return effect;
    const {html, ...rest} = effect;
    return {...rest, frame: this.keep(html)};
  }
}

/** Puts the client side of `google.script` before everything else in a script's page. */
export function withScriptHost(
  html: string,
  client: string,
  pageOrigin: string,
): string {
  const head = `<script>window.emulatorPage=${jsonInHtml(pageOrigin)};</script><script>${client.replace(/<\/script/gi, '<\\/script')}</script>`;
  const doctype = /^\s*<!doctype[^>]*>/i.exec(html)?.[0] ?? '<!doctype html>';
  const rest = html.replace(/^\s*<!doctype[^>]*>/i, '');
  const inHead = /<head[^>]*>/i.exec(rest);
  if (!inHead) return `${doctype}<meta charset="utf-8">${head}${rest}`;
  const at = inHead.index + inHead[0].length;
  return `${doctype}${rest.slice(0, at)}${head}${rest.slice(at)}`;
}
