import * as v from 'valibot';
import {
  documentUrl,
  folderUrl,
  spreadsheetUrl,
} from '../../core/base/google-addresses';
import {minutesBetween} from '../../core/base/instant';
import {UserError} from '../../core/base/user-error';
import type {Incident} from '../../core/incident/incident';
import {levelOf, type Policy} from '../../core/policy/policy';
import {journalRow} from '../../core/register/journal';
import {ask, type Strand} from '../../world/ask/call';
import {because, failedAs} from '../../world/ask/explain';
import {runAll} from '../../world/ask/waves';
import {writeRows} from '../../world/ask/write-rows';
import {ownRegistersOf} from '../../world/incidents/own-registers';
import {RegisterFacts} from '../../world/incidents/register-facts';
import type {World} from '../../world/world';
import {called, teamMail} from '../rules/team-mail';

const PREFIX = 'call.';
/** A run that began to send has ended by then, whatever became of it. */
const RUN_MINUTES = 7;
/** Every five minutes, for two hours: a quota may be used up, and comes back. */
const MOST_TRIES = 24;

const CallShape = v.object({
  state: v.picklist(['due', 'begun', 'called']),
  at: v.string(),
  tries: v.number(),
  /** Whom it leaves out: nobody could let them in. */
  not: v.array(v.string()),
});
type Calling = v.InferOutput<typeof CallShape>;

/** What the mail needs of an incident. */
export interface Called {
  readonly incident: Incident;
  readonly policy: Policy;
  /** '' where nothing was written. */
  readonly internalId: string;
  /** Where the incident is kept. */
  readonly registerId: string;
  /** Whether nothing is left to be made, so that no run comes by here again. */
  readonly complete: boolean;
  /** Of the organisation. */
  readonly domain: string;
}

/**
 * Notes that the people named are to hear of it, before it is recorded that all is there: whoever comes next sends what this run
 * cannot. The store holds no address of a restricted incident, whose people alone can go on with it.
 *
 * @param notLetIn Whom nobody can let in: they are told when their address is corrected.
 */
export function owe(
  world: World,
  {id, visibility}: Incident,
  notLetIn: readonly string[],
): void {
  const {shelf, now} = world;
  if (callingOf(world, id) !== null) return;
  const not = visibility === 'restricted' ? [] : [...notLetIn];
  keep(shelf, id, {state: 'due', at: now, tries: 0, not});
}

/**
 * One mail to everybody named, once: that it is about to go is noted first. A used-up quota is tried again by the sweep; a lost answer
 * is taken to have gone, and the journal says so. While the incident is unfinished it stays noted that they were called.
 */
export function callTeam(world: World, one: Called): void {
  const {shelf, now, mutex, mail, transport} = world;
  const {incident} = one;
  const owed = mutex.exclusive(() => {
    const calling = callingOf(world, incident.id);
    if (calling?.state === 'called' && one.complete) drop(world, incident.id);
    if (calling?.state !== 'due') return null;
    keep(shelf, incident.id, {...calling, state: 'begun', at: now});
    return calling;
  });
  if (owed === null) return;
  const to = called(incident, owed.not, one.domain);
  if (to.length === 0) return done(world, one);
  const severity = levelOf(one.policy, incident.severity)?.label ?? '';
  const [sent] = runAll(transport, [
    ask(
      mail.send({
        key: `${incident.operation}:called`,
        to,
        ...teamMail(incident, severity, linkOf(one)),
        attachments: [],
      }),
    ),
  ]);
  if (sent.ok) return done(world, one);
  if (failedAs(sent.error, 'unknown')) return doubted(world, one, to);
  const tries = owed.tries + 1;
  if (tries < MOST_TRIES) {
    return keep(shelf, incident.id, {...owed, tries, at: now});
  }
  noted(
    world,
    one,
    `Mail to ${to.join(', ')} was not sent: ${because(sent.error)}`,
  );
  done(world, one);
}

/**
 * Sends what interrupted runs owe. No call while nothing is owed. Of a restricted incident only where whoever runs it may open its own
 * register: the background check, where its account is on the list, and its people when they come by.
 *
 * @param only Id of one incident; '' for all.
 */
export function callOwed(world: World, only: string = ''): void {
  const {shelf, installation, now} = world;
  const mainId = installation.load()?.registerId ?? '';
  const owed = [...shelf.read(PREFIX).keys()].filter(id => {
    const calling = callingOf(world, id);
    return (
      (only === '' || only === id) &&
      calling !== null &&
      calling.state !== 'called' &&
      minutesBetween(calling.at, now) >= waitFor(calling)
    );
  });
  if (owed.length === 0 || mainId === '') return;
  const main = registerOf(world, mainId);
  for (const id of owed) {
    const stub = main?.incidentRow(id)?.incident;
    // Its row never came to be: the write failed, and the run that owed it has ended.
    if (main && !stub) drop(world, id);
    if (!main || !stub) continue;
    const {registerId, facts} =
      stub.visibility === 'open'
        ? {registerId: mainId, facts: main}
        : (ownRegistersOf(world, [stub], TABS)[0] ?? NOT_OPEN);
    const incident = facts?.incidentRow(id)?.incident;
    if (!facts || !incident) continue;
    const internal = facts
      .documentsOf(id)
      .find(({kind}) => kind === 'internal');
    const one = {
      incident,
      policy: facts.policy,
      internalId: internal?.fileId ?? '',
      registerId,
      complete: stub.setup.state !== 'pending',
      domain: facts.settings.domain,
    };
    if (callingOf(world, id)?.state === 'begun') {
      doubted(world, one, called(incident, [], one.domain));
    } else {
      callTeam(world, one);
    }
  }
}

const NOT_OPEN = {registerId: '', facts: null};
const TABS = ['incidents', 'documents', 'policy', 'settings'];

/** Null where it is not open to the person, or does not answer. */
function registerOf(world: World, id: string): RegisterFacts | null {
  if (id === '') return null;
  const [read] = runAll(world.transport, [ask(world.register.read(id, TABS))]);
  return read.ok ? new RegisterFacts(read.value, world.secrets.keys()) : null;
}

/** The run that owes it is still at it, or has just failed. */
function waitFor({state, tries}: Calling): number {
  return state === 'begun' || tries === 0 ? RUN_MINUTES : 1;
}

function linkOf({incident, internalId, registerId}: Called): string {
  if (internalId !== '') return documentUrl(internalId);
  return incident.folderId === ''
    ? spreadsheetUrl(registerId)
    : folderUrl(incident.folderId);
}

function doubted(world: World, one: Called, to: readonly string[]): void {
  noted(
    world,
    one,
    `Mail to ${to.join(', ')}: not known whether it arrived. Call them yourself.`,
  );
  done(world, one);
}

/** A store that takes no note of it is no reason to lose what was done: whoever comes next says that it is in doubt. */
function done(world: World, {incident, complete}: Called): void {
  const {shelf, now} = world;
  try {
    if (complete) return drop(world, incident.id);
    keep(shelf, incident.id, {state: 'called', at: now, tries: 0, not: []});
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
  }
}

function noted(
  world: World,
  {incident, registerId}: Called,
  text: string,
): void {
  const key = `${incident.operation}:called`;
  const entry = journalRow({
    at: world.now,
    incident: incident.id,
    event: 'team mail',
    text,
    by: world.me.email,
    recordedAt: world.now,
    key,
  });
  const strand: Strand<void> = writeRows(
    world.register,
    registerId,
    ['journal'],
    reading =>
      (reading?.tables.journal?.rows ?? []).some(({cells}) => cells.key === key)
        ? null
        : {append: [{tab: 'journal', cells: entry}]},
  );
  runAll(world.transport, [strand]);
}

function callingOf({shelf}: World, id: string): Calling | null {
  const text = shelf.read(PREFIX).get(id);
  if (text === undefined) return null;
  try {
    const read = v.safeParse(CallShape, JSON.parse(text));
    return read.success ? read.output : null;
  } catch {
    return null;
  }
}

function keep(shelf: World['shelf'], id: string, calling: Calling): void {
  shelf.put(PREFIX + id, JSON.stringify(calling));
}

function drop({shelf}: World, id: string): void {
  shelf.put(PREFIX + id, null);
}
