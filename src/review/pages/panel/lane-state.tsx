import {Awaited} from '../awaited';
import {STANDING_WORDS} from '../lane-standing';
import {localTime} from '../../../kit/time';
import type {LaneView, ObjectionView} from '../../contract';

/** Where a lane stands, in sentences: whom it waits for, who has signed, why it has to be asked again. */
export function LaneState({
  lane,
  objections,
  now,
}: {
  readonly lane: LaneView;
  readonly objections: readonly ObjectionView[];
  readonly now: number;
}) {
  const {standing, awaited, signed, changed, because, quorum} = lane;
  return (
    <>
      {standing === 'not-asked' && (
        <p>
          {STANDING_WORDS[standing]}
          {lane.conditional && '; may be left out with a reason'}.
        </p>
      )}
      {standing === 'not-needed' && (
        <p>
          {STANDING_WORDS[standing]}: {because}
        </p>
      )}
      {standing === 'voided' && (
        <p>
          <strong>{STANDING_WORDS[standing]}</strong>
          {changed.length > 0 && `: ${changed.map(section).join(', ')}`}. Nobody
          was asked again yet.
        </p>
      )}
      {standing === 'objected' && objections.length === 0 && (
        <p>{STANDING_WORDS[standing]}.</p>
      )}
      {awaited.map(reviewer => (
        <p key={reviewer.person}>
          <Awaited reviewer={reviewer} now={now} />
        </p>
      ))}
      {standing === 'awaited' && awaited.length > 1 && (
        <p class="hint">
          {quorum === 'any' ? 'One of them is enough.' : 'All of them sign.'}
        </p>
      )}
      {signed.map(({person, at, how}) => (
        <p key={person}>
          {standing === 'approved' ? 'Signed' : 'Had signed:'}{' '}
          {standing === 'approved' && 'by '}
          <strong>{person}</strong> at {localTime(at, now)}
          {how && <small>{how}</small>}
        </p>
      ))}
    </>
  );
}

function section(title: string): string {
  return title || 'the text before the first heading';
}
