import {useState} from 'preact/hooks';
import type {Problem} from '../../core/base/answer';
import {Button} from '../../kit/button';
import {EarlierNotice} from '../../kit/earlier-notice';
import {Form} from '../../kit/form';
import {ProblemNotice} from '../../kit/notice';
import {TextField} from '../../kit/text-field';
import {TimeField} from '../../kit/time-field';
import {tiedTo} from '../../kit/tied';
import {useAction} from '../../kit/use-action';
import {useTyped, useTypedOperation} from '../../kit/use-typed';
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
  const place = `correction.${incidentId}.${row.key}`;
  const operation = useTypedOperation('clocks', place);
  const [form, put, drop] = useTyped('clocks', place, {
    at: row.sentAt,
    channel: row.channel,
    count: row.count,
    note: '',
  });
  const tied = tiedTo(form, patch => put({...form, ...patch}));
  const [problem, setProblem] = useState<Problem | null>(null);
  const corrected = (sentAt: string) => ({
    incidentId,
    keys: [],
    ...form,
    at: sentAt,
    reference: '',
    corrects: row.key,
  });
  const [send, busy] = useAction(async (sentAt: string) => {
    put(form);
    const told = corrected(sentAt);
    const answer = await operation.send(told, operation =>
      call('recordTold', {...told, operation}),
    );
    if (answer.ok) drop();
    if (board.take(answer)) onDone();
    else if (!answer.ok) setProblem(answer);
  });
  return (
    <Form problem={problem} look="clock-form" onSend={() => send(form.at)}>
      {problem && <ProblemNotice problem={problem} />}
      <EarlierNotice doubtful={operation.doubtful(corrected(form.at))}>
        Both corrections are kept then; the later one counts.
      </EarlierNotice>
      <TimeField {...tied('at')} path="told.at" label="Sent at" />
      <TextField
        {...tied('channel')}
        path="told.channel"
        label="By which channel"
      />
      <TextField
        {...tied('count')}
        path="told.count"
        label="How many got it"
        inputMode="decimal"
      />
      <TextField {...tied('note')} path="told.note" label="What was wrong" />
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
