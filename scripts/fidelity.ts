/**
 * Replays recorded Google traffic against the emulator and says where the answers differ.
 * `npm run fidelity -- <folder of VCR cassettes>`; ids that Google gave are mapped to the emulator's own.
 */
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {createWorkspace} from '../emulator/workspace';
import {differences, type Difference} from './fidelity/compare';
import {IdMap} from './fidelity/id-map';

interface Interaction {
  readonly request: {
    readonly method: string;
    readonly uri: string;
    readonly body: string | null;
  };
  readonly response: {
    readonly status: {readonly code: number};
    readonly body: {readonly string: string};
  };
}

interface Tally {
  agreed: number;
  total: number;
  readonly first: string[];
}

const SHOWN = 3;
const CALLER = 'writer@example.com';
const SOMEBODY_ELSE = 'outsider@elsewhere.example';

/** Ids of files, wherever they stand in a text. */
const FILE_ID = /1[\w-]{43}/g;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

function endpointOf(method: string, uri: string, body: string | null): string {
  const path = decodeURIComponent(new URL(uri).pathname)
    .replace(/\/(spreadsheets|files)\/[\w-]{20,}/, '/$1/{id}')
    .replace(/\/values\/[^:].*?(:append|:clear)?$/, '/values/{range}$1');
  const requests = (parsed(body ?? '') as {requests?: object[]} | undefined)
    ?.requests;
  const kinds = [
    ...new Set(requests?.flatMap(request => Object.keys(request))),
  ];
  return `${method} ${path} ${kinds.join('+')}`.trim();
}

function report(tallies: ReadonlyMap<string, Tally>): void {
  let agreed = 0;
  let total = 0;
  for (const [endpoint, tally] of [...tallies].sort()) {
    agreed += tally.agreed;
    total += tally.total;
    console.log(`${tally.agreed}/${tally.total}\t${endpoint}`);
    for (const line of tally.first) console.log(`\t${line}`);
  }
  const share = total === 0 ? 0 : (100 * agreed) / total;
  console.log(
    `${agreed} of ${total} interactions agree (${share.toFixed(1)} %).`,
  );
}

function describe(differing: readonly Difference[]): string {
  return differing
    .slice(0, SHOWN)
    .map(({path, google, emulator}) => `${path}: ${google} ≠ ${emulator}`)
    .join(' | ');
}

/** Files that were there before the recording began: nothing here can stand for their content. */
function strangers(text: string, ids: IdMap): readonly string[] {
  return [...new Set(text.match(FILE_ID))].filter(id => !ids.knows(id));
}

function replay(
  file: string,
  tallies: Map<string, Tally>,
  skipped: {count: number},
): void {
  const {interactions} = JSON.parse(readFileSync(file, 'utf8')) as {
    interactions: Interaction[];
  };
  const workspace = createWorkspace();
  const ids = new IdMap();
  interactions.forEach(({request, response}, index) => {
    const strange = strangers(request.uri + (request.body ?? ''), ids);
    if (response.status.code === 403 && strange.length > 0) {
      for (const id of strange) {
        const {body} = workspace.request(
          SOMEBODY_ELSE,
          'POST',
          '/v4/spreadsheets',
          {},
        );
        ids.add(id, (body as {spreadsheetId: string}).spreadsheetId);
      }
    } else if (
      strange.length > 0 ||
      (request.method === 'GET' &&
        strangers(response.body.string, ids).length > 0)
    ) {
      skipped.count++;
      return;
    }
    const {pathname, search} = new URL(ids.translate(request.uri));
    const answer = workspace.dispatch({
      method: request.method,
      url: pathname + search,
      headers: {
        authorization: `Bearer user:${CALLER}`,
        'content-type': 'application/json',
      },
      body: Buffer.from(ids.translate(request.body ?? '')),
    });
    const google = parsed(response.body.string);
    const emulator = parsed(answer.body.toString('utf8'));
    ids.learn(google, emulator);
    const endpoint = endpointOf(request.method, request.uri, request.body);
    const tally = tallies.get(endpoint) ?? {agreed: 0, total: 0, first: []};
    tallies.set(endpoint, tally);
    const differing = [
      ...differences('status', response.status.code, answer.status),
      ...differences('', google, emulator, ids),
    ];
    tally.total++;
    if (differing.length === 0) tally.agreed++;
    else if (tally.first.length < SHOWN) {
      const name = file.split('/').pop();
      tally.first.push(`${name} #${index}: ${describe(differing)}`);
    }
  });
}

function main(folder: string | undefined): void {
  if (folder === undefined) {
    console.error('Usage: npm run fidelity -- <folder of VCR cassettes>');
    process.exitCode = 2;
    return;
  }
  const tallies = new Map<string, Tally>();
  const skipped = {count: 0};
  for (const name of readdirSync(folder).sort()) {
    if (name.endsWith('.json')) replay(join(folder, name), tallies, skipped);
  }
  report(tallies);
  console.log(
    `${skipped.count} more are about files older than their recording and were left out.`,
  );
}

main(process.argv[2]);
