import {order} from '../../core/base/order';

/** Two rows people typed alike have the same key and tell themselves apart by their clause. */
export function byKey(
  a: {readonly key: string; readonly clause: string},
  b: {readonly key: string; readonly clause: string},
): number {
  return order(a.key, b.key) || order(a.clause, b.clause);
}
