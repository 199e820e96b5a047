import {useState} from 'preact/hooks';
import type {Problem} from '../../core/base/answer';
import {Button} from '../../kit/button';
import {CheckField} from '../../kit/choice-field';
import {EarlierNotice} from '../../kit/earlier-notice';
import {Form} from '../../kit/form';
import {ProblemNotice} from '../../kit/notice';
import {useOperation} from '../../kit/use-operation';
import {TextArea, TextField} from '../../kit/text-field';
import {TimeField} from '../../kit/time-field';
import {useAction} from '../../kit/use-action';
import type {ClockRow} from '../contract';
import {call} from './server';
import type {Board} from './use-board';

const CHANNELS = [
  'email',
  'status page',
  'support portal',
  'chat',
  'phone',
  'social',
].map(value => ({value, label: value}));

/** When, how and to how many it went out: what stops the clock. What was typed stays until it is recorded. */
export function ToldForm({
  row,
  beside,
  board,
  now,
  corrects = '',
  onDone,
}: {
  readonly row: ClockRow;
  /** Other deadlines of the incident that the same message may have met. */
  readonly beside: readonly ClockRow[];
  readonly board: Board;
  readonly now: number;
  /** Key of the ledger row that is put right. */
  readonly corrects?: string;
  readonly onDone: () => void;
}) {
  const operation = useOperation();
  const [at, setAt] = useState(() => new Date(now).toISOString());
  const [channel, setChannel] = useState(channelOf(row));
  const [count, setCount] = useState('');
  const [reference, setReference] = useState('');
  const [note, setNote] = useState('');
  const [also, setAlso] = useState<readonly string[]>(
    row.handover ? beside.filter(forCustomers).map(({key}) => key) : [],
  );
  const [problem, setProblem] = useState<Problem | null>(null);
  const told = {
    incidentId: row.incidentId,
    keys: [row.key, ...also],
    at,
    channel,
    count,
    reference,
    note,
    corrects,
  };
  const [send, busy] = useAction(async () => {
    const answer = await operation.send(told, operation =>
      call('recordTold', {...told, operation}),
    );
    if (board.take(answer)) onDone();
    else if (!answer.ok) setProblem(answer);
  });
  return (
    <Form problem={problem} look="clock-form" onSend={send}>
      {problem && <ProblemNotice problem={problem} />}
      <EarlierNotice doubtful={operation.doubtful(told)}>
        If it is, nobody is recorded as told twice: who is there already is
        refused. Use Correct, under “What went out” in the sidebar.
      </EarlierNotice>
      <p class="hint">
        Record it only once it has gone out. Nothing is sent from here.
      </p>
      <TimeField path="told.at" label="Sent at" value={at} onInput={setAt} />
      <TextField
        path="told.channel"
        label="By which channel"
        value={channel}
        onInput={setChannel}
        suggestions={CHANNELS}
      />
      <TextField
        path="told.count"
        label="How many got it"
        hint="Empty if you do not know"
        value={count}
        onInput={setCount}
        inputMode="decimal"
      />
      <TextField
        path="told.reference"
        label="Its id there"
        hint="Campaign, ticket or post; can stay empty"
        value={reference}
        onInput={setReference}
      />
      <TextArea
        path="told.note"
        label="Remarks"
        value={note}
        onInput={setNote}
        rows={2}
      />
      {beside.length > 0 && (
        <fieldset>
          <legend>The same message also went to</legend>
          {beside.map(({key, label}) => (
            <CheckField
              key={key}
              path={`also.${key}`}
              label={label}
              value={also.includes(key)}
              onInput={chosen =>
                setAlso(
                  chosen ? [...also, key] : also.filter(one => one !== key),
                )
              }
            />
          ))}
        </fieldset>
      )}
      <div class="buttons">
        <Button kind="submit" busy={busy}>
          Record as sent
        </Button>
        <Button kind="quiet" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </Form>
  );
}

/** A released text goes to customers, so what is due to them is ticked beforehand. */
function forCustomers({label}: ClockRow): boolean {
  return label.startsWith('Customers:');
}

/** "Customers, status page: update" goes by the status page. */
function channelOf({label}: ClockRow): string {
  return label.includes('status page') ? 'status page' : '';
}
