import {plusMinutes} from '../../core/base/instant';
import {UserError} from '../../core/base/user-error';
import type {World} from '../../world/world';
import {STATUSPAGE} from '../rules/services';
import type {SentRow} from '../rules/sent-log';
import {logRows} from './log-rows';

/**
 * No run lasts longer at Google: whoever began so long ago has ended without a word.
 * Source: script runtime, https://developers.google.com/apps-script/guides/services/quotas
 */
const LONGEST_RUN_MINUTES = 6;

type Rows = Parameters<Parameters<typeof logRows>[2]>[0];

/** What a try is about. */
export type Try = Pick<SentRow, 'key' | 'incident' | 'what'>;

/**
 * Says that an entry is about to be posted, so that two presses of one incident never look at the page, and post, side by
 * side. The lock is held for this row only, and not while Statuspage is asked. Two calls.
 *
 * @returns Id of the incident on the page, as the last post has left it; '' for none.
 * @throws UserError while somebody else is at it.
 */
export function reservePost(
  world: World,
  registerId: string,
  one: Try,
): string {
  let reference: string | null = null;
  logRows(world, registerId, rows => {
    // The first look counts: after a lost answer the row there is ours.
    reference ??= free(rows, one.incident, world.now);
    return [row(world, one, 'sending', '', '')];
  });
  return reference ?? '';
}

/** How it ended: it is there, or why it is not known to. */
export function endPost(
  world: World,
  registerId: string,
  one: Try,
  end: {readonly reference: string} | {readonly why: string},
): void {
  logRows(world, registerId, rows =>
    'why' in end
      ? [row(world, one, 'not sent', end.why, '')]
      : rows.some(({cells}) => cells.key === one.key && cells.state === 'sent')
        ? []
        : [row(world, one, 'sent', '', end.reference)],
  );
}

function free(rows: Rows, incident: string, now: string): string {
  const own = rows
    .map(({cells}) => cells)
    .filter(
      cells =>
        cells.incident === incident && cells.service === STATUSPAGE.label,
    );
  const last = own[own.length - 1];
  if (
    last?.state === 'sending' &&
    plusMinutes(String(last.at), LONGEST_RUN_MINUTES) > now
  ) {
    throw new UserError(
      'It was not posted to Statuspage.',
      `${String(last.by)} is posting at this moment, or was interrupted.`,
      'Look at the page in a few minutes, and press again if it is not there: nothing is posted twice.',
    );
  }
  return String(
    own.filter(({state}) => state === 'sent').pop()?.reference ?? '',
  );
}

function row(
  {me, now}: World,
  one: Try,
  state: SentRow['state'],
  reason: string,
  reference: string,
): SentRow {
  return {
    ...one,
    service: STATUSPAGE.label,
    state,
    reason,
    reference,
    by: me.email,
    at: now,
  };
}
