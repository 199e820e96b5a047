import {Button} from '../../kit/button';
import {useOperation} from '../../kit/use-operation';
import type {AfterView} from '../contract';
import {call} from './server';
import {Said} from './said';
import {ToldRows} from './told-rows';
import type {After} from './use-after';

/** What is doubtful in the merged timeline, before it is told. */
export function TimelineReview({
  after,
  view,
  mayRecord,
}: {
  readonly after: After;
  readonly view: AfterView;
  readonly mayRecord: boolean;
}) {
  const operation = useOperation();
  const {rows, doubts} = view.timeline;
  const reviewed = view.tasks.some(
    ({key, state}) => key === 'timeline-review' && state === 'done',
  );
  return (
    <section aria-label="Timeline before it is told">
      <h2>Timeline before it is told</h2>
      <p class="hint">
        {rows} rows from register, journal, reviews and ledger.{' '}
        {doubts.length === 0
          ? 'Nothing in it is doubtful.'
          : 'To be looked at:'}
      </p>
      {doubts.length > 0 && (
        <ul>
          {doubts.map(doubt => (
            <li key={doubt}>{doubt}</li>
          ))}
        </ul>
      )}
      <ToldRows after={after} view={view} mayRecord={mayRecord} />
      {mayRecord && !reviewed && !view.closed && (
        <Button
          {...after.button('timeline')}
          onClick={() =>
            after.act(
              'timeline',
              () =>
                operation.send(view.timeline, id =>
                  call('acceptTimeline', view.incidentId, id),
                ),
              'Recorded that you have reviewed the timeline.',
            )
          }
        >
          I have reviewed it
        </Button>
      )}
      <Said after={after} of={['timeline']} />
    </section>
  );
}
