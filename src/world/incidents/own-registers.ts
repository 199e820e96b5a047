import type {Incident} from '../../core/incident/incident';
import {MOST_RESTRICTED, ownRegisterOf} from '../../core/incident/where-kept';
import type {FileFacts} from '../files';
import type {Reading, Register} from '../register';
import type {World} from '../world';
import {ask, type Strand} from '../ask/call';
import {all, run, runAll} from '../ask/waves';
import {RegisterFacts} from './register-facts';

/** A restricted incident's own register that is what it says. */
export interface OwnRegister {
  readonly registerId: string;
  readonly reading: Reading;
  readonly facts: RegisterFacts;
  readonly file: FileFacts;
}

/** Of which incident it has to be. */
export type OwnStub = Pick<
  Incident,
  'id' | 'operation' | 'visibility' | 'registerId'
>;

/** An incident, and what made it: `null` where no stub vouches for that. */
interface MadeFor {
  readonly id: string;
  readonly operation: string | null;
}

type Reads = [
  tabs: Parameters<Register['read']>[1],
  only?: Parameters<Register['read']>[2],
];

/**
 * Reads the own register of an incident, and of it what is about that incident. Two reads in one round trip.
 *
 * A cell that names a file is no proof, and neither is a mark alone: whoever copies a register may get the marks with it.
 * The file’s mark has to name the incident and the operation of its stub, or, where there is no stub to be seen, of a
 * row the add-on has sealed; and a row that names another file in its seal is a copy.
 *
 * @param what Tabs and columns; `seal` among those of Incidents, where some are named.
 * @returns null where the file is something else.
 */
export function* readOwnRegister(
  world: Pick<World, 'register' | 'files' | 'secrets' | 'heads'>,
  incident: MadeFor,
  registerId: string,
  ...what: Reads
): Strand<OwnRegister | null> {
  const heads = world.heads.taken();
  const {read, file} = yield* all({
    read: world.register.read(registerId, ...what),
    file: world.files.facts(registerId),
  });
  const reading = about(read, incident.id);
  const facts = new RegisterFacts(reading, world.secrets.keys(), heads);
  const own = {registerId, reading, facts, file};
  return isOwn(own, incident) ? own : null;
}

/** The own registers the person can open, of the newest `MOST_RESTRICTED` stubs. One round trip; the others are left out. */
export function ownRegistersOf(
  world: Pick<World, 'transport' | 'register' | 'files' | 'secrets' | 'heads'>,
  stubs: readonly OwnStub[],
  ...what: Reads
): readonly OwnRegister[] {
  return opened(
    world,
    stubs.filter(stub => ownRegisterOf(stub) !== ''),
    what,
  );
}

/**
 * For people who may not read the main register: own registers by their marks, which Drive shows them only where they may
 * open the file. Two round trips.
 *
 * @param incident '' for the newest `MOST_RESTRICTED` of all.
 */
export function markedRegisters(
  world: World,
  incident: string,
  ...what: Reads
): readonly OwnRegister[] {
  const found = run(
    world.transport,
    ask(
      world.files.find({
        kind: 'register',
        ...(incident === '' ? {} : {incident}),
      }),
    ),
  );
  const made = found.flatMap(({id, mark}) =>
    // The main register itself bears a mark of no incident.
    mark === null || mark.incident === ''
      ? []
      : [
          {
            id: mark.incident,
            operation: null,
            visibility: 'restricted' as const,
            registerId: id,
          },
        ],
  );
  return opened(world, made, what);
}

function opened(
  world: Pick<World, 'transport' | 'register' | 'files' | 'secrets' | 'heads'>,
  stubs: readonly (MadeFor & Pick<OwnStub, 'visibility' | 'registerId'>)[],
  what: Reads,
): readonly OwnRegister[] {
  return runAll(
    world.transport,
    stubs
      .slice(-MOST_RESTRICTED)
      .map(stub => readOwnRegister(world, stub, ownRegisterOf(stub), ...what)),
  ).flatMap(settled =>
    settled.ok && settled.value !== null ? [settled.value] : [],
  );
}

/** Its owner may write rows of other incidents into it: nobody reads them. */
function about(reading: Reading, id: string): Reading {
  const {incidents} = reading.tables;
  return incidents === undefined
    ? reading
    : {
        ...reading,
        tables: {
          ...reading.tables,
          incidents: {
            ...incidents,
            rows: incidents.rows.filter(({cells}) => cells.id === id),
          },
        },
      };
}

function isOwn(
  {file: {mark}, facts, registerId}: OwnRegister,
  {id, operation}: MadeFor,
): boolean {
  const sealed = facts.incidentRow(id)?.sealed ?? null;
  const named = sealed?.registerId ?? '';
  return (
    mark?.kind === 'register' &&
    mark.incident === id &&
    mark.operation === (operation ?? sealed?.operation) &&
    (named === '' || named === registerId)
  );
}
