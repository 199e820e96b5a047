import {Button} from '../../kit/button';
import type {ExerciseView} from '../contract';

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

/** What is expected and whether it was met; the record shows most of it, a person the rest. */
export function Expectations({
  view,
  busy,
  mayRecord,
  onJudge,
}: {
  readonly view: ExerciseView;
  readonly busy: boolean;
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
                  busy={busy}
                  name={`Met: ${what}`}
                  onClick={() => onJudge(key, true)}
                >
                  Met
                </Button>
                <Button
                  kind="quiet"
                  busy={busy}
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
        Score: {score === null ? 'nothing judged yet' : `${score} %`} · looked
        at: {coverage} %
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
