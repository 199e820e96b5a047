import {useState} from 'preact/hooks';
import type {Problem} from '../../../core/base/answer';
import {Button} from '../../../kit/button';
import {ProblemNotice} from '../../../kit/notice';
import {useAction} from '../../../kit/use-action';
import type {
  TakenTemplate,
  TemplateChangeView,
  TemplateView,
} from '../../contract';
import {call} from '../server';

const SIGNS = {same: ' ', theirs: '−', shipped: '+'} as const;
const WORDS = {
  same: '',
  theirs: 'Only in yours: ',
  shipped: 'Only in the product’s: ',
} as const;

/** What the product brings beside what is in use, and the way to take it. Nothing that somebody wrote is overwritten. */
export function Difference({
  template: {key, standing},
  mayTake,
  onTaken,
}: {
  readonly template: TemplateView;
  readonly mayTake: boolean;
  readonly onTaken: (taken: TakenTemplate) => void;
}) {
  const [change, setChange] = useState<TemplateChangeView | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [compare, comparing] = useAction(async () => {
    const answer = await call('templateChange', key);
    setProblem(answer.ok ? null : answer);
    if (answer.ok) setChange(answer.value);
  });
  const [take, taking] = useAction(async () => {
    if (change === null) return;
    const answer = await call('takeTemplate', {
      template: key,
      seen: change.seen,
    });
    if (answer.ok) return onTaken(answer.value);
    setProblem(answer);
    setChange(null);
  });
  return (
    <section class="difference" aria-label="What the product brings">
      <p>
        {standing === 'older'
          ? 'This version of the product brings a newer one.'
          : 'The product’s own reads otherwise.'}{' '}
        {change === null && (
          <Button kind="quiet" busy={comparing} onClick={compare}>
            Show the difference
          </Button>
        )}
      </p>
      {problem && <ProblemNotice problem={problem} quiet />}
      {change && (
        <>
          <ol class="lines">
            {change.lines.map(({kind, text}, at) => (
              <li key={at} class={kind}>
                <span aria-hidden="true">{SIGNS[kind]}</span>
                <span>
                  <span class="hidden-text">{WORDS[kind]}</span>
                  {text}
                </span>
              </li>
            ))}
          </ol>
          <p class="hint">
            − only in yours, + only in the product’s. Taking it makes a new
            document; yours stays in the folder, under its name with today’s
            date.
          </p>
          {mayTake ? (
            <p class="buttons">
              <Button busy={taking} onClick={take}>
                {standing === 'older'
                  ? 'Use the newer one'
                  : 'Use the product’s instead of mine'}
              </Button>
            </p>
          ) : (
            <p class="hint">Owners of the installation can take it.</p>
          )}
        </>
      )}
    </section>
  );
}
