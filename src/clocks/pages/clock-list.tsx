import {useState} from 'preact/hooks';
import {Button} from '../../kit/button';
import {SeverityChip, Signs} from '../../kit/severity-chip';
import {localTime} from '../../kit/time';
import {DeskLink} from '../../kit/web-app';
import type {ClockRow} from '../contract';
import {DecisionForm} from './decision-form';
import {isRunning, standingOf} from './due-words';
import {MakeButton} from './make-button';
import {ToldForm} from './told-form';
import type {Board} from './use-board';
import './clocks.css';

/** Deadlines, the most urgent first; each says what it is, for whom, until when and why. */
export function ClockList({
  rows,
  all,
  board,
  now,
  withIncident,
}: {
  readonly rows: readonly ClockRow[];
  /** Every row of the board: one message may meet several. */
  readonly all: readonly ClockRow[];
  readonly board: Board;
  readonly now: number;
  readonly withIncident: boolean;
}) {
  /** Which form is open; one at a time. */
  const [open, setOpen] = useState<{
    readonly id: string;
    readonly form: Form;
  } | null>(null);
  return (
    <ul class="clocks" aria-label="Deadlines">
      {rows.map(row => {
        const id = `${row.incidentId} ${row.key}`;
        return (
          <Clock
            key={id}
            row={row}
            beside={all.filter(
              one =>
                one.incidentId === row.incidentId &&
                one.key !== row.key &&
                one.tellable &&
                isRunning(one),
            )}
            board={board}
            now={now}
            withIncident={withIncident}
            open={open?.id === id ? open.form : null}
            onOpen={form => setOpen(form && {id, form})}
          />
        );
      })}
    </ul>
  );
}

/** That it was sent; or everything else that can be said of it. */
type Form = 'told' | 'more';

function Clock({
  row,
  beside,
  board,
  now,
  withIncident,
  open,
  onOpen,
}: {
  readonly row: ClockRow;
  /** Other deadlines of the incident that the same message may have met. */
  readonly beside: readonly ClockRow[];
  readonly board: Board;
  readonly now: number;
  readonly withIncident: boolean;
  readonly open: Form | null;
  readonly onOpen: (form: Form | null) => void;
}) {
  const {state, text} = standingOf(row, now);
  return (
    <li
      class={`clock ${state.replace(' ', '-')}`}
      aria-label={`${row.label}, ${row.incidentId}`}
    >
      <p class="clock-label">{row.label}</p>
      <p class="clock-due">{text}</p>
      {withIncident && (
        <p class="facts">
          <SeverityChip label={row.severity} rank={row.rank} />{' '}
          <Signs restricted={row.restricted} />
          {row.incidentId}
          <small>{row.title}</small>
        </p>
      )}
      {row.quiet && <p class="hint">{row.quiet}</p>}
      {row.waiting && <p class="hint">Said by {row.waiting}</p>}
      {row.outdated.length > 0 && (
        <p class="hint">
          Its draft is stale. {row.outdated.join(' ')} Look at it again.
        </p>
      )}
      <Why row={row} now={now} />
      <Acts row={row} open={open} onOpen={onOpen} />
      {open === 'told' && (
        <ToldForm
          row={row}
          beside={beside}
          board={board}
          now={now}
          onDone={() => onOpen(null)}
        />
      )}
      {open === 'more' && (
        <DecisionForm row={row} board={board} onDone={() => onOpen(null)} />
      )}
    </li>
  );
}

function Why({row, now}: {readonly row: ClockRow; readonly now: number}) {
  return (
    <details>
      <summary>Why{row.owner ? `, and who: ${row.owner}` : ''}</summary>
      <p>{row.why}.</p>
      {row.check && <p>{row.check}</p>}
      {isRunning(row) && row.approveBy && (
        <p>To be in time, approve it by {localTime(row.approveBy, now)}.</p>
      )}
      {row.others.length > 0 && (
        <>
          <p>The same message also meets:</p>
          <ul>
            {row.others.map(other => (
              <li key={other}>{other}</li>
            ))}
          </ul>
        </>
      )}
      {row.earlier.length > 0 && (
        <p>
          Before a time was corrected it was due{' '}
          {row.earlier.map(due => localTime(due, now)).join(', ')}.
        </p>
      )}
      {!row.owner && <p>Nobody is named who would be reminded.</p>}
    </details>
  );
}

function Acts({
  row,
  open,
  onOpen,
}: {
  readonly row: ClockRow;
  readonly open: Form | null;
  readonly onOpen: (form: Form | null) => void;
}) {
  const running = isRunning(row);
  const button = (form: Form, label: string) => (
    <Button
      kind="quiet"
      name={`${label}: ${row.label}, ${row.incidentId}`}
      expanded={open === form}
      onClick={() => onOpen(open === form ? null : form)}
    >
      {label}
    </Button>
  );
  return (
    <div class="row-acts">
      {row.make && running && (
        <MakeButton incidentId={row.incidentId} make={row.make} />
      )}
      {row.tellable &&
        running &&
        button('told', row.handover ? 'It was sent' : 'Record as sent')}
      {(running || row.state === 'waived') &&
        button('more', row.handover ? 'It was not sent' : 'More')}
      {row.place && (
        <DeskLink href={row.place.url}>
          {row.place.label}
          <span class="hidden-text"> of {row.incidentId}</span>
        </DeskLink>
      )}
    </div>
  );
}
