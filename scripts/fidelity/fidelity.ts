import {isOwnDomain} from './endpoints';
import {readRecordings} from './recordings';
import {replayCassette} from './replay-cassette';
import {replayDocument, type ReplayedDocument} from './replay-document';
import {Tallies, type Tally} from './tally';

/** How a folder of recordings and the emulator agree. */
export interface Fidelity {
  readonly endpoints: Tallies;
  /** Kinds of batch requests; an interaction counts once for each kind it holds. */
  readonly kinds: Tallies;
  readonly documents: readonly ReplayedDocument[];
  /** Endpoints the product needs, and all. */
  readonly own: Tally;
  readonly all: Tally;
  /** Interactions that were not asked, by reason. */
  readonly leftOut: ReadonlyMap<string, readonly string[]>;
  /** Files that are no recordings. */
  readonly unknown: readonly string[];
}

/** Replays everything under a folder, each recording against an emulator of its own. */
export function fidelityOf(folder: string): Fidelity {
  const {cassettes, documents, unknown} = readRecordings(folder);
  const endpoints = new Tallies();
  const kinds = new Tallies();
  const leftOut = new Map<string, string[]>();
  for (const replayed of cassettes.flatMap(replayCassette)) {
    const {endpoint, where, differing} = replayed;
    if (replayed.leftOut !== undefined) {
      const list = leftOut.get(replayed.leftOut) ?? [];
      leftOut.set(replayed.leftOut, [...list, `${where} ${endpoint}`]);
      continue;
    }
    endpoints.count(endpoint, where, differing);
    for (const kind of replayed.kinds) kinds.count(kind, where, differing);
  }
  return {
    endpoints,
    kinds,
    documents: documents.map(replayDocument),
    own: endpoints.sum(isOwnDomain),
    all: endpoints.sum(),
    leftOut,
    unknown,
  };
}
