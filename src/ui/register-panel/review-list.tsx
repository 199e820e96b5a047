import {Awaited} from '../kit/awaited';
import {
  phaseInWords,
  STANDING_SIGNS,
  STANDING_WORDS,
} from '../kit/lane-standing';
import {OutsideLink} from '../kit/outside-link';
import {SeverityChip} from '../kit/severity-chip';
import type {ReviewRow} from '../review-contract';
import {inOrder} from './review-order';

/** Documents under review, the late ones first. */
export function ReviewList({
  rows,
  now,
}: {
  readonly rows: readonly ReviewRow[];
  readonly now: number;
}) {
  return (
    <ul class="incidents reviews" aria-label="Documents under review">
      {inOrder(rows).map(row => (
        <Row key={row.url} row={row} now={now} />
      ))}
    </ul>
  );
}

function Row({row, now}: {readonly row: ReviewRow; readonly now: number}) {
  const {label, incidentId, title, severity, phase, round} = row;
  return (
    <li aria-label={`${label} of ${incidentId}`}>
      <OutsideLink href={row.url} class="incident-title">
        {label}
      </OutsideLink>
      <p class="facts">
        <SeverityChip label={severity || 'Severity unclear'} rank={-1} />{' '}
        {incidentId} · {phaseInWords(phase, round)}
        {row.waitsForMe && (
          <>
            {' '}
            · <strong>waits for you</strong>
          </>
        )}
        <small>{title}</small>
      </p>
      <ul class="row-lanes" aria-label={`Lanes of ${label}`}>
        {row.lanes.map(({label: lane, standing, awaited}) => (
          <li key={lane}>
            <span class={`sign ${standing}`} aria-hidden="true">
              {STANDING_SIGNS[standing]}
            </span>
            <div>
              {lane}: {STANDING_WORDS[standing].toLowerCase()}
              {awaited.map(reviewer => (
                <small key={reviewer.person}>
                  <Awaited reviewer={reviewer} now={now} />
                </small>
              ))}
            </div>
          </li>
        ))}
      </ul>
      {row.objections > 0 && (
        <p class="due late">
          {row.objections === 1
            ? '1 objection'
            : `${row.objections} objections`}
        </p>
      )}
      {phase !== 'draft' && (
        <p class="row-page">
          <OutsideLink href={row.pageUrl}>
            Review page
            <span class="hidden-text">
              {' '}
              of {label}, {incidentId}
            </span>
          </OutsideLink>
        </p>
      )}
    </li>
  );
}
