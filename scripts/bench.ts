import {statSync} from 'node:fs';
import {emulatorLines} from './bench/emulator-costs';
import {productLines} from './bench/product';
import {reviewLines} from './bench/reviews';
import {kilobytes, type Line, printTable} from './bench/table';
import {build} from './build';
import {pageSizes} from './pages';

const SERVER_LIMIT = 250 * 1024;

async function sizeLines(): Promise<readonly Line[]> {
  const server = statSync('dist/Code.js').size;
  const pages = await pageSizes();
  return [
    {
      what: 'Server bundle',
      measured: kilobytes(server),
      bar: `at most ${kilobytes(SERVER_LIMIT)}`,
      holds: server <= SERVER_LIMIT,
    },
    ...pages.map(({name, gzipped, limit}) => ({
      what: `Page ${name}, gzipped`,
      measured: kilobytes(gzipped),
      bar: `at most ${kilobytes(limit)}`,
      holds: gzipped <= limit,
    })),
  ];
}

/** Prints what the product costs on Google, as modelled, and what the emulator costs here. No test asserts a time. */
async function main(): Promise<void> {
  await build();
  printTable('The product, with modelled median latencies', productLines());
  printTable('Reviews, with modelled median latencies', reviewLines());
  printTable('What is loaded', await sizeLines());
  printTable('The emulator on this machine', emulatorLines());
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
