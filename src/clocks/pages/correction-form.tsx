import {useState} from 'preact/hooks';
import type {Problem} from '../../core/base/answer';
import {Button} from '../../kit/button';
import {EarlierNotice} from '../../kit/earlier-notice';
import {Form} from '../../kit/form';
import {ProblemNotice} from '../../kit/notice';
import {useOperation} from '../../kit/use-operation';
import {TextField} from '../../kit/text-field';
import {TimeField} from '../../kit/time-field';
import {useAction} from '../../kit/use-action';
import type {LedgerRow} from '../contract';
import {call} from './server';
import type {Board} from './use-board';

/** Puts a row of the ledger right by a new one beside it; nothing is overwritten. */
export function CorrectionForm({
  row,
  incidentId,
  board,
  onDone,
}: {
  readonly row: LedgerRow;
  readonly incidentId: string;
  readonly board: Board;
  readonly onDone: () => void;
}) {
  const operation = useOperation();
  const [at, setAt] = useState(row.sentAt);
  const [channel, setChannel] = useState(row.channel);
  const [count, setCount] = useState(row.count);
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const corrected = (sentAt: string) => ({
    incidentId,
    keys: [],
    at: sentAt,
    channel,
    count,
    reference: '',
    note,
    corrects: row.key,
  });
  const [send, busy] = useAction(async (sentAt: string) => {
    const told = corrected(sentAt);
    const answer = await operation.send(told, operation =>
      call('recordTold', {...told, operation}),
    );
    if (board.take(answer)) onDone();
    else if (!answer.ok) setProblem(answer);
  });
  return (
    <Form problem={problem} look="clock-form" onSend={() => send(at)}>
      {problem && <ProblemNotice problem={problem} />}
      <EarlierNotice doubtful={operation.doubtful(corrected(at))}>
        Both corrections are kept then; the later one counts.
      </EarlierNotice>
      <TimeField path="told.at" label="Sent at" value={at} onInput={setAt} />
      <TextField
        path="told.channel"
        label="By which channel"
        value={channel}
        onInput={setChannel}
      />
      <TextField
        path="told.count"
        label="How many got it"
        value={count}
        onInput={setCount}
        inputMode="decimal"
      />
      <TextField
        path="told.note"
        label="What was wrong"
        value={note}
        onInput={setNote}
      />
      <div class="buttons">
        <Button kind="submit" busy={busy}>
          Record the correction
        </Button>
        <Button busy={busy} onClick={() => send('')}>
          It was not sent
        </Button>
        <Button kind="quiet" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </Form>
  );
}
