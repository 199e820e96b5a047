import {useEffect, useState} from 'preact/hooks';
import type {Problem} from '../../core/base/answer';
import {Button} from '../../kit/button';
import {CopyButton} from '../../kit/copy-button';
import {Group} from '../../kit/group';
import {ProblemNotice} from '../../kit/notice';
import {localTime} from '../../kit/time';
import {useAction} from '../../kit/use-action';
import type {LedgerRow, LedgerView} from '../contract';
import {CorrectionForm} from './correction-form';
import {call} from './server';
import type {Board} from './use-board';

/** Who was told what, when; loaded when somebody opens it, and again after something was recorded. */
export function LedgerGroup({
  incidentId,
  board,
  now,
}: {
  readonly incidentId: string;
  readonly board: Board;
  readonly now: number;
}) {
  const [view, setView] = useState<LedgerView | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [open, setOpen] = useState('');
  const [load, busy] = useAction(async () => {
    const answer = await call('ledgerView', incidentId);
    setProblem(answer.ok ? null : answer);
    if (answer.ok) setView(answer.value);
  });
  useEffect(() => {
    if (view) load();
  }, [board.board]);
  return (
    <Group title="What went out" summary={view ? String(view.rows.length) : ''}>
      {problem && <ProblemNotice problem={problem} />}
      {!view && (
        <Button busy={busy} onClick={load}>
          Show what went out
        </Button>
      )}
      {view?.problems.map(sentence => (
        <p key={sentence} class="due late">
          {sentence}
        </p>
      ))}
      {view && view.rows.length === 0 && <p>Nothing has been recorded yet.</p>}
      {view && view.rows.length > 0 && (
        <>
          <ol class="clocks">
            {view.rows.map((row, at) => (
              <li key={`${row.key} ${row.recordedAt} ${at}`} class="clock">
                <Row row={row} now={now} />
                {row.standing === '' || row.standing === 'correction' ? (
                  <Button
                    kind="quiet"
                    name={`Correct: ${row.audience}, ${row.channel}`}
                    expanded={open === row.key}
                    onClick={() => setOpen(open === row.key ? '' : row.key)}
                  >
                    Correct
                  </Button>
                ) : null}
                {open === row.key && (
                  <CorrectionForm
                    row={row}
                    incidentId={incidentId}
                    board={board}
                    onDone={() => setOpen('')}
                  />
                )}
              </li>
            ))}
          </ol>
          <CopyButton text={view.csv} what="the log as CSV" />
        </>
      )}
    </Group>
  );
}

function Row({row, now}: {readonly row: LedgerRow; readonly now: number}) {
  const {audience, channel, count, by, standing, note, version} = row;
  return (
    <>
      <p class="clock-label">
        {audience}
        {channel && `, ${channel}`}
        {standing && ` – ${standing}`}
      </p>
      <p>
        {row.sentAt ? `Sent ${localTime(row.sentAt, now)}` : 'Not sent'}
        {count && `, ${count} recipients`}
        {by && `, by ${by}`}
        {version && `, version ${version}`}
      </p>
      {row.recordedAt && row.recordedAt !== row.sentAt && (
        <p class="hint">Recorded {localTime(row.recordedAt, now)}</p>
      )}
      {note && <p>{note}</p>}
    </>
  );
}
