import {useState} from 'preact/hooks';
import type {Problem} from '../../core/base/answer';
import {Button} from '../../kit/button';
import {CheckField} from '../../kit/choice-field';
import {EarlierNotice} from '../../kit/earlier-notice';
import {Form} from '../../kit/form';
import {ProblemNotice} from '../../kit/notice';
import {TextArea, TextField} from '../../kit/text-field';
import {TimeField} from '../../kit/time-field';
import {tiedTo} from '../../kit/tied';
import {useAction} from '../../kit/use-action';
import {useTyped, useTypedOperation} from '../../kit/use-typed';
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
  const place = `told.${row.incidentId}.${row.key}`;
  const operation = useTypedOperation('clocks', place);
  // What nobody typed is the time at which the form is opened, this time too.
  const [opened] = useState(() => new Date(now).toISOString());
  const [form, put, drop] = useTyped('clocks', place, {
    at: '',
    timed: false,
    channel: channelOf(row),
    count: '',
    reference: '',
    note: '',
    also: row.handover ? beside.filter(forCustomers).map(({key}) => key) : [],
  });
  const change = (patch: Partial<typeof form>) => put({...form, ...patch});
  const tied = tiedTo(form, change);
  const {also, timed, channel, count, reference, note} = form;
  const at = timed ? form.at : opened;
  const [problem, setProblem] = useState<Problem | null>(null);
  const told = {
    incidentId: row.incidentId,
    keys: [row.key, ...also.filter(one => beside.some(({key}) => key === one))],
    at,
    channel,
    count,
    reference,
    note,
    corrects,
  };
  const [send, busy] = useAction(async () => {
    change({at, timed: true});
    const answer = await operation.send(told, operation =>
      call('recordTold', {...told, operation}),
    );
    if (answer.ok) drop();
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
      <TimeField
        path="told.at"
        label="Sent at"
        value={at}
        onInput={at => change({at, timed: true})}
      />
      <TextField
        {...tied('channel')}
        path="told.channel"
        label="By which channel"
        suggestions={CHANNELS}
      />
      <TextField
        {...tied('count')}
        path="told.count"
        label="How many got it"
        hint="Empty if you do not know"
        inputMode="decimal"
      />
      <TextField
        {...tied('reference')}
        path="told.reference"
        label="Its id there"
        hint="Campaign, ticket or post; can stay empty"
      />
      <TextArea {...tied('note')} path="told.note" label="Remarks" rows={2} />
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
                change({
                  also: chosen
                    ? [...also, key]
                    : also.filter(one => one !== key),
                })
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
