import {useState} from 'preact/hooks';
import type {Problem} from '../../core/base/answer';
import {Button} from '../../kit/button';
import {ProblemNotice} from '../../kit/notice';
import {localTime} from '../../kit/time';
import {useAction} from '../../kit/use-action';
import type {AfterView, MeetingView} from '../contract';
import {call} from './server';
import {Said} from './said';
import type {After} from './use-after';

const LENGTHS = [60, 90];

/** Finds a time for the post-mortem and puts it on the calendar. */
export function MeetingPart({
  after,
  view,
  mayRecord,
}: {
  readonly after: After;
  readonly view: AfterView;
  readonly mayRecord: boolean;
}) {
  const [found, setFound] = useState<MeetingView | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [look, looking] = useAction(async (minutes: number) => {
    setProblem(null);
    const answer = await call('proposeMeeting', view.incidentId, minutes);
    if (answer.ok) setFound(answer.value);
    else setProblem(answer);
  });
  const wanted = view.tasks.some(
    ({key, state}) => key === 'post-mortem-scheduled' && state !== 'done',
  );
  if (!wanted || !mayRecord || view.closed) {
    return <Said after={after} of={['meeting']} />;
  }
  return (
    <section aria-label="Time for the post-mortem">
      <h2>Time for the post-mortem</h2>
      {problem && <ProblemNotice problem={problem} />}
      <div class="after-buttons">
        {LENGTHS.map(minutes => (
          <Button
            key={minutes}
            kind="quiet"
            busy={looking}
            onClick={() => look(minutes)}
          >
            Find {minutes} minutes
          </Button>
        ))}
      </div>
      {found && <Found found={found} />}
      {found && found.from !== '' && (
        <Button
          {...after.button('meeting')}
          onClick={() =>
            after.act(
              'meeting',
              () =>
                call('bookMeeting', {
                  incidentId: view.incidentId,
                  from: found.from,
                  to: found.to,
                }),
              'It is on the calendar; everybody is invited.',
            )
          }
        >
          Put it on the calendar
        </Button>
      )}
    </section>
  );
}

function Found({found}: {readonly found: MeetingView}) {
  const {from, to, people, missing} = found;
  return (
    <>
      <p>
        {from === ''
          ? 'There is no time at which anybody of them could.'
          : `${localTime(from, Date.now())} to ${localTime(to, Date.parse(from))}, ${people.length} people.`}
      </p>
      {missing.length > 0 && (
        <ul>
          {missing.map(({person, why}) => (
            <li key={person}>
              {person} cannot: {why}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
