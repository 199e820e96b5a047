import {order} from '../../core/base/order';
import type {Decision, State} from './obligation';

export interface Decided {
  readonly waived: Extract<State, {kind: 'waived'}> | null;
  /** Who has taken it; '' nobody. */
  readonly taken: string;
  readonly quietUntil: string;
  readonly quietReason: string;
}

/** What people decided about an obligation, by the latest of each kind. */
export function decidedAbout(
  key: string,
  decisions: readonly Decision[],
  now: string,
): Decided {
  const own = decisions
    .filter(({obligation}) => obligation === key)
    .sort((a, b) => order(a.at, b.at) || order(a.kind, b.kind));
  const lastOf = <K extends Decision['kind']>(
    ...kinds: readonly K[]
  ): Extract<Decision, {kind: K}> | undefined =>
    own
      .filter((one): one is Extract<Decision, {kind: K}> =>
        kinds.some(kind => kind === one.kind),
      )
      .pop();
  const waiver = lastOf('waived', 'restored');
  const quiet = lastOf('snoozed', 'paused', 'resumed');
  const until =
    quiet?.kind === 'paused'
      ? 'resumed'
      : quiet?.kind === 'snoozed' && quiet.until > now
        ? quiet.until
        : '';
  return {
    waived:
      waiver?.kind === 'waived'
        ? {kind: 'waived', by: waiver.by, reason: waiver.reason}
        : null,
    taken: lastOf('taken')?.by ?? '',
    quietUntil: until,
    quietReason:
      until !== '' && quiet?.kind !== 'resumed' ? (quiet?.reason ?? '') : '',
  };
}
