import {useState} from 'preact/hooks';
import type {Problem} from '../../../core/base/answer';
import {Button} from '../../../kit/button';
import {ProblemNotice} from '../../../kit/notice';
import {Problems} from '../../../kit/problems';
import {NOTHING_SENT} from '../../../kit/operation';
import {useOperation} from '../../../kit/use-operation';
import {call} from '../server';
import {Status} from '../../../kit/status';
import {TextArea} from '../../../kit/text-field';
import {useAction} from '../../../kit/use-action';
import type {LaneView, ReviewView, VerdictKey} from '../../contract';
import {ConfirmAnswer} from './confirm-answer';
import {FormBox} from './form-box';
import {mistakes} from './mistakes';
import type {Review} from './use-review';
import {useTyped} from './use-typed';
import {VERDICTS} from './verdicts';

/** `verdict` '' is none pressed yet. */
const NOTHING = {words: '', verdict: '', textHash: ''};

/** Approve, object, suggest, clear: in the sidebar, for one lane. */
export function AnswerForm({
  lane,
  view,
  review,
}: {
  readonly lane: LaneView;
  readonly view: ReviewView;
  readonly review: Review;
}) {
  const form = `answer-${lane.key}`;
  const [typed, put, drop] = useTyped(`${view.fileId}.${form}`, NOTHING);
  const [problem, setProblem] = useState<Problem | null>(null);
  const verdict = VERDICTS.find(({key}) => key === typed.verdict);
  const back = () => put({...NOTHING, words: typed.words});
  const [sent, putSent, dropSent] = useTyped(
    `${view.fileId}.${form}.sent`,
    NOTHING_SENT,
  );
  const operation = useOperation([
    sent,
    changed => (changed === NOTHING_SENT ? dropSent() : putSent(changed)),
  ]);
  const [send, sending] = useAction(async () => {
    if (!verdict) return;
    setProblem(null);
    const content = {
      fileId: view.fileId,
      lane: lane.key,
      verdict: verdict.key,
      words: verdict.needsWords === null ? '' : typed.words,
      textHash: typed.textHash,
    };
    const answer = await operation.send(content, operation =>
      call('answerInSidebar', {...content, operation}),
    );
    if (answer.ok) {
      drop();
      if (verdict.key === 'approve' || verdict.key === 'object') {
        review.post(lane.key, typed.textHash);
      }
      review.done(answer.value, `${verdict.done} for ${lane.label}.`);
      return;
    }
    setProblem(answer);
    const fresh = await review.load();
    // Another text is another answer: it has to be pressed again.
    if (fresh && fresh.textHash !== typed.textHash) back();
  });
  const press = (key: VerdictKey) => {
    const pressed = VERDICTS.find(one => one.key === key);
    if (pressed?.needsWords && typed.words.trim() === '') {
      setProblem(mistakes([{field: form, message: pressed.needsWords}]));
      return;
    }
    setProblem(null);
    put({words: typed.words, verdict: key, textHash: view.textHash});
  };
  const objected = view.objections.some(one => one.lane === lane.key);
  return (
    <FormBox form={form} review={review} title={`Answer for ${lane.label}`}>
      {problem && !problem.fields?.length && (
        <ProblemNotice problem={problem} />
      )}
      {verdict ? (
        <ConfirmAnswer
          verdict={verdict}
          words={typed.words}
          lane={lane}
          view={view}
          busy={sending}
          onSend={send}
          onBack={back}
        />
      ) : (
        <Problems.Provider value={problem?.fields ?? []}>
          {lane.checklist.length > 0 && (
            <>
              <p class="hint">You answer for {lane.answersFor}. Look for:</p>
              <ul class="checklist">
                {lane.checklist.map(question => (
                  <li key={question}>{question}</li>
                ))}
              </ul>
            </>
          )}
          <TextArea
            path={form}
            label="Your words"
            hint="Needed to object or suggest."
            rows={2}
            value={typed.words}
            onInput={words => put({...typed, words})}
          />
          <div class="buttons">
            {VERDICTS.filter(({key}) => key !== 'clear' || objected).map(
              ({key, button}) => (
                <Button
                  key={key}
                  kind={key === 'approve' ? 'primary' : 'plain'}
                  onClick={() => press(key)}
                >
                  {button}
                </Button>
              ),
            )}
            <Button kind="quiet" onClick={review.closeForm}>
              Close
            </Button>
          </div>
        </Problems.Provider>
      )}
      <Status text={sending ? 'Posting your answer …' : ''} />
    </FormBox>
  );
}
