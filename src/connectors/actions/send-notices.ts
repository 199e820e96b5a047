import {plusMinutes} from '../../core/base/instant';
import {shortHash} from '../../core/base/short-hash';
import {ask, type Strand} from '../../world/ask/call';
import {failedAs} from '../../world/ask/explain';
import {runAll} from '../../world/ask/waves';
import type {World} from '../../world/world';
import {chatMessage, type ChatLine} from '../rules/chat-messages';
import {heldKeys, type SentRow} from '../rules/sent-log';
import {CHATS, type Chat} from '../rules/services';
import {outsideWhy} from './outside-why';
import {logRows} from './log-rows';
import {connectedChats, type Connection} from './connections';

/** Something that happened and that chats are told of. */
export interface Notice extends ChatLine {
  /** The same happening has the same key. */
  readonly key: string;
  readonly incident: string;
  readonly at: string;
}

/** Lines of one message; the others go with the next sweep. */
const AT_ONCE = 20;

/** A day later nobody wants to hear it. */
const OLDEST_MINUTES = 24 * 60;

interface Posting {
  readonly to: Connection & {readonly service: Chat};
  readonly notices: readonly Notice[];
}

/**
 * Tells each connected chat of what it has not been told, one message a chat. That a message is about to go is recorded
 * first, so that it goes once whatever interrupts the run. What happened before a chat was connected is no news to it.
 *
 * @returns Why something was left undone, without any address; mostly ''.
 */
export function sendNotices(
  world: World,
  registerId: string,
  notices: readonly Notice[],
): string {
  const chats = connectedChats(world);
  const oldest = plusMinutes(world.now, -OLDEST_MINUTES);
  const wanted = chats
    .map((to): Posting => ({
      to,
      notices: notices.filter(({at}) => at >= to.since && at >= oldest),
    }))
    .filter(one => one.notices.length > 0);
  if (wanted.length === 0) return '';
  const begun = begin(world, registerId, wanted);
  const sent = runAll(
    world.transport,
    begun.map(posting => post(world, posting)),
  );
  const ends = begun.flatMap((posting, at) => {
    const outcome = sent[at];
    return posting.notices.map(one =>
      rowOf(
        world,
        posting,
        one,
        outcome.ok ? 'sent' : 'not sent',
        outcome.ok ? outcome.value : outsideWhy(outcome.error),
      ),
    );
  });
  logRows(world, registerId, () => ends);
  return sent
    .flatMap((outcome, at) =>
      outcome.ok
        ? []
        : [
            `${CHATS[begun[at].to.service].label}: ${outsideWhy(outcome.error)}`,
          ],
    )
    .join(' ');
}

/** Judged on what is recorded at that moment: another run may have been quicker. */
function begin(
  world: World,
  registerId: string,
  wanted: readonly Posting[],
): readonly Posting[] {
  let begun: readonly Posting[] | null = null;
  logRows(world, registerId, rows => {
    const held = heldKeys(rows, world.now);
    // The first look counts: after a lost answer the rows there are ours.
    begun ??= wanted
      .map(({to, notices}) => ({
        to,
        notices: notices
          .filter(({key}) => !held.has(keyOf(to.service, key)))
          .slice(0, AT_ONCE),
      }))
      .filter(({notices}) => notices.length > 0);
    return begun.flatMap(posting =>
      posting.notices.map(one => rowOf(world, posting, one, 'sending', '')),
    );
  });
  return begun ?? [];
}

/** Answers what is to be remembered of it: a lost answer may have sent it. */
function* post(world: World, {to, notices}: Posting): Strand<string> {
  const id = `incident-comms-${shortHash(notices.map(({key}) => key).join())}-${world.now.replace(/\W/g, '')}`;
  try {
    yield* ask(
      world.outside.send(chatMessage(to.service, to.secret, notices, id)),
    );
    return '';
  } catch (error) {
    if (!failedAs(error, 'unknown')) throw error;
    return 'It is not known whether it arrived.';
  }
}

function rowOf(
  {now, me}: World,
  {to: {service}}: Posting,
  {key, incident, text}: Notice,
  state: SentRow['state'],
  reason: string,
): SentRow {
  return {
    key: keyOf(service, key),
    incident,
    service: CHATS[service].label,
    what: text,
    state,
    reason,
    reference: '',
    by: me.email,
    at: now,
  };
}

function keyOf(service: Chat, notice: string): string {
  return `${service}|${notice}`;
}
