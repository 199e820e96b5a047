import {useState} from 'preact/hooks';
import {Button} from '../../kit/button';
import {EarlierNotice} from '../../kit/earlier-notice';
import {useOperation} from '../../kit/use-operation';
import {TextArea} from '../../kit/text-field';
import type {AfterView} from '../contract';
import {AfterForm} from './after-form';
import {call} from './server';
import {Said} from './said';
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
      <Said after={after} of={[FORM]} />
      <FeedbackForm after={after} view={view} />
    </section>
  );
}

const EMPTY = {helped: '', hindered: '', change: ''};

/** What was typed stays when the form is closed. */
function FeedbackForm({
  after,
  view,
}: {
  readonly after: After;
  readonly view: AfterView;
}) {
  const [form, setForm] = useState(EMPTY);
  const operation = useOperation();
  if (after.form !== FORM) return null;
  const give = async () => {
    const answer = await operation.send(form, operation =>
      call('giveFeedback', {...form, incidentId: view.incidentId, operation}),
    );
    if (answer.ok) setForm(EMPTY);
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
          onInput={words => setForm({...form, [question]: words})}
        />
      ))}
      <EarlierNotice doubtful={operation.doubtful(form)}>
        Your earlier answers and these then stand side by side.
      </EarlierNotice>
    </AfterForm>
  );
}
