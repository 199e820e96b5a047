import {useEffect, useRef} from 'preact/hooks';
import {Button} from '../../kit/button';
import {now} from '../../kit/clock';
import {localTime} from '../../kit/time';
import type {AfterView, ToldRow} from '../contract';
import {Said} from './said';
import {correctionOf, TimelineCorrectionForm} from './timeline-correction-form';
import type {After} from './use-after';

/** The timeline as it will be told; what people entered can be corrected. */
export function ToldRows({
  after,
  view,
  mayRecord,
}: {
  readonly after: After;
  readonly view: AfterView;
  readonly mayRecord: boolean;
}) {
  const {told} = view.timeline;
  const mayCorrect = mayRecord && !view.closed;
  return (
    <details class="after-optional">
      <summary>
        {mayCorrect ? 'Read and correct it' : 'Read it'} ({told.length} rows)
      </summary>
      {mayCorrect && (
        <p class="hint">
          A correction is a new row; the old one stays in the register. Rows
          without a button were recorded by the product, so nobody changes them
          here: change times of the incident in its details, and messages under
          “What went out”. To anything else add an entry.
        </p>
      )}
      <ol class="after-actions" aria-label="Rows of the timeline">
        {told.map(row => (
          <Told
            key={row.key}
            row={row}
            after={after}
            incidentId={view.incidentId}
            mayCorrect={mayCorrect && row.entered}
          />
        ))}
      </ol>
    </details>
  );
}

function Told({
  row,
  after,
  incidentId,
  mayCorrect,
}: {
  readonly row: ToldRow;
  readonly after: After;
  readonly incidentId: string;
  readonly mayCorrect: boolean;
}) {
  const {at, text, by, corrects} = row;
  const form = correctionOf(row.key);
  const item = useRef<HTMLLIElement>(null);
  const fresh = after.said?.act === correctionOf(corrects);
  useEffect(() => {
    // The row whose button opened the form is not told any more.
    const lost = document.activeElement === document.body;
    if (fresh && lost) item.current?.querySelector('button')?.focus();
  }, []);
  return (
    <li ref={item}>
      <p class="after-label">
        <time dateTime={at}>{localTime(at, now()) || 'No usable time'}</time>:{' '}
        {text}
      </p>
      {by !== '' && (
        <small>
          {by}
          {corrects !== '' && ', correction'}
        </small>
      )}
      {mayCorrect && (
        <>
          <div class="after-buttons">
            <Button
              kind="quiet"
              name={`Correct: ${text}`}
              expanded={after.form === form}
              onClick={() => after.openForm(form)}
            >
              Correct…
            </Button>
          </div>
          <Said after={after} of={[correctionOf(corrects)]} />
          <TimelineCorrectionForm
            after={after}
            incidentId={incidentId}
            row={row}
          />
        </>
      )}
    </li>
  );
}
