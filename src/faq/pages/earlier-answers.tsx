import {useState} from 'preact/hooks';
import type {Answer, Problem} from '../../core/base/answer';
import {Button} from '../../kit/button';
import {ProblemNotice} from '../../kit/notice';
import {useAction} from '../../kit/use-action';
import {VisibleText} from '../../kit/visible-text';
import type {EarlierAnswer, FaqView} from '../contract';
import {call} from './server';

/** Answers of other incidents, to begin with; each comes in as a draft. */
export function EarlierAnswers({
  view: {fileId, canEdit},
  onDone,
}: {
  readonly view: FaqView;
  readonly onDone: (answer: Answer<FaqView>) => Problem | null;
}) {
  const [found, setFound] = useState<readonly EarlierAnswer[] | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [look, looking] = useAction(async () => {
    const answer = await call('earlierAnswers', fileId);
    if (answer.ok) setFound(answer.value);
    setProblem(answer.ok ? null : answer);
  });
  const [take, taking] = useAction(async (from: string, key: string) => {
    const answer = await call('takeEarlier', fileId, from, [key]);
    setProblem(answer.ok ? null : answer);
    if (!answer.ok) return;
    setFound(left => left && left.filter(one => one.key !== key));
    onDone(answer);
  });
  if (!canEdit) return null;
  return (
    <>
      {found === null && (
        <div class="buttons">
          <Button kind="quiet" busy={looking} onClick={look}>
            Look for answers of earlier incidents
          </Button>
        </div>
      )}
      {problem && <ProblemNotice problem={problem} />}
      {found?.length === 0 && (
        <p class="hint" role="status">
          There is nothing this FAQ does not have.
        </p>
      )}
      {found !== null && found.length > 0 && (
        <>
          <h2>Of earlier incidents</h2>
          <ul class="faq-earlier">
            {found.map(({fileId: from, key, question, text, incidentId}) => (
              <li key={`${from} ${key}`}>
                <bdi>{question}</bdi> <small>{incidentId}</small>
                <p class="hint">
                  <VisibleText text={text.slice(0, 200)} />
                </p>
                <Button
                  kind="quiet"
                  busy={taking}
                  name={`Take as a draft: ${question}`}
                  onClick={() => take(from, key)}
                >
                  Take as a draft
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
