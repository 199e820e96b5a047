import {readFileSync} from 'node:fs';
import {extname, join} from 'node:path';
import type {WireResponse} from '../kernel/contracts';
import {WEB_OUTPUT} from './build';
import {answer, refuse} from './responses';
import {ICON} from './shell';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

/** The bundles of the pages; each file is read once. */
export class Assets {
  private readonly known = new Map<string, Buffer>();

  /** @param root The repository's, where the build is. */
  constructor(private readonly root: string) {}

  /** Throws where the build has no such file. */
  read(name: string): Buffer {
    const bytes =
      this.known.get(name) ?? readFileSync(join(this.root, WEB_OUTPUT, name));
    this.known.set(name, bytes);
    return bytes;
  }

  answer(name: string): WireResponse {
    if (name === 'icon.svg') return answer(200, 'image/svg+xml', ICON);
    try {
      const type = TYPES[extname(name)] ?? 'application/json';
      return answer(200, type, this.read(name));
    } catch {
      return refuse(404, `No page asset ${name}. Run the build.`);
    }
  }
}
