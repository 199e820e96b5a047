import {useState} from 'preact/hooks';
import type {Problem} from '../../core/base/answer';
import {plusMinutes} from '../../core/base/instant';
import {Button} from '../../kit/button';
import {now} from '../../kit/clock';
import {EarlierNotice} from '../../kit/earlier-notice';
import {ProblemNotice} from '../../kit/notice';
import {Form} from '../../kit/form';
import {randomId} from '../../kit/random-id';
import {Status} from '../../kit/status';
import {TextArea} from '../../kit/text-field';
import {TimeField} from '../../kit/time-field';
import {useAction} from '../../kit/use-action';
import {useTyped, useTypedOperation} from '../../kit/use-typed';
import {localTime} from '../../kit/time';
import type {MadeMessage, MessagesView, NextMessage} from '../contract';
import {call} from './server';

/** Not sent yet. */
const NEVER = -1;
const STEPS = [30, 60, 120] as const;

/** What a new message needs from a person: what is new, and when its readers hear again. Both may be left as they are. */
export function NextMessageForm({
  incidentId,
  message,
  last,
  before,
  onMade,
  onCancel,
}: {
  readonly incidentId: string;
  readonly message: NextMessage;
  readonly last: MessagesView['last'];
  /** How many messages of this kind there are. */
  readonly before: number;
  readonly onMade: (made: MadeMessage) => void;
  readonly onCancel: () => void;
}) {
  // A message of this kind that was begun after the form was sent is what the form made: the next one is another.
  const [begun] = useState(before);
  const place = `${incidentId}.${message.kind}`;
  const empty = {
    operation: '',
    begun: NEVER,
    sinceLast: '',
    nextAt: '',
    timed: false,
  };
  const [kept, put, drop] = useTyped('message', place, empty);
  const form = kept.begun === NEVER || kept.begun === begun ? kept : empty;
  const {send, doubtful} = useTypedOperation('message', `${place}.${begun}`);
  // Where nobody typed a time, it is policy’s for a message made now.
  const [due] = useState(message.nextAt);
  const {sinceLast} = form;
  const nextAt = form.timed ? form.nextAt : due;
  const change = (patch: Partial<typeof form>) => put({...form, ...patch});
  const [problem, setProblem] = useState<Problem | null>(null);
  const typed = {sinceLast, nextAt};
  const [make, making] = useAction(async () => {
    setProblem(null);
    const {kind} = message;
    const edited = doubtful(typed);
    // A message is one, whatever is changed in its form.
    const operation = form.operation || randomId();
    change({operation, begun, nextAt, timed: true});
    const answer = await send(typed, () =>
      call('makeMessage', {incidentId, kind, operation, ...typed, edited}),
    );
    if (!answer.ok) return setProblem(answer);
    drop();
    onMade(answer.value);
  });
  const setNextAt = (nextAt: string) => change({nextAt, timed: true});
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
          onInput={sinceLast => change({sinceLast})}
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
