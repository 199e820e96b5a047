import type {ReviewerView} from '../contract';
import {localTime, spanInWords} from '../../kit/time';

/** Whose answer is missing, since when and until when. */
export function Awaited({
  reviewer,
  now,
}: {
  readonly reviewer: ReviewerView;
  readonly now: number;
}) {
  const {person, since, standsFor} = reviewer;
  const due = answerDue(reviewer, now);
  return (
    <>
      Waiting for <strong>{person}</strong>
      {standsFor && ` (in the place of ${standsFor})`}
      {since && ` for ${spanInWords(now - Date.parse(since))}`}
      {due && (
        <span class={due.late ? 'answer-due late' : 'answer-due'}>
          {' '}
          · {due.text}
        </span>
      )}
    </>
  );
}

/** "due 04:10", "3 minutes late (due 04:10)"; null for a delegate, who has no time of their own. */
function answerDue(
  {dueAt}: ReviewerView,
  now: number,
): {readonly text: string; readonly late: boolean} | null {
  const at = Date.parse(dueAt);
  if (Number.isNaN(at)) return null;
  const late = at <= now;
  const clock = localTime(dueAt, now);
  return {
    late,
    text: late
      ? `${spanInWords(now - at)} late (due ${clock})`
      : `due ${clock}`,
  };
}
