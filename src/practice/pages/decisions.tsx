import {useState} from 'preact/hooks';
import type {Answer, Problem} from '../../core/base/answer';
import {Button} from '../../kit/button';
import {ProblemNotice} from '../../kit/notice';
import {EarlierNotice} from '../../kit/earlier-notice';
import {Form} from '../../kit/form';
import {type Operation, useOperation} from '../../kit/use-operation';
import {TextArea} from '../../kit/text-field';
import {tiedTo} from '../../kit/tied';
import {useAction} from '../../kit/use-action';
import type {ExerciseView} from '../contract';
import {call} from './server';

const EMPTY = {decided: '', why: '', against: ''};

/** What players decided, why and against what: the debrief asks for it. */
export function Decisions({
  view,
  mayRecord,
  onLogged,
}: {
  readonly view: ExerciseView;
  readonly mayRecord: boolean;
  readonly onLogged: (answer: Answer<ExerciseView>) => void;
}) {
  const [open, setOpen] = useState(false);
  // What was typed stays when the form is closed.
  const [form, setForm] = useState(EMPTY);
  const operation = useOperation();
  return (
    <section aria-label="Decisions">
      <h2>Decisions</h2>
      {view.decisions.length === 0 && <p class="hint">None recorded yet.</p>}
      <ol class="injects">
        {view.decisions.map(({minute, by, text, waiting}) => (
          <li key={text + by}>
            <small>
              Minute {minute} · {by}
              {waiting && ' · not in the register yet'}
            </small>
            {text}
          </li>
        ))}
      </ol>
      {(mayRecord || view.plays) && !view.ended && (
        <Button expanded={open} onClick={() => setOpen(!open)}>
          Record a decision…
        </Button>
      )}
      {open && !view.ended && (
        <NewDecision
          incidentId={view.incidentId}
          form={form}
          setForm={setForm}
          operation={operation}
          onLogged={answer => {
            onLogged(answer);
            setForm(EMPTY);
            setOpen(false);
          }}
        />
      )}
    </section>
  );
}

function NewDecision({
  incidentId,
  form,
  setForm,
  operation,
  onLogged,
}: {
  readonly incidentId: string;
  readonly form: typeof EMPTY;
  readonly setForm: (changed: typeof EMPTY) => void;
  readonly operation: Operation;
  readonly onLogged: (answer: Answer<ExerciseView>) => void;
}) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [send, busy] = useAction(async () => {
    const answer = await operation.send(form, operation =>
      call('logDecision', {...form, incidentId, operation}),
    );
    if (answer.ok) onLogged(answer);
    else setProblem(answer);
  });
  const tied = tiedTo(form, patch => setForm({...form, ...patch}));
  return (
    <Form problem={problem} label="Decision" onSend={send}>
      {problem && <ProblemNotice problem={problem} />}
      <fieldset class="plain" disabled={busy}>
        <TextArea
          {...tied('decided')}
          label="What is decided"
          required
          rows={2}
        />
        <TextArea {...tied('why')} label="Why" required rows={2} />
        <TextArea
          {...tied('against')}
          label="What it was decided against"
          rows={2}
        />
      </fieldset>
      <EarlierNotice doubtful={operation.doubtful(form)}>
        The log then holds both.
      </EarlierNotice>
      <Button kind="submit" busy={busy}>
        Record it
      </Button>
    </Form>
  );
}
