import {useEffect, useState} from 'preact/hooks';
import type {Answer, Problem} from '../../core/base/answer';
import {Button} from '../../kit/button';
import {Group} from '../../kit/group';
import {Notice, ProblemNotice} from '../../kit/notice';
import type {SidebarContext} from '../../kit/sidebar-group';
import {Skeleton} from '../../kit/skeleton';
import {Status} from '../../kit/status';
import {useAction} from '../../kit/use-action';
import {usePoll} from '../../kit/use-poll';
import type {ExerciseView} from '../contract';
import {Decisions} from './decisions';
import {Expectations, judging} from './expectations';
import {pressed} from './pressed';
import {call} from './server';
import './exercise.css';

/** How often the sidebar looks for what has come in. */
const EVERY_MS = 60_000;

/** An exercise beside its documents: what has come in, what is expected, how it goes. */
export function ExerciseGroup(context: SidebarContext) {
  return context.incident.title.startsWith('EXERCISE: ') ? (
    <Body {...context} />
  ) : null;
}

function Body({incident, mayRecord, sidebar}: SidebarContext) {
  const [view, setView] = useState<ExerciseView | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const take = (answer: Answer<ExerciseView>) => {
    if (answer.ok) setView(answer.value);
    setProblem(answer.ok ? null : answer);
  };
  const load = async () => take(await call('exerciseView', incident.id));
  const [running, setRunning] = useState('');
  const [act, busy] = useAction(
    async (name: string, ask: () => Promise<Answer<ExerciseView>>) => {
      setRunning(name);
      take(await ask());
      setRunning('');
    },
  );
  useEffect(() => void load(), [incident.id, sidebar.refreshes]);
  usePoll(view !== null && !view.ended, EVERY_MS, load);
  return (
    <Group title="Exercise" summary={view ? summary(view) : ''} open>
      {problem && <ProblemNotice problem={problem} quiet={view === null} />}
      {view === null && !problem && <Skeleton what="the exercise" />}
      {view && (
        <>
          <Notice kind="info" title={`Stop word: ${view.stopWord}`}>
            <p>{view.aim}</p>
            <details>
              <summary>What nobody touches</summary>
              <ul>
                {view.limits.map(limit => (
                  <li key={limit}>{limit}</li>
                ))}
              </ul>
            </details>
          </Notice>
          <h2>What has come in</h2>
          {view.injects.length === 0 && <p class="hint">Nothing yet.</p>}
          <ol class="injects">
            {view.injects.map(({key, minute, channel, from, to, text}) => (
              <li key={key}>
                <small>
                  Minute {minute} · {channel}: {from} · for {to}
                </small>
                {text}
              </li>
            ))}
          </ol>
          <Expectations
            view={view}
            running={running}
            mayRecord={mayRecord}
            onJudge={(key, met) =>
              act(judging(key, met), () =>
                call('judgeExpectation', incident.id, key, met),
              )
            }
          />
          <Decisions view={view} mayRecord={mayRecord} onLogged={take} />
          {mayRecord && !view.ended && (
            <EndExercise
              stopWord={view.stopWord}
              running={running}
              onEnd={stopped =>
                act(stopped ? 'stop' : 'end', async () => {
                  const answer = await call(
                    'endExercise',
                    incident.id,
                    stopped,
                  );
                  if (answer.ok) void sidebar.load();
                  return answer;
                })
              }
            />
          )}
          {view.ended && <Debrief view={view} />}
        </>
      )}
      <Status text={busy ? 'Working …' : ''} />
    </Group>
  );
}

/** Ends it for everybody, so it is asked once more. */
function EndExercise({
  stopWord,
  running,
  onEnd,
}: {
  readonly stopWord: string;
  readonly running: string;
  readonly onEnd: (stopped: boolean) => void;
}) {
  const [open, setOpen] = useState(false);
  return (
    <section aria-label="End of the exercise">
      <Button expanded={open} onClick={() => setOpen(!open)}>
        End the exercise…
      </Button>
      {open && (
        <>
          <p class="hint">
            It ends for everybody, is closed and cannot go on. After the stop
            word ({stopWord}) what was not due yet does not count.
          </p>
          <div class="buttons">
            <Button {...pressed(running, 'end')} onClick={() => onEnd(false)}>
              End it
            </Button>
            <Button {...pressed(running, 'stop')} onClick={() => onEnd(true)}>
              The stop word was said
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

function summary({
  ended,
  stopped,
  minute,
  minutes,
  score,
}: ExerciseView): string {
  if (!ended) return `minute ${minute} of ${minutes}`;
  const how = stopped ? 'stopped' : 'ended';
  return score === null ? how : `${how}, score ${score} %`;
}

function Debrief({view}: {readonly view: ExerciseView}) {
  return (
    <>
      {view.debrief.map(({label, questions}) => (
        <details key={label}>
          <summary>Debrief: {label.toLowerCase()}</summary>
          <ol>
            {questions.map(({question, minutes}) => (
              <li key={question}>
                {question} <small>{minutes} min</small>
              </li>
            ))}
          </ol>
        </details>
      ))}
      <p class="hint">
        Each player names one action with its day and answers three questions:
        both under “After”.
        {view.withoutAction.length > 0 &&
          ` Still without one: ${view.withoutAction.join(', ')}.`}
      </p>
    </>
  );
}
