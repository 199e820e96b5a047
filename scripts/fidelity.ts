import {existsSync} from 'node:fs';
import {parseArgs} from 'node:util';
import {fidelityOf} from './fidelity/fidelity';
import {reportOf} from './fidelity/report';
import {share} from './fidelity/tally';

const USAGE = `npm run fidelity -- <folder> [--own 95] [--all 85] [--differences 3]

Replays recorded Google traffic (VCR cassettes) and recorded documents.get answers, wherever they lie in the
folder, against the emulator, and says where the answers differ. Exit code 1 when less than --own percent of the
interactions with the product's own endpoints or less than --all percent of all agree, when a document does
not come back identical, or when there is nothing to replay; 2 when the call makes no sense.`;

function main(args: readonly string[]): number {
  const {values, positionals} = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      own: {type: 'string', default: '95'},
      all: {type: 'string', default: '85'},
      differences: {type: 'string', default: '3'},
    },
  });
  const [folder] = positionals;
  const [own, all, shown] = [values.own, values.all, values.differences].map(
    Number,
  );
  if (positionals.length !== 1 || ![own, all, shown].every(Number.isFinite)) {
    console.error(USAGE);
    return 2;
  }
  if (!existsSync(folder)) {
    console.error(`There is no folder ${folder}. ${USAGE}`);
    return 2;
  }
  const fidelity = fidelityOf(folder);
  for (const line of reportOf(fidelity, shown)) console.log(line);
  const nothing = fidelity.all.total + fidelity.documents.length === 0;
  if (nothing) console.error(`There is no recording in ${folder}.`);
  const low = share(fidelity.own) < own || share(fidelity.all) < all;
  const changed = fidelity.documents.some(each => each.differing.length > 0);
  return nothing || low || changed ? 1 : 0;
}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
