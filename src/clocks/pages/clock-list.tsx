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
  const [open, setOpen] = useState('');
  return (
    <ul class="clocks" aria-label="Deadlines">
      {rows.map(row => {
        const id = `${row.incidentId} ${row.key}`;
        const {state, text} = standingOf(row, now);
        const name = `${row.label}, ${row.incidentId}`;
        return (
          <li
            key={id}
            class={`clock ${state.replace(' ', '-')}`}
            aria-label={name}
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
            <details>
              <summary>Why{row.owner ? `, and who: ${row.owner}` : ''}</summary>
              <p>{row.why}.</p>
              {row.check && <p>{row.check}</p>}
              {isRunning(row) && row.approveBy && (
                <p>
                  To be in time, approve it by {localTime(row.approveBy, now)}.
                </p>
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
            <div class="row-acts">
              {row.make && isRunning(row) && (
                <MakeButton incidentId={row.incidentId} make={row.make} />
              )}
              {row.tellable && isRunning(row) && (
                <Button
                  kind="quiet"
                  name={`${row.handover ? 'It was sent' : 'Record as sent'}: ${name}`}
                  expanded={open === `told ${id}`}
                  onClick={() =>
                    setOpen(open === `told ${id}` ? '' : `told ${id}`)
                  }
                >
                  {row.handover ? 'It was sent' : 'Record as sent'}
                </Button>
              )}
              {(isRunning(row) || row.state === 'waived') && (
                <Button
                  kind="quiet"
                  name={`${row.handover ? 'It was not sent' : 'More'}: ${name}`}
                  expanded={open === `more ${id}`}
                  onClick={() =>
                    setOpen(open === `more ${id}` ? '' : `more ${id}`)
                  }
                >
                  {row.handover ? 'It was not sent' : 'More'}
                </Button>
              )}
              {row.place && (
                <DeskLink href={row.place.url}>
                  {row.place.label}
                  <span class="hidden-text"> of {row.incidentId}</span>
                </DeskLink>
              )}
            </div>
            {open === `told ${id}` && (
              <ToldForm
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
                onDone={() => setOpen('')}
              />
            )}
            {open === `more ${id}` && (
              <DecisionForm
                row={row}
                board={board}
                onDone={() => setOpen('')}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}
