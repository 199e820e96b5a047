import {Button} from '../../kit/button';
import type {ExerciseView} from '../contract';
import {pressed} from './pressed';

const WORDS: Readonly<
  Record<ExerciseView['expectations'][number]['state'], string>
> = {
  waiting: 'Not yet',
  open: 'Open',
  met: 'Met',
  late: 'Late',
  missed: 'Missed',
  'not-judged': 'Nobody said',
  'not-reached': 'Not reached',
};

/** What an act is called. */
export function judging(key: string, met: boolean): string {
  return `${met ? 'met' : 'missed'}.${key}`;
}

/** What is expected and whether it was met; the record shows most of it, a person the rest. */
export function Expectations({
  view,
  running,
  mayRecord,
  onJudge,
}: {
  readonly view: ExerciseView;
  /** The act that runs; '' none. */
  readonly running: string;
  readonly mayRecord: boolean;
  readonly onJudge: (key: string, met: boolean) => void;
}) {
  const {expectations, score, coverage, roles} = view;
  return (
    <>
      <h2>What is expected</h2>
      <ol class="expectations">
        {expectations.map(({key, what, role, state, observed, byMinute}) => (
          <li key={key}>
            <small>
              {WORDS[state]} · {role} · by minute {byMinute}
            </small>
            {what}
            {observed && mayRecord && (
              <div class="judge-buttons">
                <Button
                  kind="quiet"
                  {...pressed(running, judging(key, true))}
                  name={`Met: ${what}`}
                  onClick={() => onJudge(key, true)}
                >
                  Met
                </Button>
                <Button
                  kind="quiet"
                  {...pressed(running, judging(key, false))}
                  name={`Missed: ${what}`}
                  onClick={() => onJudge(key, false)}
                >
                  Missed
                </Button>
              </div>
            )}
          </li>
        ))}
      </ol>
      <p>
        {score === null
          ? 'Score: nothing judged yet'
          : `Score: ${score}\u00a0% of what was judged`}{' '}
        · judged: {coverage}&nbsp;% of what came in and was expected
      </p>
      <small>
        {roles
          .filter(({possible}) => possible > 0)
          .map(
            ({label, points, possible}) => `${label} ${points} of ${possible}`,
          )
          .join(' · ')}
      </small>
    </>
  );
}
