import {SLACK, type Difference} from './compare';
import {isOwnDomain} from './endpoints';
import type {Fidelity} from './fidelity';
import type {ReplayedDocument} from './replay-document';
import {share, type Tallies, type Tally} from './tally';

/** The whole result in lines for people; `shown` differences for each interaction that does not agree. */
export function reportOf(fidelity: Fidelity, shown: number): readonly string[] {
  const {endpoints, kinds, documents, own, all, leftOut, unknown} = fidelity;
  return [
    'Agreement by endpoint (* = the product needs it)',
    ...table(endpoints, shown, isOwnDomain),
    '',
    'Agreement by kind of batch request',
    ...table(kinds, 0),
    '',
    'Documents: stored without indices, given anew, read back',
    ...documents.map(each => documentLine(each, shown)),
    '',
    'Left out',
    ...[...leftOut].map(([why, list]) => `  ${list.length} × ${why}`),
    ...unknown.map(name => `  ${name}: neither a cassette nor a document`),
    ...(leftOut.size + unknown.length === 0 ? ['  nothing'] : []),
    '',
    `Rules: an id agrees with its twin, an instant within ${SLACK / 1000} s of the recording's clock, anything else by being equal.`,
    line("The product's own endpoints", own),
    line('All endpoints', all),
    `Documents identical: ${documents.filter(({differing}) => differing.length === 0).length} of ${documents.length}.`,
  ];
}

function table(
  tallies: Tallies,
  shown: number,
  marked: (name: string) => boolean = () => false,
): string[] {
  return tallies
    .entries()
    .flatMap(([name, tally]) => [
      `  ${`${tally.agreed}/${tally.total}`.padStart(9)} ${marked(name) ? '*' : ' '} ${name}`,
      ...tally.first
        .slice(0, shown)
        .map(
          ({where, differing}) =>
            `              ${where}: ${described(differing, shown)}`,
        ),
    ]);
}

function described(differing: readonly Difference[], shown: number): string {
  const first = differing
    .slice(0, shown)
    .map(({path, google, emulator}) => `${path}: ${google} ≠ ${emulator}`);
  const more = differing.length - first.length;
  return first.join(' | ') + (more > 0 ? ` | and ${more} more` : '');
}

function documentLine(
  {name, bytes, loadMs, differing, carried}: ReplayedDocument,
  shown: number,
): string {
  const verdict =
    differing.length === 0 ? 'identical' : described(differing, shown);
  const kinds = Object.entries(carried).map(([kind, n]) => `${n} ${kind}`);
  const note =
    kinds.length === 0 ? '' : ` (only carried, not made: ${kinds.join(', ')})`;
  return `  ${name}: ${Math.round(bytes / 1024)} KB, ${loadMs.toFixed(1)} ms, ${verdict}${note}`;
}

function line(name: string, tally: Tally): string {
  const {agreed, total, sameStatus, sameShape} = tally;
  return `${name}: ${agreed} of ${total} interactions agree (${share(tally).toFixed(1)} %); status ${sameStatus}, shape ${sameShape}.`;
}
