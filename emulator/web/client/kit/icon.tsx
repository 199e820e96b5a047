import type {IconNode} from 'lucide';
import {h} from 'preact';

/** A line icon; decoration only, so the button around it carries the name. */
export function Icon({
  of,
  size = 20,
}: {
  readonly of: IconNode;
  readonly size?: number;
}) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="1.8"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      {of.map(([tag, attrs]) => h(tag, attrs as object))}
    </svg>
  );
}
