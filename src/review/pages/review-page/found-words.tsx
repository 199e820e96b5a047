import type {TextFind} from '../../../core/documents/text-find';
import {localTime} from '../../../kit/time';
import type {PageWords} from '../../contract';

const LEVELS: Readonly<Record<TextFind['level'], string>> = {
  block: 'Must go',
  warn: 'To mend',
  hint: 'Hint',
};

/** What the rules found in the words, and what somebody decided to leave. Reviewers read it; the writer mends it. */
export function FoundWords({
  words: {finds, current},
  now,
}: {
  readonly words: PageWords;
  readonly now: number;
}) {
  const open = finds.filter(({left}) => left === null);
  const left = finds.filter(one => one.left !== null);
  const heavy = open.filter(({level}) => level === 'block');
  const light = open.filter(({level}) => level !== 'block');
  return (
    <section aria-labelledby="found-words">
      <h2 id="found-words">What was found in the words</h2>
      <p class="hint">
        {current
          ? 'Rules look for personal data, missing facts, causes, promises and tone. They know patterns only: what they miss is yours to see.'
          : 'The text was edited since; some of this may be mended already.'}
      </p>
      {heavy.length > 0 && <List finds={heavy} now={now} />}
      {heavy.length === 0 && (
        <p>Nothing in it keeps the text from being released.</p>
      )}
      {light.length > 0 && (
        <details class="found-more">
          <summary>Could be better ({light.length})</summary>
          <List finds={light} now={now} />
        </details>
      )}
      {left.length > 0 && (
        <details class="found-more" open>
          <summary>Left with a reason ({left.length})</summary>
          <List finds={left} now={now} />
        </details>
      )}
    </section>
  );
}

function List({
  finds,
  now,
}: {
  readonly finds: readonly TextFind[];
  readonly now: number;
}) {
  return (
    <ul class="found">
      {finds.map(({level, sample, message, fix, left}, at) => (
        <li key={at} class={left ? 'left' : level}>
          <p>
            <strong>{left ? 'Stays' : LEVELS[level]}</strong>
            {sample !== '' && <q>{sample}</q>}
          </p>
          <p>{message}</p>
          {left ? (
            <p class="found-reason">
              {left.by} left it, {localTime(left.at, now)}: {left.reason}
            </p>
          ) : (
            <p class="hint">{fix}</p>
          )}
        </li>
      ))}
    </ul>
  );
}
