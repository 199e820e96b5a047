import {readFileSync, statSync} from 'node:fs';
import vm from 'node:vm';
import {build} from 'esbuild';
import {keptPatterns} from '../kept-patterns';
import {keptTexts} from '../kept-texts';
import {pageSizes} from '../pages';
import {SERVER_BAR} from '../sizes';
import {kilobytes, type Line} from './table';

/** What every call of the product has to load first, and what of it is whose. */
export async function loadingLines(): Promise<readonly Line[]> {
  const server = statSync('dist/Code.js').size;
  const pages = await pageSizes();
  return [
    {
      what: 'Server bundle',
      measured: kilobytes(server),
      bar: `at most ${kilobytes(SERVER_BAR)}`,
      holds: server <= SERVER_BAR,
    },
    ...(await bundleParts()).map(([name, bytes]) => ({
      what: `  of it ${name}`,
      measured: kilobytes(bytes),
    })),
    coldLoad(),
    ...pages.map(({name, gzipped, limit}) => ({
      what: `Page ${name}, gzipped`,
      measured: kilobytes(gzipped),
      bar: `at most ${kilobytes(limit)}`,
      holds: gzipped <= limit,
    })),
  ];
}

/** Bytes of the minified bundle by capability or package, the largest first. */
async function bundleParts(): Promise<readonly (readonly [string, number])[]> {
  const {metafile} = await build({
    entryPoints: ['src/main.ts'],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2020',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    charset: 'utf8',
    metafile: true,
    outfile: 'parts.js',
    plugins: [keptTexts, keptPatterns],
  });
  const parts = new Map<string, number>();
  const {inputs} = metafile.outputs['parts.js'];
  for (const [file, {bytesInOutput}] of Object.entries(inputs)) {
    const part =
      /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ??
      /^src\/([^/]+)\//.exec(file)?.[1] ??
      'main';
    parts.set(part, (parts.get(part) ?? 0) + bytesInOutput);
  }
  return [...parts].sort(([, one], [, other]) => other - one);
}

const RUNS = 25;

/** Compiled and run in a bare context, with nothing of it cached, against an empty script; medians of one run. */
function coldLoad(): Line {
  const code = readFileSync('dist/Code.js', 'utf8');
  const [empty, whole] = ['function nothing() {}', code].map(source =>
    median(Array.from({length: RUNS}, (_, nth) => loadTime(source, nth))),
  );
  const bar = 2 * empty + 10;
  return {
    what: 'Cold load of the bundle',
    measured: `${whole.toFixed(1)} ms, ${(whole / empty).toFixed(1)} × an empty execution (${empty.toFixed(1)} ms)`,
    bar: `at most twice an empty execution and 10 ms: ${bar.toFixed(1)} ms`,
    holds: whole <= bar,
  };
}

/** @param nth makes each source another, so that nothing comes from the cache of compiled code. */
function loadTime(source: string, nth: number): number {
  const started = performance.now();
  const context = vm.createContext({});
  new vm.Script(`${source}\n// ${nth} ${started}`).runInContext(context);
  return performance.now() - started;
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[values.length >> 1];
}
