import {Awaited} from '../awaited';
import {phaseInWords, STANDING_SIGNS, STANDING_WORDS} from '../lane-standing';
import {Button} from '../../../kit/button';
import {OutsideLink} from '../../../kit/outside-link';
import {SeverityChip, Signs} from '../../../kit/severity-chip';
import {DeskLink, IN_WEB_APP, PageLink} from '../../../kit/web-app';
import type {Surface} from '../panel/use-review';
import type {ReviewRow} from '../../contract';
import {inOrder} from './review-order';
import {RowReview} from './row-review';

/** What every row is given beside its document. */
interface OfList {
  readonly now: number;
  /** File id of the document whose review is open, or ''; one at a time. */
  readonly open: string;
  readonly onOpen: (fileId: string) => void;
  readonly surface: Surface;
  /** After something was done with a review. */
  readonly onChanged: () => void;
}

/** Documents under review, the late ones first. */
export function ReviewList({
  rows,
  ...list
}: OfList & {readonly rows: readonly ReviewRow[]}) {
  return (
    <ul class="incidents reviews" aria-label="Documents under review">
      {inOrder(rows).map(row => (
        <Row key={row.fileId} row={row} {...list} />
      ))}
    </ul>
  );
}

function Row({
  row,
  now,
  open,
  onOpen,
  surface,
  onChanged,
}: OfList & {readonly row: ReviewRow}) {
  const {label, incidentId, title, severity, phase, round, fileId} = row;
  const name = `${label} of ${incidentId}`;
  const shown = open === fileId;
  return (
    <li aria-label={name}>
      <DeskLink href={row.url} class="incident-title">
        {label}
      </DeskLink>
      <p class="facts">
        <SeverityChip label={severity} rank={row.rank} />{' '}
        <Signs restricted={row.restricted} />
        {incidentId} · {phaseInWords(phase, round)}
        {row.waitsForMe && (
          <>
            {' '}
            · <strong>waits for you</strong>
          </>
        )}
        <small>{title}</small>
      </p>
      {!shown && phase !== 'draft' && <RowLanes row={row} now={now} />}
      <p class="row-acts">
        <Button
          kind="quiet"
          name={`Review of ${name}`}
          expanded={shown}
          onClick={() => onOpen(shown ? '' : fileId)}
        >
          {shown ? 'Close review' : 'Open review'}
        </Button>
        {IN_WEB_APP ? (
          <PageLink page="review" file={fileId}>
            Review page<span class="hidden-text"> of {name}</span>
          </PageLink>
        ) : (
          <OutsideLink href={row.pageUrl}>
            Review page<span class="hidden-text"> of {name}</span>
          </OutsideLink>
        )}
      </p>
      {shown && (
        <RowReview
          fileId={fileId}
          name={name}
          surface={surface}
          onChanged={onChanged}
        />
      )}
    </li>
  );
}

/** The lanes as they were last recorded. */
function RowLanes({
  row: {label, lanes, objections},
  now,
}: {
  readonly row: ReviewRow;
  readonly now: number;
}) {
  return (
    <>
      <ul class="row-lanes" aria-label={`Lanes of ${label}`}>
        {lanes.map(({label: lane, standing, awaited}) => (
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
      {objections > 0 && (
        <p class="due late">
          {objections === 1 ? '1 objection' : `${objections} objections`}
        </p>
      )}
    </>
  );
}
