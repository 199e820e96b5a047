import type {AfterView} from '../contract';

/** What the rotation can carry, before anybody offers a meeting. */
export function StrategicPart({view}: {readonly view: AfterView}) {
  const {capacity, turns} = view;
  if (capacity === '') return null;
  return (
    <section aria-label="Meetings with strategic customers">
      <h2>Meetings with strategic customers</h2>
      <p>{capacity}</p>
      <p class="hint">
        Before the post-mortem is out, say nothing in them that the preliminary
        analysis does not say.
      </p>
      {turns.length > 0 && (
        <details>
          <summary>Who meets whom</summary>
          <ul>
            {turns.map(({customer, host}) => (
              <li key={customer}>
                {customer}: {host}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
