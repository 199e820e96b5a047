import {useState} from 'preact/hooks';
import type {Problem} from '../../core/base/answer';
import {plusMinutes} from '../../core/base/instant';
import {Button} from '../../kit/button';
import {now} from '../../kit/clock';
import {EarlierNotice} from '../../kit/earlier-notice';
import {ProblemNotice} from '../../kit/notice';
import {Form} from '../../kit/form';
import {useOperation} from '../../kit/use-operation';
import {randomId} from '../../kit/random-id';
import {Status} from '../../kit/status';
import {TextArea} from '../../kit/text-field';
import {TimeField} from '../../kit/time-field';
import {useAction} from '../../kit/use-action';
import {localTime} from '../../kit/time';
import type {MadeMessage, MessagesView, NextMessage} from '../contract';
import {call} from './server';

const STEPS = [30, 60, 120] as const;

/** What a new message needs from a person: what is new, and when its readers hear again. Both may be left as they are. */
export function NextMessageForm({
  incidentId,
  message,
  last,
  onMade,
  onCancel,
}: {
  readonly incidentId: string;
  readonly message: NextMessage;
  readonly last: MessagesView['last'];
  readonly onMade: (made: MadeMessage) => void;
  readonly onCancel: () => void;
}) {
  // A message is one, whatever is changed in its form.
  const [operation] = useState(randomId);
  const {send, doubtful} = useOperation();
  const [sinceLast, setSinceLast] = useState('');
  const [nextAt, setNextAt] = useState(message.nextAt);
  const [problem, setProblem] = useState<Problem | null>(null);
  const typed = {sinceLast, nextAt};
  const [make, making] = useAction(async () => {
    setProblem(null);
    const {kind} = message;
    const edited = doubtful(typed);
    const answer = await send(typed, () =>
      call('makeMessage', {incidentId, kind, operation, ...typed, edited}),
    );
    if (answer.ok) onMade(answer.value);
    else setProblem(answer);
  });
  const inMinutes = (minutes: number) =>
    setNextAt(plusMinutes(new Date(now()).toISOString(), minutes));
  return (
    <Form problem={problem} label={message.label} onSend={make}>
      <h2>{message.label}</h2>
      <p class="hint">{message.hint}</p>
      {problem && <ProblemNotice problem={problem} />}
      {last && (
        <details>
          <summary>
            Last message: {last.label}
            {last.at === '' ? '' : `, ${localTime(last.at, Date.now())}`}
          </summary>
          <blockquote>
            {last.lines.map((line, at) => (
              <p key={at}>{line}</p>
            ))}
          </blockquote>
        </details>
      )}
      <fieldset class="plain" disabled={making}>
        <TextArea
          path="sinceLast"
          label="What is new since then"
          hint="One or two sentences for the readers; if nothing has changed, say so. Can be written in the document too."
          rows={3}
          value={sinceLast}
          onInput={setSinceLast}
        />
        {message.promisesNext && (
          <>
            <TimeField
              path="nextAt"
              label="Next update to these readers"
              value={nextAt}
              onInput={setNextAt}
            />
            <div class="buttons" role="group" aria-label="Next update from now">
              {STEPS.map(minutes => (
                <Button key={minutes} onClick={() => inMinutes(minutes)}>
                  +{minutes} min
                </Button>
              ))}
            </div>
          </>
        )}
      </fieldset>
      <EarlierNotice doubtful={doubtful(typed)}>
        The message may be made already. No second one is made: what you change
        here is put into it.
      </EarlierNotice>
      <div class="buttons">
        <Button kind="submit" busy={making}>
          Make it
        </Button>
        <Button disabled={making} onClick={onCancel}>
          Cancel
        </Button>
      </div>
      <Status text={making ? 'Making the message …' : ''} />
    </Form>
  );
}
