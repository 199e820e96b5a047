import type {TextFind} from '../../../core/documents/text-find';
import {localTime} from '../../../kit/time';
import type {PageFind, PageWords, ReviewPageView} from '../../contract';
import {LeaveFound} from './leave-found';

const LEVELS: Readonly<Record<TextFind['level'], string>> = {
  block: 'Must go',
  warn: 'To mend',
  hint: 'Hint',
};

/** What the rules found in the words, and what somebody decided to leave. The writer mends it; who answers for it may leave it. */
export function FoundWords({
  fileId,
  words: {finds, current},
  now,
  onLeft,
}: {
  readonly fileId: string;
  readonly onLeft: (view: ReviewPageView) => void;
  readonly words: PageWords;
  readonly now: number;
}) {
  const shown = {fileId, now, onLeft};
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
      {heavy.length > 0 && <List finds={heavy} {...shown} />}
      {heavy.length === 0 && (
        <p>Nothing in it keeps the text from being released.</p>
      )}
      {light.length > 0 && (
        <details class="found-more">
          <summary>Could be better ({light.length})</summary>
          <List finds={light} {...shown} />
        </details>
      )}
      {left.length > 0 && (
        <details class="found-more" open>
          <summary>Left with a reason ({left.length})</summary>
          <List finds={left} {...shown} />
        </details>
      )}
    </section>
  );
}

function List({
  fileId,
  finds,
  now,
  onLeft,
}: {
  readonly fileId: string;
  readonly finds: readonly PageFind[];
  readonly now: number;
  readonly onLeft: (view: ReviewPageView) => void;
}) {
  return (
    <ul class="found">
      {finds.map((find, at) => (
        <Found
          key={find.finding || at}
          fileId={fileId}
          find={find}
          now={now}
          onLeft={onLeft}
        />
      ))}
    </ul>
  );
}

function Found({
  fileId,
  find,
  now,
  onLeft,
}: {
  readonly fileId: string;
  readonly find: PageFind;
  readonly now: number;
  readonly onLeft: (view: ReviewPageView) => void;
}) {
  const {level, sample, message, fix, left, waiting, mayLeave} = find;
  return (
    <li class={left ? 'left' : level}>
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
      {waiting && !left && (
        <p class="found-reason">
          {waiting.by}: {waiting.words} It counts once somebody who may write
          the register has taken it up.
        </p>
      )}
      {mayLeave && level !== 'hint' && (
        <LeaveFound fileId={fileId} find={find} onLeft={onLeft} />
      )}
    </li>
  );
}
