import {useEffect, useState} from 'preact/hooks';
import {CheckField} from '../../../kit/choice-field';
import {Group} from '../../../kit/group';
import {RetryNotice} from '../../../kit/notice';
import {Skeleton} from '../../../kit/skeleton';
import type {PanelContext} from '../../../kit/panel-group';
import {useListed} from '../../../kit/use-listed';
import type {ReviewRow} from '../../contract';
import {call} from '../server';
import {ReviewList} from './review-list';

/** Documents under review; what waits for the person looking is shown first, alone. */
export function ReviewsGroup(panel: PanelContext) {
  const {round, refresh, refreshing, now} = panel;
  const reviews = useListed(() => call('reviewRows'));
  const {rows, problem, quiet} = reviews;
  useEffect(() => panel.follow(reviews.load(round.byItself)), [round.nth]);
  // Null until somebody decides: then it follows what there is.
  const [chosen, setChosen] = useState<boolean | null>(null);
  const mine = rows?.filter(({waitsForMe}) => waitsForMe) ?? [];
  const onlyMine = chosen ?? mine.length > 0;
  const [open, setOpen] = useState('');
  // The one that is open stays, also once it has been answered.
  const shown = (rows ?? []).filter(
    ({waitsForMe, fileId}) => !onlyMine || waitsForMe || fileId === open,
  );
  return (
    <Group
      title="Reviews"
      summary={rows ? summary(rows, mine.length) : ''}
      open={mine.length > 0 || problem !== null}
    >
      <RetryNotice
        problem={problem}
        quiet={quiet}
        busy={refreshing}
        onRetry={refresh}
      />
      {!rows && !problem && <Skeleton what="the reviews" />}
      {rows && rows.length > 0 && (
        <CheckField
          path="waiting-for-me"
          label="Waiting for me"
          value={onlyMine}
          onInput={setChosen}
        />
      )}
      {rows && shown.length === 0 && (
        <p>
          {rows.length === 0
            ? 'No document is under review that you may see.'
            : 'Nothing waits for you.'}
        </p>
      )}
      {shown.length > 0 && (
        <ReviewList
          rows={shown}
          now={now}
          open={open}
          onOpen={setOpen}
          surface={panel}
          onChanged={() => void reviews.load(true)}
        />
      )}
      {shown.length > 0 && (
        <p class="hint">
          Last recorded status. Open a review to see newer edits.
        </p>
      )}
    </Group>
  );
}

/** Drafts are listed so that somebody can be asked; they are no reviews yet. */
function summary(rows: readonly ReviewRow[], mine: number): string {
  if (mine > 0) return mine === 1 ? '1 waits for you' : `${mine} wait for you`;
  const drafts = rows.filter(({phase}) => phase === 'draft').length;
  const parts = [
    ...(rows.length > drafts ? [String(rows.length - drafts)] : []),
    ...(drafts > 0 ? [drafts === 1 ? '1 draft' : `${drafts} drafts`] : []),
  ];
  return parts.join(', ') || 'none';
}
