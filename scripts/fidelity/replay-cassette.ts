import {createWorkspace} from '../../emulator/workspace';
import {difference, differences, type Difference} from './compare';
import {endpointOf, kindsOf} from './endpoints';
import {fileIdsIn, OlderFiles, showsContent} from './older-files';
import {parsed, type Cassette, type Interaction} from './recordings';
import {Twins} from './twins';

/** One interaction, asked again. */
export interface Replayed {
  readonly endpoint: string;
  readonly kinds: readonly string[];
  /** Cassette and number of the interaction. */
  readonly where: string;
  readonly differing: readonly Difference[];
  /** Why it was not asked. */
  readonly leftOut?: string;
}

/** Stands for the account of the recording, where it does not say itself who of the example organisation asks. */
const CALLER = 'writer@example.com';

const OLDER = 'shows content of a file that is older than its recording';

/** Asks a fresh emulator everything a recording asked, in order, each at its time. */
export function replayCassette(cassette: Cassette): readonly Replayed[] {
  const {interactions, name} = cassette;
  const workspace = createWorkspace({start: timeOf(interactions[0])});
  const twins = new Twins(CALLER);
  const older = new OlderFiles(cassette);

  return interactions.map((interaction, index) => {
    const {request, response} = interaction;
    const google = parsed(response.body.string);
    const replayed = {
      endpoint: endpointOf(interaction),
      kinds: kindsOf(interaction),
      where: `${name} #${index}`,
      differing: [],
    };
    const aboutOlder = fileIdsIn(request.uri).some(id => older.has(id));
    if (aboutOlder && showsContent(google)) {
      return {...replayed, leftOut: OLDER};
    }
    const {clock} = workspace.ground;
    clock.advance(Math.max(0, timeOf(interaction) - clock.now()));
    older.seed(clock.now(), CALLER, workspace, twins);
    const {pathname, search} = new URL(twins.translate(request.uri));
    const answer = workspace.dispatch({
      method: request.method,
      url: pathname + search,
      headers: {
        authorization: `Bearer user:${headerOf(request, 'recorded-as') ?? CALLER}`,
        'content-type': headerOf(request, 'content-type') ?? 'application/json',
      },
      body: Buffer.from(twins.translate(request.body ?? '')),
    });
    const text = answer.body.toString('utf8');
    return {
      ...replayed,
      differing: [
        ...statusDifference(response.status.code, answer.status),
        ...(text === '' ? [] : typeDifference(response, answer.headers)),
        ...differences(google, parsed(text), twins),
      ],
    };
  });
}

function statusDifference(google: number, emulator: number) {
  return google === emulator
    ? []
    : [difference('status', 'status', google, emulator)];
}

function typeDifference(
  response: Interaction['response'],
  headers: Readonly<Record<string, string>>,
) {
  const google = headerOf(response, 'content-type')?.toLowerCase();
  const emulator = headers['content-type']?.toLowerCase();
  return google === undefined || google === emulator
    ? []
    : [difference('type', 'content-type', google, emulator)];
}

/** When Google answered, in ms; the epoch when the recording does not say. */
function timeOf(interaction: Interaction | undefined): number {
  const date = interaction && headerOf(interaction.response, 'date');
  return date === undefined ? 0 : Date.parse(date);
}

function headerOf(
  {headers}: Interaction['request'] | Interaction['response'],
  name: string,
): string | undefined {
  return Object.entries(headers ?? {}).find(
    ([each]) => each.toLowerCase() === name,
  )?.[1][0];
}
