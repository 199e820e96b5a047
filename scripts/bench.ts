import './markdown';
import {emulatorLines} from './bench/emulator-costs';
import {productLines} from './bench/product';
import {reviewLines} from './bench/reviews';
import {loadingLines} from './bench/loading';
import {printTable} from './bench/table';
import {build} from './build';

/** Prints what the product costs on Google, as modelled, and what the emulator costs here. No test asserts a time. */
async function main(): Promise<void> {
  await build();
  printTable('The product, with modelled median latencies', productLines());
  printTable('Reviews, with modelled median latencies', reviewLines());
  printTable('What is loaded', await loadingLines());
  printTable('The emulator on this machine', emulatorLines());
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
