import {useEffect, useState} from 'preact/hooks';
import type {Problem} from '../../../core/base/answer';
import {Button} from '../../../kit/button';
import {RadioField} from '../../../kit/choice-field';
import {Notice} from '../../../kit/notice';
import {OutsideLink} from '../../../kit/outside-link';
import {PersonField} from '../../../kit/person-field';
import {Form} from '../../../kit/form';
import {FormProblem} from '../../../kit/form-problem';
import {Skeleton} from '../../../kit/skeleton';
import {Status} from '../../../kit/status';
import {useOperation} from '../../../kit/use-operation';
import {useAction} from '../../../kit/use-action';
import type {
  StartedExercise,
  StartExerciseForm,
  StartExerciseView,
} from '../../contract';
import {call} from '../server';

/** Chooses scenario and players, and declares the exercise. */
export function StartExercisePage() {
  const [view, setView] = useState<StartExerciseView | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [form, setForm] = useState<StartExerciseForm>({
    scenario: '',
    random: hexDigits(),
    roles: {},
  });
  const [started, setStarted] = useState<StartedExercise | null>(null);
  // An exercise is one, whatever is changed in its form.
  const {send, doubtful} = useOperation();
  const [outdated, setOutdated] = useState(false);
  const load = async () => {
    const answer = await call('startExerciseView');
    if (!answer.ok) return setProblem(answer);
    setProblem(null);
    setView(answer.value);
  };
  useEffect(() => void load(), []);
  const [start, busy] = useAction(async () => {
    setProblem(null);
    const changed = doubtful(form);
    const answer = await send(form, () => call('startExercise', form));
    if (!answer.ok) return setProblem(answer);
    setOutdated(changed && answer.value.earlier);
    setStarted(answer.value);
  });
  if (started) return <Started started={started} outdated={outdated} />;
  return (
    <main>
      <FormProblem problem={problem} />
      {view === null && !problem && <Skeleton what="the scenarios" />}
      {view && (
        <Form problem={problem} onSend={start}>
          <fieldset class="plain" disabled={busy}>
            <Fields
              view={view}
              form={form}
              onChange={changed => {
                setProblem(null);
                setForm(changed);
              }}
            />
          </fieldset>
          <div class="buttons">
            <Button kind="submit" busy={busy}>
              Start the exercise
            </Button>
          </div>
          <Status text={busy ? 'Declaring it, as a real one would be …' : ''} />
        </Form>
      )}
    </main>
  );
}

function Fields({
  view,
  form,
  onChange,
}: {
  readonly view: StartExerciseView;
  readonly form: StartExerciseForm;
  readonly onChange: (form: StartExerciseForm) => void;
}) {
  const chosen = view.scenarios.find(({value}) => value === form.scenario);
  return (
    <>
      <RadioField
        path="scenario"
        label="Scenario"
        required
        choices={view.scenarios}
        value={form.scenario}
        onInput={scenario =>
          onChange({
            ...form,
            scenario,
            roles: Object.fromEntries(
              (
                view.scenarios.find(({value}) => value === scenario)?.roles ??
                []
              ).map(({role, person}) => [role, person]),
            ),
          })
        }
      />
      {chosen && (
        <>
          <Notice
            kind="info"
            title={`${chosen.minutes} minutes. Stop word: ${chosen.stopWord}`}
          >
            <ul>
              {chosen.limits.map(limit => (
                <li key={limit}>{limit}</li>
              ))}
            </ul>
          </Notice>
          {chosen.roles.map(({role, label, person, why, training}) => {
            const proposed = form.roles[role] === person && person !== '';
            return (
              <PersonField
                key={role}
                path={`roles.${role}`}
                label={label}
                hint={proposed ? [why, training].filter(Boolean).join(' ') : ''}
                people={view.people}
                me={view.me}
                value={form.roles[role] ?? ''}
                onInput={typed =>
                  onChange({...form, roles: {...form.roles, [role]: typed}})
                }
              />
            );
          })}
        </>
      )}
    </>
  );
}

function Started({
  started,
  outdated,
}: {
  readonly started: StartedExercise;
  /** Whether the form was changed after the exercise was started by what was sent first. */
  readonly outdated: boolean;
}) {
  return (
    <main>
      <h1>{started.incidentId}</h1>
      <p>{started.title}</p>
      {outdated && (
        <Notice kind="warning" title="Started with what you sent first">
          <p>
            That had arrived already, so the scenario and the players are those
            you chose then. Change players with Edit details, in the sidebar.
          </p>
        </Notice>
      )}
      <p>
        It runs. What comes in arrives by mail with the background check, and
        shows in the sidebar of its documents.
      </p>
      <OutsideLink href={started.url}>
        Open the internal communication
      </OutsideLink>
    </main>
  );
}

function hexDigits(): string {
  return [...crypto.getRandomValues(new Uint8Array(8))]
    .map(byte => byte.toString(16).padStart(2, '0'))
    .join('');
}
