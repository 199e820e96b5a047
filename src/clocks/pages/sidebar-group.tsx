import {useEffect} from 'preact/hooks';
import {Group} from '../../kit/group';
import {ProblemNotice} from '../../kit/notice';
import type {SidebarContext} from '../../kit/sidebar-group';
import {Skeleton} from '../../kit/skeleton';
import {useNow} from '../../kit/use-now';
import {AllClearBox} from './all-clear-box';
import {ClockList} from './clock-list';
import {isRunning} from './due-words';
import {LedgerGroup} from './ledger-group';
import {PromisesBox} from './promises-box';
import {TakeOverButton} from './take-over-button';
import {useBoard} from './use-board';

/** Phases in which there is nothing left to resolve. */
const OVER: readonly string[] = ['recovery', 'post-incident', 'closed'];

/** In the sidebar: what this incident owes, beside the text it is written in. */
export function SidebarClocks({incident, rev, document}: SidebarContext) {
  const now = useNow(15_000);
  const board = useBoard();
  useEffect(() => void board.load(rev > 0), [incident.id, rev]);
  const own = (board.board?.rows ?? []).filter(
    ({incidentId}) => incidentId === incident.id,
  );
  const open = own.filter(row => isRunning(row) || row.state === 'invalid');
  return (
    <Group
      title="Due next"
      summary={board.board ? String(open.length) : ''}
      open
    >
      {board.problem && (
        <ProblemNotice problem={board.problem} quiet={board.quiet} />
      )}
      {!board.board && !board.problem && <Skeleton what="what is due" />}
      {board.board && open.length === 0 && <p>Nothing is due.</p>}
      {open.length > 0 && (
        <ClockList
          rows={open}
          all={own}
          board={board}
          now={now}
          withIncident={false}
        />
      )}
      {!OVER.includes(incident.phase.value) && (
        <AllClearBox incidentId={incident.id} now={now} board={board} />
      )}
      {document && document.kind !== 'internal' && (
        <PromisesBox
          incidentId={incident.id}
          fileId={document.fileId}
          now={now}
          onConfirmed={() => void board.load(true)}
        />
      )}
      <TakeOverButton incidentId={incident.id} rows={own} board={board} />
      <LedgerGroup incidentId={incident.id} board={board} now={now} />
    </Group>
  );
}
