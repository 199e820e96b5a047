import type {RefusedView} from '../../contract';

/** What somebody may look for here and not find, each with its reason. */
export function Refused({acts}: {readonly acts: readonly RefusedView[]}) {
  if (acts.length === 0) return null;
  return (
    <details class="refused">
      <summary>What cannot be done now, and why</summary>
      <ul>
        {acts.map(({act, why, remedy}) => (
          <li key={act}>
            <b>{act}:</b> {why} {remedy}
          </li>
        ))}
      </ul>
    </details>
  );
}
