import {useEffect, useState} from 'preact/hooks';
import {CheckField} from '../../kit/choice-field';
import {Group} from '../../kit/group';
import {RetryNotice} from '../../kit/notice';
import type {PanelContext} from '../../kit/panel-group';
import {Skeleton} from '../../kit/skeleton';
import type {ClockBoard, ClockRow} from '../contract';
import {ClockList} from './clock-list';
import {isRunning, standingOf} from './due-words';
import {useBoard} from './use-board';

/** Beside the register: what is due next, for whom and in how long. */
export function ClocksGroup({
  round,
  follow,
  refresh,
  refreshing,
  now,
}: PanelContext) {
  const board = useBoard();
  const {problem, quiet} = board;
  const [onlyMine, setOnlyMine] = useState(false);
  useEffect(() => follow(board.load(round.byItself)), [round.nth]);
  const rows = board.board?.rows ?? [];
  const open = rows.filter(row => isRunning(row) || row.state === 'invalid');
  const shown = open.filter(({mine}) => !onlyMine || mine);
  return (
    <Group
      title="Due next"
      summary={board.board ? summary(open, now) : ''}
      open
    >
      <RetryNotice
        problem={problem}
        quiet={quiet}
        busy={refreshing}
        onRetry={refresh}
      />
      {!board.board && !problem && <Skeleton what="what is due" />}
      {open.length > 0 && (
        <CheckField
          path="clocks-mine"
          label="Only mine"
          value={onlyMine}
          onInput={setOnlyMine}
        />
      )}
      {board.board && shown.length === 0 && (
        <p>
          {open.length === 0 ? 'Nothing is due.' : 'Nothing is due from you.'}
        </p>
      )}
      {shown.length > 0 && (
        <ClockList
          rows={shown}
          all={rows}
          board={board}
          now={now}
          withIncident
        />
      )}
      {board.board && board.board.more > 0 && (
        <p class="hint">{board.board.more} more are due later.</p>
      )}
      {board.board && <Overview board={board.board} />}
    </Group>
  );
}

/** Who has been told, stage by stage, and how promises came out. */
function Overview({board}: {readonly board: ClockBoard}) {
  const {grid, promises} = board;
  const said = promises.open + promises.kept + promises.late + promises.broken;
  if (grid.length === 0) return null;
  return (
    <details>
      <summary>Audiences and stages</summary>
      <table class="clock-grid">
        <thead>
          <tr>
            <th scope="col">Who</th>
            {grid[0].cells.map(({stage}) => (
              <th key={stage} scope="col">
                {stage}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {grid.map(row => (
            <tr key={`${row.incidentId} ${row.audience}`}>
              <th scope="row">
                {row.audience} <small>{row.incidentId}</small>
              </th>
              {row.cells.map(({stage, state, words}) => (
                <td key={stage} class={state.replace(' ', '-')}>
                  {words}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {said > 0 && (
        <p>
          Promises in texts: {promises.kept} kept, {promises.late} late,{' '}
          {promises.broken} broken, {promises.open} open.
        </p>
      )}
    </details>
  );
}

function summary(open: readonly ClockRow[], now: number): string {
  const late = open.filter(
    row => standingOf(row, now).state === 'overdue',
  ).length;
  const wrong = open.filter(({state}) => state === 'invalid').length;
  const parts = [
    late > 0 ? `${late} overdue` : '',
    wrong > 0 ? `${wrong} cannot be computed` : '',
  ].filter(part => part !== '');
  return parts.join(', ') || (open.length === 0 ? 'none' : String(open.length));
}
