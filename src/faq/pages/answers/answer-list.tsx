import {useMemo, useState} from 'preact/hooks';
import {ANSWER_TYPES, type AnswerType} from '../../../core/documents/answers';
import {TextField} from '../../../kit/text-field';
import type {AnswerView, DeskView} from '../../contract';
import {AnswerCard} from './answer-card';
import {AnswerSearch, type FoundAnswer} from './search';
import type {Desk} from './use-desk';

/** Approved answers come first; then what must not be said, and what is still missing. */
export function AnswerList({
  view,
  desk,
  now,
}: {
  readonly view: DeskView;
  readonly desk: Desk;
  readonly now: number;
}) {
  const [typed, setTyped] = useState('');
  const [faq] = view.faqs;
  const search = useMemo(
    () =>
      new AnswerSearch(
        view.faqs.flatMap(one =>
          one.answers
            .filter(answer => one === faq || isApproved(answer))
            .map((answer): FoundAnswer => ({faq: one, answer})),
        ),
      ),
    [view],
  );
  const found = search.find(typed);
  // While nothing is typed, other incidents would only be in the way.
  const shown =
    typed.trim() === '' ? found.filter(one => one.faq === faq) : found;
  const usable = shown.filter(
    ({answer}) => isApproved(answer) && answer.type !== 'do-not-say',
  );
  const forbidden = shown.filter(({answer}) => answer.type === 'do-not-say');
  const missing = shown.filter(
    ({answer}) => !isApproved(answer) && answer.type !== 'do-not-say',
  );
  const list = (answers: readonly FoundAnswer[]) =>
    answers.map(one => (
      <AnswerCard
        key={`${one.faq.fileId} ${one.answer.key} ${one.answer.hash}`}
        found={one}
        other={one.faq !== faq}
        desk={desk}
        now={now}
      />
    ));
  return (
    <>
      <TextField
        path="search"
        label="Search the answers"
        value={typed}
        onInput={setTyped}
      />
      <p class="hint" role="status">
        {countWords(typed, usable.length)}
      </p>
      {BY_TYPE.map(type => {
        const own = usable.filter(({answer}) => answer.type === type);
        return own.length === 0 ? null : (
          <section key={type} aria-label={ANSWER_TYPES[type].label}>
            <h2>{ANSWER_TYPES[type].label}</h2>
            <p class="hint">{ANSWER_TYPES[type].means}</p>
            {list(own)}
          </section>
        );
      })}
      {forbidden.length > 0 && (
        <section aria-label="Do not say" class="forbidden">
          <h2>Do not say</h2>
          {list(forbidden)}
        </section>
      )}
      {missing.length > 0 && (
        <section aria-label="Not approved yet">
          <h2>Not approved yet</h2>
          <p class="hint">
            Their words are not shown, so that nobody passes them on. Say what
            it says under “{ANSWER_TYPES.holding.label}” until they are
            approved.
          </p>
          <ul class="missing">
            {missing.map(({answer}) => (
              <li key={answer.key}>
                <bdi>{answer.question}</bdi>{' '}
                <span class="chip">{answer.state}</span>
                {answer.why && <small>{answer.why}</small>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

const BY_TYPE: readonly AnswerType[] = ['answer', 'negative', 'holding'];

function isApproved({state}: AnswerView): boolean {
  return state === 'approved';
}

function countWords(typed: string, count: number): string {
  const answers = count === 1 ? '1 answer' : `${count} answers`;
  if (typed.trim() === '') return `${answers} approved.`;
  return count === 0
    ? 'No approved answer has these words. Ask below.'
    : `${answers} found, the best first.`;
}
