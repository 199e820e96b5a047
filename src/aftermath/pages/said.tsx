import {Status} from '../../kit/status';
import type {After} from './use-after';

/** What the last act did, if it was one of these: where its button is, because that is where the person looks. */
export function Said({
  after,
  of,
}: {
  readonly after: After;
  /** As the acts are called. */
  readonly of: readonly string[];
}) {
  const {said} = after;
  const own = said !== null && of.includes(said.act);
  return <Status text={own ? said.words : ''} />;
}
