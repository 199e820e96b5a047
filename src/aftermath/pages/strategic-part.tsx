import type {AfterView} from '../contract';

/** What the rotation can carry, before anybody offers a meeting. */
export function StrategicPart({view}: {readonly view: AfterView}) {
  const {capacity, turns, limit} = view;
  if (capacity === '') return null;
  return (
    <section aria-label="Meetings with strategic customers">
      <h2>Meetings with strategic customers</h2>
      <p>{capacity}</p>
      {limit && <p class="hint">{limit}</p>}
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
