import {mkdir, readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {gzipSync} from 'node:zlib';
import {build, type OutputFile} from 'esbuild';
import {packagesIn} from './notices';
import {PAGES, type PagePlan} from '../src/surfaces/pages';
import {withoutComments} from './without-comments';

const PLANS: readonly (readonly [name: string, plan: PagePlan])[] =
  Object.entries(PAGES);
const ROOT = path.resolve(__dirname, '..');
const OUT = path.join(ROOT, 'dist', 'ui');

/** Bytes gzipped: what a page may weigh at the most. */
const LIMIT = 80 * 1024;

export interface PageSize {
  readonly name: string;
  readonly bytes: number;
  readonly gzipped: number;
  /** Bytes, gzipped. */
  readonly limit: number;
}

/** Builds every page into dist/ui/<page>.html and prints what each weighs. Answers the packages that are in them. */
export async function buildPages(): Promise<readonly string[]> {
  await mkdir(OUT, {recursive: true});
  const packages = await Promise.all(
    PLANS.map(async ([name, plan]) => {
      const built = await builtPage(name, plan);
      await writeFile(path.join(OUT, `${name}.html`), built.html);
      return built.packages;
    }),
  );
  for (const {name, bytes, gzipped, limit} of await pageSizes()) {
    const kb = (size: number) => `${(size / 1024).toFixed(1)} KB`;
    console.log(
      `dist/ui/${name}.html  ${kb(bytes)}, ${kb(gzipped)} gz ` +
        `(limit ${kb(limit)} gz)`,
    );
  }
  return packages.flat();
}

/** What the built pages weigh; fails when one has not been built. */
export function pageSizes(): Promise<readonly PageSize[]> {
  return Promise.all(
    PLANS.map(async ([name]) => {
      const html = await readFile(path.join(OUT, `${name}.html`));
      const gzipped = gzipSync(html).length;
      return {name, bytes: html.length, gzipped, limit: LIMIT};
    }),
  );
}

async function builtPage(
  name: string,
  {folder, title}: PagePlan,
): Promise<{readonly html: string; readonly packages: readonly string[]}> {
  const {outputFiles, metafile} = await build({
    metafile: true,
    entryPoints: [path.join(ROOT, 'src', folder, 'index.tsx')],
    outdir: OUT,
    bundle: true,
    write: false,
    minify: true,
    target: 'es2020',
    format: 'iife',
    charset: 'ascii',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'none',
    supported: {'template-literal': false},
    logLevel: 'warning',
  });
  const script = withoutComments(textOf(outputFiles, '.js'));
  const style = textOf(outputFiles, '.css');
  refuseUnsafe(name, script, /<\/script|<!--|<\?|\/\/|\/\*/i);
  refuseUnsafe(name, style, /<\/style|<\?/i);
  const html = [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${title}</title>`,
    '<base target="_blank">',
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    '<div id="page"></div>',
    `<script>${script}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
  return {html, packages: packagesIn(metafile)};
}

function textOf(files: readonly OutputFile[], ending: string): string {
  return (
    files.find(({path: file}) => file.endsWith(ending))?.text ?? ''
  ).trim();
}

/**
 * Inlined text must not end its element, nor look like a scriptlet to Apps
 * Script. Source: https://developers.google.com/apps-script/guides/html/templates
 */
function refuseUnsafe(name: string, text: string, unsafe: RegExp): void {
  const found = unsafe.exec(text);
  if (!found) return;
  const around = text.slice(Math.max(0, found.index - 40), found.index + 40);
  throw new Error(
    `Page "${name}" cannot be inlined: it contains "${found[0]}" ` +
      `(… ${around} …). Write that text in the source as two joined strings.`,
  );
}

if (require.main === module) void buildPages();
