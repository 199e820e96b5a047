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
      {label}
    </span>
  );
}
