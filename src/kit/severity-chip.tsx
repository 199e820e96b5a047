/** The level in words; colour only repeats it. `rank` 0 is the worst, -1 unknown. */
export function SeverityChip({
  label,
  rank,
}: {
  readonly label: string;
  readonly rank: number;
}) {
  return (
    <span class={rank < 0 ? 'chip' : `chip level-${Math.min(rank, 3)}`}>
      {label || 'Severity unclear'}
    </span>
  );
}

/** What else is to be seen at once in a list: restricted, unfinished. */
export function Signs({
  restricted,
  signs = [],
}: {
  readonly restricted: boolean;
  readonly signs?: readonly string[];
}) {
  return (
    <>
      {restricted && (
        <>
          <span class="chip restricted">Restricted</span>{' '}
        </>
      )}
      {signs.map(sign => (
        <>
          <span class="chip">{sign}</span>{' '}
        </>
      ))}
    </>
  );
}
