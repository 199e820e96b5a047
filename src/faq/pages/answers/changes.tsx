import {Button} from '../../../kit/button';
import {localTime, utcTime} from '../../../kit/time';
import {useAction} from '../../../kit/use-action';
import {VisibleText} from '../../../kit/visible-text';
import type {CopiedChange, DeskView} from '../../contract';
import {call} from '../server';
import type {Desk} from './use-desk';

/** What the person has passed on and should put right: the words they copied, and what is there now. */
export function Changes({
  view: {changes},
  desk,
  now,
}: {
  readonly view: DeskView;
  readonly desk: Desk;
  readonly now: number;
}) {
  if (changes.length === 0) return null;
  return (
    <section class="notice warning" aria-labelledby="changes">
      <h2 id="changes" class="notice-title">
        {changes.length === 1
          ? 'An answer you copied has changed'
          : `${changes.length} answers you copied have changed`}
      </h2>
      {changes.map(change => (
        <Change
          key={`${change.fileId} ${change.key}`}
          change={change}
          desk={desk}
          now={now}
        />
      ))}
    </section>
  );
}

function Change({
  change: {fileId, key, question, incidentId, copiedAt, before, after, why},
  desk,
  now,
}: {
  readonly change: CopiedChange;
  readonly desk: Desk;
  readonly now: number;
}) {
  const [dismiss, busy] = useAction(async () => {
    desk.take(await call('dismissChange', fileId, key));
  });
  return (
    <article class="change" aria-label={`Changed: ${question}`}>
      <h3>
        <bdi>{question}</bdi>
      </h3>
      <p>{why}</p>
      <p class="facts">
        {incidentId}, copied{' '}
        <time dateTime={copiedAt} title={utcTime(copiedAt)}>
          {localTime(copiedAt, now)}
        </time>
        :
      </p>
      <blockquote class="before">
        <VisibleText text={before} />
      </blockquote>
      {after !== '' && (
        <>
          <p class="facts">Now:</p>
          <blockquote>
            <VisibleText text={after} />
          </blockquote>
        </>
      )}
      <div class="buttons">
        <Button
          busy={busy}
          name={`I have seen the change: ${question}`}
          onClick={dismiss}
        >
          I have seen it
        </Button>
      </div>
    </article>
  );
}
