import type {GateView} from '../../contract';

/** Gates whose items say more than the lanes above do. */
const TELLING = new Set([
  'record',
  'placeholders',
  'guidance',
  'suggestions',
  'personal-data',
  'words',
]);

/** What keeps the text from being released, in the order to look at it. */
export function Gates({gates}: {readonly gates: readonly GateView[]}) {
  return (
    <ul class="gates">
      {gates.map(({key, why, remedy, items}) => (
        <li key={key}>
          {why}
          {TELLING.has(key) && (
            <ul>
              {items.map(item => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          )}
          <small>{remedy}</small>
        </li>
      ))}
    </ul>
  );
}
