import * as v from 'valibot';
import {isAddress} from '../../core/incident/incident';
import {utf8Length} from '../../core/base/digest';
import {inWords} from '../../core/base/instant';
import {UserError} from '../../core/base/user-error';
import {orNull, run} from '../ask/waves';
import type {Shelf} from '../shelf';
import type {World} from '../world';

/**
 * What somebody did in their role who may not write the register. It waits where only the product writes, with the address of
 * the account that was signed in, until a run that may write the register takes it up in that person's name.
 */
export interface WaitingAct {
  readonly kind: ActKind;
  readonly incidentId: string;
  /** Made once by the page; the same again is one act. */
  readonly operation: string;
  readonly by: string;
  readonly at: string;
  /** For people: "Severity: level-2 → level-1". */
  readonly words: string;
  /** What the action is given again. */
  readonly input: unknown;
  /** How often it could not be taken up, and why the last time; '' while it was not tried. */
  readonly tries: number;
  readonly why: string;
}

/** How an act came into the register: when it was done, and which account took it up. */
export interface TakenUp {
  readonly at: string;
  readonly through: string;
}

/** What the journal says of it beside who did it. */
export function takenUpWords(taken: TakenUp | null): string {
  return taken === null
    ? ''
    : ` (done at ${inWords(taken.at)}, taken up by ${taken.through})`;
}

const KINDS = [
  'details',
  'timeline',
  'sent',
  'decision',
  'words',
  'feedback',
  'decided',
] as const;
export type ActKind = (typeof KINDS)[number];

/** Does it once, however often it is called. */
export type ActTaker = (acting: World, act: WaitingAct, taken: TakenUp) => void;
/** Who takes up what: each capability brings its own kinds. */
export type ActTakers = Readonly<Partial<Record<ActKind, ActTaker>>>;

const PREFIX = 'acts.';
/** One person's open acts: a store everybody shares is nobody's to fill. */
const MOST_OF_ONE = 20;
const MOST = 200;
/** A property takes 9 KB of bytes. */
const LONGEST = 8_500;
/** Every five minutes, for an hour. */
const MOST_TRIES = 12;

const ActShape = v.object({
  kind: v.picklist(KINDS),
  incidentId: v.string(),
  operation: v.string(),
  by: v.string(),
  at: v.string(),
  words: v.string(),
  input: v.unknown(),
  tries: v.number(),
  why: v.string(),
});

/** Oldest first. @param incidentId '' for those of every incident. */
export function waitingActs(
  shelf: Shelf,
  incidentId: string = '',
): readonly WaitingAct[] {
  const prefix = incidentId === '' ? PREFIX : `${PREFIX}${incidentId}.`;
  return [...shelf.read(prefix).values()]
    .flatMap(text => {
      const read = v.safeParse(ActShape, parsed(text));
      return read.success ? [read.output] : [];
    })
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/**
 * Leaves what the person has just done.
 *
 * @throws UserError when it is too long, or too many wait already.
 */
export function leaveAct(
  {shelf, me, now}: Pick<World, 'shelf' | 'me' | 'now'>,
  left: Omit<WaitingAct, 'by' | 'at' | 'tries' | 'why'>,
): void {
  const act = {...left, by: me.email, at: now, tries: 0, why: ''};
  const others = waitingActs(shelf).filter(one => nameOf(one) !== nameOf(act));
  const own = others.filter(({by}) => by === act.by);
  if (own.length >= MOST_OF_ONE || others.length >= MOST) {
    throw new UserError(
      'It was not recorded.',
      'You may not write the register, and too much waits to be taken up there already.',
      'Ask somebody who may edit the register to open the incident and press “Record now”, then send it again.',
    );
  }
  if (utf8Length(JSON.stringify(act)) > LONGEST) {
    throw new UserError(
      'It was not recorded.',
      'You may not write the register, and this is longer than what can wait to be taken up there.',
      'Change fewer fields at once, or shorten the text.',
    );
  }
  keep(shelf, act);
}

function keep(shelf: Shelf, act: WaitingAct): void {
  shelf.put(nameOf(act), JSON.stringify(act));
}

export function dropAct(shelf: Shelf, act: WaitingAct): void {
  shelf.put(nameOf(act), null);
}

/**
 * Takes up what waits, the oldest first, each in the name of who did it. Whoever may not write the register takes nothing
 * up: else anybody could have refused what others did. What the action refuses stays with its reason, for who did it to
 * see, and is tried for an hour. No call while nothing waits.
 */
export function takeUpActs(
  world: World,
  takers: ActTakers,
  incidentId: string = '',
): void {
  const {shelf, installation} = world;
  const waiting = waitingActs(shelf, incidentId).filter(
    ({kind, tries, by}) =>
      takers[kind] !== undefined && tries < MOST_TRIES && isAddress(by),
  );
  const registerId = installation.load()?.registerId ?? '';
  if (waiting.length === 0 || registerId === '') return;
  const register = run(
    world.transport,
    orNull(world.files.facts(registerId), 'forbidden', 'notFound'),
  );
  if (!register?.canEdit) return;
  // One act that cannot be done must not keep the others waiting.
  const unexpected: unknown[] = [];
  for (const act of waiting) {
    try {
      takers[act.kind]?.({...world, me: {...world.me, email: act.by}}, act, {
        at: act.at,
        through: world.me.email,
      });
      dropAct(shelf, act);
    } catch (error) {
      const known = error instanceof UserError;
      if (!known) unexpected.push(error);
      const why = known ? error.why : 'Something unexpected went wrong.';
      keep(shelf, {...act, tries: act.tries + 1, why});
    }
  }
  if (unexpected.length > 0) throw unexpected[0];
}

function nameOf({incidentId, kind, by, operation}: WaitingAct): string {
  return `${PREFIX}${incidentId}.${kind}.${by.toLowerCase()}.${operation}`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
