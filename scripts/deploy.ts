import {existsSync, rmSync} from 'node:fs';
import path from 'node:path';
import {parseArgs} from 'node:util';
import {Clasp} from './deploy/clasp';
import {googleWithClaspLogin, refusal} from './deploy/google';
import {enableApis, missing} from './deploy/missing';
import {publish} from './deploy/publish';
import {Records} from './deploy/records';
import {report} from './deploy/report';

const TITLE = 'Incident Comms';

/**
 * From a login to a working web app, and from one version to the next: builds, pushes, makes a version, gives it to the
 * one deployment, and reads back what Google made of it.
 *
 * `--cloud-project NUMBER` once; `--card on` or `off` when the card add-on is wanted, or no more. `--home DIR` deploys what lies built in `DIR/dist` and keeps its records there.
 */
async function main(): Promise<void> {
  const {values} = parseArgs({
    options: {
      'cloud-project': {type: 'string'},
      card: {type: 'string'},
      home: {type: 'string'},
    },
  });
  const home = path.resolve(values.home ?? '.');
  const records = new Records(home);
  const given = values['cloud-project'];
  if (values.card !== undefined) records.keep({card: asked(values.card)});
  const google = googleWithClaspLogin();
  const lines = await missing(google, records, given);
  if (google === null || lines.length > 0) {
    console.error(`Nothing was deployed. Missing:\n- ${lines.join('\n- ')}`);
    process.exitCode = 1;
    return;
  }
  if (given !== undefined) records.keep({cloudProject: given});
  const {cloudProject = ''} = records.deployment;
  const left = await enableApis(google, cloudProject);
  const clasp = new Clasp(home);
  if (records.scriptId === '') records.keepScript(newScript(home, clasp));
  if (values.home === undefined) {
    const {build} = await import('./build');
    await build();
  }
  const published = await publish(home, clasp, google, records);
  const {email = 'an unknown account'} = clasp.run<{email?: string}>(
    'show-authorized-user',
  );
  console.log(report(records.scriptId, cloudProject, published, left, email));
}

/** @throws Error for any other word: a typing error must not take the card from everybody. */
function asked(card: string): boolean {
  if (card === 'on' || card === 'off') return card === 'on';
  throw new Error(`--card takes on or off, not “${card}”.`);
}

/** @throws Error when there is one of that name: a second one would split the installation. */
function newScript(home: string, clasp: Clasp): string {
  const others = clasp
    .run<readonly {id?: string; name?: string}[]>('list-scripts')
    .filter(({name}) => name === TITLE);
  if (others.length > 0) {
    throw new Error(
      `There is a script project “${TITLE}” already: ${others.map(({id}) => id).join(', ')}. Write {"scriptId": "…", "rootDir": "dist"} into .clasp.json to deploy to it, or give it another name.`,
    );
  }
  // clasp fetches what a new project holds, which is nothing of ours.
  const scratch = path.join(home, 'new-script');
  try {
    return clasp.run<{scriptId: string}>(
      'create-script',
      ...['--title', TITLE, '--rootDir', 'new-script'],
    ).scriptId;
  } finally {
    rmSync(scratch, {recursive: true, force: true});
    const written = path.join(home, '.clasp.json');
    if (existsSync(written) && new Records(home).scriptId === '') {
      rmSync(written);
    }
  }
}

main().catch((error: unknown) => {
  console.error(refusal(error).words);
  process.exitCode = 1;
});
