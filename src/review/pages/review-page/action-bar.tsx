import type {PageLane, VerdictKey} from '../../contract';
import {Button} from '../../../kit/button';
import {approvedByMe, standingObjection, VERDICTS} from './verdict-words';

/** The answers that can be given now; always in reach, also on a phone. */
export function ActionBar({
  lane,
  edited,
  onStart,
}: {
  /** Null while none is chosen. */
  readonly lane: PageLane | null;
  /** Whether the text was edited while it was read. */
  readonly edited: boolean;
  readonly onStart: (verdict: VerdictKey) => void;
}) {
  const objection = lane && standingObjection(lane.answers);
  const approved = lane !== null && approvedByMe(lane);
  const offered: readonly VerdictKey[] = [
    ...(approved ? [] : ['approve' as const]),
    // Who wants to add something can suggest it.
    ...(objection === 'mine' ? [] : ['object' as const]),
    'suggest',
  ];
  return (
    <>
      <p role="status" class="action-note">
        {edited && (
          <>
            The text was edited meanwhile.{' '}
            <a
              href="#edited"
              onClick={event => {
                event.preventDefault();
                const place = document.getElementById('edited');
                place?.scrollIntoView({block: 'start'});
                place?.focus({preventScroll: true});
              }}
            >
              See what changed
            </a>
          </>
        )}
      </p>
      <div role="group" aria-label="Answer" class="verdicts">
        {objection && (
          <Button onClick={() => onStart('clear')}>
            {objection === 'mine' ? 'Clear my objection' : VERDICTS.clear.start}
          </Button>
        )}
        {offered.map(verdict => (
          <Button
            key={verdict}
            kind={
              // Not the button to press next for who has just objected to these words.
              verdict === 'approve' && lane?.myVerdict !== 'object'
                ? 'primary'
                : 'plain'
            }
            onClick={() => onStart(verdict)}
          >
            {VERDICTS[verdict].start}
          </Button>
        ))}
      </div>
    </>
  );
}
