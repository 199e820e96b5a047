import {useEffect} from 'preact/hooks';
import {Button} from '../../../kit/button';
import {RetryNotice} from '../../../kit/notice';
import {Skeleton} from '../../../kit/skeleton';
import {useAction} from '../../../kit/use-action';
import {useNow} from '../../../kit/use-now';
import {usePoll} from '../../../kit/use-poll';
import {ClockList} from '../clock-list';
import {isRunning} from '../due-words';
import {HandoverBox} from '../handover-box';
import {LedgerGroup} from '../ledger-group';
import {TakeOverButton} from '../take-over-button';
import {type Board, useBoard} from '../use-board';

const REFRESH_MS = 60_000;

/**
 * On a phone, for whoever sends: what was released and waits to go out, then everything else that is due.
 *
 * @param incidentId '' for every incident the person may see.
 */
export function DuePage({incidentId}: {readonly incidentId: string}) {
  const now = useNow(15_000);
  const board = useBoard();
  const [refresh, refreshing] = useAction(() => board.load(false));
  useEffect(() => refresh(), []);
  usePoll(true, REFRESH_MS, () => board.load(true));
  const {problem, quiet} = board;
  return (
    <main>
      <h1>{incidentId === '' ? 'Due next' : `Due next, ${incidentId}`}</h1>
      <RetryNotice
        problem={problem}
        quiet={quiet}
        busy={refreshing}
        onRetry={refresh}
      />
      {!board.board && problem && (
        <p class="hint">
          This page shows what your Google account may read. With several
          accounts in this browser, open the link in a window where only the
          right one is signed in.
        </p>
      )}
      {!board.board && !problem && <Skeleton what="what is due" />}
      {board.board && (
        <Deadlines board={board} incidentId={incidentId} now={now} />
      )}
      {incidentId !== '' && board.board && (
        <TakeOverButton
          incidentId={incidentId}
          rows={board.board.rows.filter(row => row.incidentId === incidentId)}
          board={board}
        />
      )}
      {incidentId !== '' && board.board && (
        <HandoverBox incidentId={incidentId} now={now} />
      )}
      {incidentId !== '' && board.board && (
        <LedgerGroup incidentId={incidentId} board={board} now={now} />
      )}
      {board.board && (
        <p class="hint">
          Signed in as {board.board.me}.{' '}
          <Button kind="quiet" busy={refreshing} onClick={refresh}>
            Refresh
          </Button>
        </p>
      )}
    </main>
  );
}

function Deadlines({
  board,
  incidentId,
  now,
}: {
  readonly board: Board;
  readonly incidentId: string;
  readonly now: number;
}) {
  const all = (board.board?.rows ?? []).filter(
    row => incidentId === '' || row.incidentId === incidentId,
  );
  const open = all.filter(row => isRunning(row) || row.state === 'invalid');
  const waiting = open.filter(({handover}) => handover);
  const others = open.filter(({handover}) => !handover);
  const list = {all, board, now, withIncident: incidentId === ''};
  return (
    <>
      <h2>To be sent</h2>
      {waiting.length === 0 ? (
        <p>No released text waits to be sent.</p>
      ) : (
        <ClockList rows={waiting} {...list} />
      )}
      <h2>Deadlines</h2>
      {others.length === 0 ? (
        <p>Nothing else is due.</p>
      ) : (
        <ClockList rows={others} {...list} />
      )}
    </>
  );
}
