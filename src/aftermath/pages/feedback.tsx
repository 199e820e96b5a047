import {useState} from 'preact/hooks';
import {Button} from '../../kit/button';
import {randomId} from '../../kit/random-id';
import {TextArea} from '../../kit/text-field';
import type {AfterView, FeedbackForm as Form} from '../contract';
import {AfterForm} from './after-form';
import {call} from './server';
import type {After} from './use-after';

const FORM = 'feedback';

/** Three questions after the debrief, for everybody who took part, and what was answered. */
export function Feedback({
  after,
  view,
}: {
  readonly after: After;
  readonly view: AfterView;
}) {
  const answered = view.feedback.filter(({answers}) => answers.length > 0);
  return (
    <section aria-label="Feedback">
      <h2>Feedback</h2>
      {answered.length === 0 && (
        <p class="hint">
          Nobody has answered yet. Everybody who took part is asked three
          questions after the debrief.
        </p>
      )}
      {answered.map(({question, label, answers}) => (
        <div key={question} class="after-feedback">
          <p class="after-label">{label}</p>
          <ul>
            {answers.map(({words, by, waiting}) => (
              <li key={by + words}>
                {words}
                <small>
                  {by}
                  {waiting && ', not in the register yet'}
                </small>
              </li>
            ))}
          </ul>
        </div>
      ))}
      <Button
        expanded={after.form === FORM}
        onClick={() => after.openForm(after.form === FORM ? '' : FORM)}
      >
        Answer three questions…
      </Button>
      <FeedbackForm after={after} view={view} />
    </section>
  );
}

function empty(incidentId: string): Form {
  return {
    incidentId,
    operation: randomId(),
    helped: '',
    hindered: '',
    change: '',
  };
}

/** What was typed stays when the form is closed. */
function FeedbackForm({
  after,
  view,
}: {
  readonly after: After;
  readonly view: AfterView;
}) {
  const [form, setForm] = useState(() => empty(view.incidentId));
  if (after.form !== FORM) return null;
  const give = async () => {
    const answer = await call('giveFeedback', form);
    if (answer.ok) setForm(empty(view.incidentId));
    return answer;
  };
  return (
    <AfterForm
      after={after}
      label="Feedback"
      button="Send answers"
      said="Thank you. Whoever reviews the procedure reads it."
      ask={give}
    >
      {view.feedback.map(({question, label, hint}) => (
        <TextArea
          key={question}
          path={question}
          label={label}
          hint={hint}
          rows={2}
          value={form[question]}
          onInput={words =>
            setForm({...form, [question]: words, operation: randomId()})
          }
        />
      ))}
    </AfterForm>
  );
}
