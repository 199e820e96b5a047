import {buildSync} from 'esbuild';

/** What a module of ours exports, as the build needs it before anything is bundled. */
export function exportsOf(file: string): Readonly<Record<string, unknown>> {
  const [{text: code}] = buildSync({
    entryPoints: [file],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'made',
  }).outputFiles;
  const made: unknown = new Function(`${code}; return made;`)();
  return made as Readonly<Record<string, unknown>>;
}
