import type {PageLane} from '../../contract';
import {Group} from '../../../kit/group';
import {OutsideLink} from '../../../kit/outside-link';
import {localTime, utcTime} from '../../../kit/time';
import {dueOf} from './due';
import {told} from './verdict-words';
import {VisibleText} from '../../../kit/visible-text';

/** What was said in a lane's thread. */
export function Answers({
  lane,
  now,
}: {
  readonly lane: PageLane;
  readonly now: number;
}) {
  const {answers, threadUrl} = lane;
  return (
    <>
      {answers.length === 0 ? (
        <p class="hint">Nobody has answered in this lane yet.</p>
      ) : (
        <ol class="answers">
          {answers.map((one, index) => (
            <li key={index} class={one.verdict}>
              <p class="answer-head">
                <strong>{one.mine ? 'You' : <bdi>{one.name}</bdi>}</strong>{' '}
                {told(one)}{' '}
                <time dateTime={one.at} title={utcTime(one.at)}>
                  {localTime(one.at, now)}
                </time>
              </p>
              {one.words && (
                <p class="said">
                  <VisibleText text={one.words} />
                </p>
              )}
            </li>
          ))}
        </ol>
      )}
      {threadUrl && (
        <p>
          <OutsideLink href={threadUrl}>
            Open this thread in the document
            <span class="hidden-text">: {lane.label}</span>
          </OutsideLink>
        </p>
      )}
    </>
  );
}

export function OtherLanes({
  lanes,
  now,
}: {
  readonly lanes: readonly PageLane[];
  readonly now: number;
}) {
  if (lanes.length === 0) return null;
  return (
    <section aria-label="Other lanes">
      {lanes.map(lane => {
        const due = dueOf(lane.dueAt, now);
        const said = lane.answers.length;
        return (
          <Group
            key={lane.key}
            title={lane.label}
            summary={[
              `round ${lane.round}`,
              said === 0
                ? due.text.toLowerCase()
                : `${said} ${said === 1 ? 'answer' : 'answers'}`,
            ]
              .filter(Boolean)
              .join(', ')}
          >
            <Answers lane={lane} now={now} />
          </Group>
        );
      })}
    </section>
  );
}
