import './markdown';
import {aftermathLines} from './bench/aftermath';
import {emulatorLines} from './bench/emulator-costs';
import {productLines} from './bench/product';
import {reviewLines} from './bench/reviews';
import {sealedRowLines} from './bench/sealed-rows';
import {clockLines, sweepLines} from './bench/sweeps';
import {dayLines} from './bench/quiet-day';
import {loadingLines} from './bench/loading';
import {wordsLines} from './bench/words';
import {type Line, printTable} from './bench/table';
import {build} from './build';

const TABLES: Readonly<
  Record<
    string,
    readonly [string, () => readonly Line[] | Promise<readonly Line[]>]
  >
> = {
  product: ['The product, with modelled median latencies', productLines],
  reviews: ['Reviews, with modelled median latencies', reviewLines],
  sweeps: ['Sweeps, with modelled median latencies', sweepLines],
  aftermath: [
    'After an incident, with modelled median latencies',
    aftermathLines,
  ],
  clocks: ['Deadlines, with modelled median latencies', clockLines],
  rows: ['Sealed rows', sealedRowLines],
  loading: ['What is loaded', loadingLines],
  words: ['Judging words', wordsLines],
  day: ['A day of sweeps, minutes long', dayLines],
  emulator: ['The emulator on this machine', emulatorLines],
};

/**
 * Prints what the product costs on Google, as modelled, and what the emulator costs here. No test asserts a time. Words
 * behind it choose tables: `npm run bench -- reviews sweeps`.
 */
async function main(): Promise<void> {
  const asked = process.argv.slice(2);
  await build();
  for (const [key, [title, lines]] of Object.entries(TABLES)) {
    if (asked.length > 0 && !asked.includes(key)) continue;
    printTable(title, await lines());
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
