import {minutesBetween, plusMinutes} from '../../core/base/instant';
import type {ClockEvent} from './events';
import type {LedgerEntry} from '../../core/register/ledger';
import type {Obligation, State} from './obligation';

/** The team that sends: what is released waits for them. */
export const CS_OPS = 'CS Ops';

/** Nobody is given less to send an approved text, nor more, before they are reminded. */
const LEAST_MINUTES = 15;
const MOST_MINUTES = 60;

const KEY = 'handover:';

export function isHandover(key: string): boolean {
  return key.startsWith(KEY);
}

/**
 * Texts that were released and of which nobody has said yet whether they went out: release is no sending, and silence is
 * chased. Due when the audience has to hear, but at least a quarter of an hour after the release.
 *
 * @param open What the incident owes besides; the earliest word to customers sets the time.
 */
export function handovers(
  entries: readonly LedgerEntry[],
  events: readonly ClockEvent[],
  open: readonly Obligation[],
  owner: string,
  now: string,
): readonly Obligation[] {
  const releases = entries.filter(isRelease);
  const newest = new Map(releases.map(one => [fileOf(one), one.key]));
  return releases
    .map(entry => ({entry, one: handover(entry, events, open, owner, now)}))
    .filter(
      // A newer version of the same text takes the place of one nobody has sent.
      ({entry, one}) =>
        newest.get(fileOf(entry)) === entry.key || one.state.kind === 'met',
    )
    .map(({one}) => one);
}

/** The row a release writes for CS Ops. What colleagues read where it is, nobody sends; the public post-mortem goes out. */
function isRelease({key, audience, reason}: LedgerEntry): boolean {
  return (
    audience === CS_OPS &&
    key.includes(':release:') &&
    !/(?<![\w-])(internal|faq|technical|analysis|post-mortem|retrospective) text\b/i.test(
      reason,
    )
  );
}

/** Id of the text that waits, out of an obligation's key. */
export function releasedFile(key: string): string {
  return fileOf({key: key.slice(KEY.length)});
}

function fileOf({key}: Pick<LedgerEntry, 'key'>): string {
  return key.slice(0, key.indexOf(':release:'));
}

function handover(
  {key: release, sentAt, sentBy, version, reason}: LedgerEntry,
  events: readonly ClockEvent[],
  open: readonly Obligation[],
  owner: string,
  now: string,
): Obligation {
  const key = `${KEY}${release}`;
  const wanted = open
    .filter(
      ({audience, due, state}) =>
        audience === 'customers' &&
        due > sentAt &&
        (state.kind === 'pending' ||
          state.kind === 'due soon' ||
          state.kind === 'overdue'),
    )
    .map(({due}) => due)
    .sort()[0];
  const latest = plusMinutes(sentAt, MOST_MINUTES);
  const due = [
    wanted === undefined || wanted > latest ? latest : wanted,
    plusMinutes(sentAt, LEAST_MINUTES),
  ].sort()[1];
  const own = events.filter(({obligation}) => obligation === key);
  const said = own
    .filter(({event}) => event === 'handed over' || event === 'waived')
    .pop();
  const taken = own.filter(({event}) => event === 'taken').pop();
  const quiet = own
    .filter(({event}) => ['snoozed', 'paused', 'resumed'].includes(event))
    .pop();
  const quietUntil =
    quiet?.event === 'paused'
      ? 'resumed'
      : quiet?.event === 'snoozed' && quiet.until > now
        ? quiet.until
        : '';
  return {
    key,
    audience: CS_OPS,
    channel: '',
    stage: 'update',
    step: version,
    state: stateOf(said, sentAt, due, now),
    due,
    from: sentAt,
    why: `${sentBy} released version ${version}; say when it went out, or why it did not`,
    binding: {
      key,
      source: 'policy',
      clause: reason,
      audience: CS_OPS,
      channel: '',
      stage: 'update',
      step: version,
      timing: {kind: 'at', at: due, said: sentAt},
      check: '',
    },
    others: [],
    missing: '',
    budget: null,
    earlier: [],
    owner: taken?.by ?? owner,
    quietUntil,
    quietReason: quietUntil === '' ? '' : (quiet?.words ?? ''),
  };
}

function stateOf(
  said: ClockEvent | undefined,
  from: string,
  due: string,
  now: string,
): State {
  if (said?.event === 'handed over') {
    return {kind: 'met', at: said.at, by: said.by, late: said.at > due};
  }
  if (said) return {kind: 'waived', by: said.by, reason: said.words};
  if (now > due) return {kind: 'overdue'};
  const soon = Math.max(10, Math.floor(minutesBetween(from, due) / 4));
  return {kind: now >= plusMinutes(due, -soon) ? 'due soon' : 'pending'};
}
