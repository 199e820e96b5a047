/**
 * An approved text on the public status page: reviews say which words were approved, connectors carry them, and clocks
 * count it once everybody can read it. A person presses, each time.
 */
import {readIncidents, CLOCK_TABS} from './clocks/actions/read-clocks';
import {recordTold} from './clocks/actions/record-told';
import {isHandover} from './clocks/rules/handovers';
import {STATUS_PAGE} from './clocks/rules/policy-duties';
import {googleReviewWorld} from './composition';
import {connectionOf} from './connectors/actions/connections';
import {
  isShown,
  postPostmortem,
  postToPage,
  type Page,
} from './connectors/actions/post-to-page';
import {endPost, reservePost} from './connectors/actions/reserve-post';
import {pageIn} from './connectors/actions/statuspage-settings';
import type {
  ConnectorsFunctions,
  StatusEntryForm,
  StatusEntryView,
  StatusPosted,
} from './connectors/contract';
import {
  componentStates,
  overLimits,
  pageStatus,
  readComponents,
  STATUSPAGE_LIMITS,
  type PageIncident,
  type PagePost,
} from './connectors/rules/statuspage';
import {parseInstant} from './core/base/instant';
import {shortHash} from './core/base/short-hash';
import {UserError} from './core/base/user-error';
import {isExercise} from './core/incident/exercise';
import {findCase, type ReviewCase} from './review/actions/review-book';
import {readText} from './review/actions/review-texts';
import {closedVersion, type Version} from './review/rules/record/versions';
import {isText} from './review/rules/text/canonical-text';
import {messageText} from './review/rules/text/message-text';
import {answer} from './surfaces/answer';
import {ask} from './world/ask/call';
import {run} from './world/ask/waves';
import {RegisterFacts, signedIn} from './world/incidents/register-facts';
import type {ReviewWorld} from './world/review-world';

export function statusEntryView(
  fileId: string,
): ReturnType<ConnectorsFunctions['statusEntryView']> {
  return answer(() => entryView(googleReviewWorld(), String(fileId)));
}

export function postStatusEntry(
  form: StatusEntryForm,
): ReturnType<ConnectorsFunctions['postStatusEntry']> {
  return answer(() => postEntry(googleReviewWorld(), form));
}

const NOT_POSTED = 'It was not posted to Statuspage.';

interface Entry {
  readonly reviewed: ReviewCase;
  readonly version: Version | null;
  readonly post: PagePost;
  readonly unmapped: readonly string[];
  /** Why it cannot be posted. */
  readonly problems: readonly string[];
}

/** As it would be posted now: two round trips. */
export function entryView(
  world: ReviewWorld,
  fileId: string,
): StatusEntryView | null {
  if (connectionOf(world, 'statuspage') === null) return null;
  const {reviewed, post, problems, unmapped, version} = entryOf(world, fileId);
  if (!isForPage(reviewed)) return null;
  return {
    problems,
    name: post.name,
    nameLimit: STATUSPAGE_LIMITS.name,
    length: post.body.length,
    lengthLimit: STATUSPAGE_LIMITS.body,
    status: reviewed.kind === 'status' ? post.status : 'post-mortem',
    mapped: reviewed.incident.services.filter(one => !unmapped.includes(one)),
    unmapped,
    posted:
      version !== null &&
      logOf(world, reviewed).some(
        ({cells}) =>
          cells.key === entryKey(reviewed, version) && cells.state === 'sent',
      ),
  };
}

/**
 * Posts the released words, reads the public page back, and records in the ledger that they went out. Pressed again it
 * goes on from wherever it was: nothing is posted or recorded twice. The register is written before and after, never
 * while Statuspage is asked.
 *
 * @param form A `StatusEntryForm`, unchecked.
 */
export function postEntry(world: ReviewWorld, form: unknown): StatusPosted {
  signedIn(world);
  const {fileId = '', notify = false} = (form ??
    {}) as Partial<StatusEntryForm>;
  const entry = entryOf(world, String(fileId));
  const {reviewed, version, problems} = entry;
  const connected = connectionOf(world, 'statuspage');
  if (connected === null) {
    throw refused('It is not connected.', 'Ask an owner to connect it.');
  }
  if (problems.length > 0 || version === null) {
    throw refused(problems.join(' '), 'Put that right first.');
  }
  const post = {...entry.post, notify: notify === true};
  const {registerId} = reviewed.book;
  const one = {
    key: entryKey(reviewed, version),
    incident: reviewed.incident.id,
    what: `Version ${version.number}, ${post.notify ? 'subscribers told' : 'subscribers not told'}`,
  };
  const page = {
    key: connected.secret,
    id: pageIn(reviewed.book.register),
    reference: reservePost(world, registerId, one),
  };
  const onPage = posted(world, reviewed, page, post, why =>
    endPost(world, registerId, one, {why}),
  );
  endPost(world, registerId, one, {reference: onPage.id});
  if (reviewed.kind !== 'status') {
    return {reference: onPage.id, shown: true, at: world.now};
  }
  const at = isShown(world, page, onPage.id, post);
  if (at !== '') record(world, reviewed, version, onPage.id, at);
  return {reference: onPage.id, shown: at !== '', at};
}

/** @param failed Told why it did not work, before that is thrown. */
function posted(
  world: ReviewWorld,
  {kind}: ReviewCase,
  page: Page,
  post: PagePost,
  failed: (why: string) => void,
): PageIncident {
  try {
    return kind === 'status'
      ? postToPage(world, page, post)
      : postPostmortem(world, page, post);
  } catch (error) {
    if (error instanceof UserError) failed(error.why);
    throw error;
  }
}

function entryOf(world: ReviewWorld, fileId: string): Entry {
  const reviewed = findCase(world, fileId);
  const {incident, kind, book} = reviewed;
  const {reader, canonical} = run(world.transport, readText(world, fileId));
  const version = closedVersion(reviewed.facts);
  const status = pageStatus(incident);
  const mapped = readComponents(
    book.register.settings.brought.statuspageComponents ?? '',
  );
  const post: PagePost = {
    incident: incident.id,
    name: incident.facts.symptom.trim(),
    body:
      kind === 'status' || kind === 'follow-up'
        ? messageText(reader, kind)
        : '',
    status,
    components: componentStates(
      incident.services,
      mapped,
      status,
      incident.percentUsers,
    ),
    notify: false,
  };
  return {
    reviewed,
    version,
    post,
    unmapped: incident.services.filter(
      one => !mapped.has(one.trim().toLowerCase()),
    ),
    problems: [
      ...(incident.visibility === 'restricted'
        ? ['Nothing of a restricted incident goes on the status page.']
        : []),
      ...(isExercise(incident) ? ['An exercise is posted nowhere.'] : []),
      ...(isForPage(reviewed)
        ? []
        : ['Only status page entries and follow-up letters are posted there.']),
      ...overLimits(post),
      ...(post.name === ''
        ? ['It has no headline: say in the sidebar what readers notice.']
        : []),
      ...(version === null
        ? ['It is not released.']
        : isText(canonical, version.textHash)
          ? []
          : ['It is not the text that was released.']),
    ],
  };
}

function isForPage({kind}: ReviewCase): boolean {
  return kind === 'status' || kind === 'follow-up';
}

function entryKey({fileId}: ReviewCase, {number}: Version): string {
  return `statuspage|${fileId}|${number}`;
}

function logOf(world: ReviewWorld, {book, incident}: ReviewCase) {
  const reading = run(
    world.transport,
    ask(world.register.read(book.registerId, ['connections'])),
  );
  return (reading.tables.connections?.rows ?? []).filter(
    ({cells}) => cells.incident === incident.id,
  );
}

/** Everybody can read it: what was due on the status page is met, and the hand-over with it. */
function record(
  world: ReviewWorld,
  {book, incident, fileId}: ReviewCase,
  {number}: Version,
  reference: string,
  at: string,
): void {
  const facts = new RegisterFacts(
    run(world.transport, ask(world.register.read(book.registerId, CLOCK_TABS))),
    world.secrets.keys(),
  );
  const [one] = readIncidents(facts, world.now, [], incident.id);
  const keys = (one?.obligations ?? [])
    .filter(
      ({key, audience, channel, state}) =>
        ['pending', 'due soon', 'overdue'].includes(state.kind) &&
        (isHandover(key)
          ? key.includes(`${fileId}:release:${number}:`)
          : audience === 'customers' && channel === STATUS_PAGE),
    )
    .filter(({key, due}) => isHandover(key) || due !== '')
    .map(({key}) => key);
  if (keys.length === 0) return;
  recordTold(world, {
    operation: `statuspage-${shortHash(`${fileId} ${number}`)}`,
    incidentId: incident.id,
    keys,
    at: earlier(parseInstant(at) ?? world.now, world.now),
    channel: STATUS_PAGE,
    count: '',
    reference,
    note: 'Posted to Statuspage and read back from the public page.',
    corrects: '',
  });
}

/** Their clock may be ahead of ours. */
function earlier(one: string, other: string): string {
  return one < other ? one : other;
}

function refused(why: string, remedy: string): UserError {
  return new UserError(NOT_POSTED, why, remedy);
}
