import type {TextFind} from '../../../core/documents/text-find';

/** What blocks and nobody has left with a reason, a sentence each. */
export function inTheWay(
  finds: readonly TextFind[],
  gate: TextFind['gate'],
): readonly string[] {
  const open = finds.filter(
    find => find.gate === gate && find.level === 'block' && !find.left,
  );
  return [
    ...new Set(
      open.map(({sample, message}) =>
        sample === '' ? message : `“${sample}”: ${message}`,
      ),
    ),
  ];
}
