import {Button} from '../../../kit/button';
import {ProblemNotice} from '../../../kit/notice';
import {Problems} from '../../../kit/problems';
import {Status} from '../../../kit/status';
import {TextArea} from '../../../kit/text-field';
import type {LaneView, ReviewView} from '../../contract';
import {ConfirmAnswer} from './confirm-answer';
import {FormBox} from './form-box';
import {type LaneAnswer, useLaneAnswer} from './use-lane-answer';
import type {Review} from './use-review';
import {VERDICTS} from './verdicts';

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
  const answer = useLaneAnswer(lane, view, review);
  const {form, verdict, problem} = answer;
  return (
    <FormBox form={form} review={review} title={`Answer for ${lane.label}`}>
      {problem && !problem.fields?.length && (
        <ProblemNotice problem={problem} />
      )}
      {verdict ? (
        <ConfirmAnswer
          verdict={verdict}
          words={answer.words}
          lane={lane}
          view={view}
          busy={answer.sending}
          onSend={answer.send}
          onBack={answer.back}
        />
      ) : (
        <Problems.Provider value={problem?.fields ?? []}>
          <Checklist lane={lane} />
          <TextArea
            path={form}
            label="Your words"
            hint="Needed to object or suggest."
            rows={2}
            value={answer.words}
            onInput={answer.type}
          />
          <Verdicts
            answer={answer}
            objected={view.objections.some(one => one.lane === lane.key)}
            onClose={review.closeForm}
          />
        </Problems.Provider>
      )}
      <Status text={answer.sending ? 'Posting your answer …' : ''} />
    </FormBox>
  );
}

function Checklist({lane}: {readonly lane: LaneView}) {
  if (lane.checklist.length === 0) return null;
  return (
    <>
      <p class="hint">You answer for {lane.answersFor}. Look for:</p>
      <ul class="checklist">
        {lane.checklist.map(question => (
          <li key={question}>{question}</li>
        ))}
      </ul>
    </>
  );
}

/** The four answers; an objection is taken back only where there is one. */
function Verdicts({
  answer,
  objected,
  onClose,
}: {
  readonly answer: LaneAnswer;
  readonly objected: boolean;
  readonly onClose: () => void;
}) {
  return (
    <div class="buttons">
      {VERDICTS.filter(({key}) => key !== 'clear' || objected).map(
        ({key, button}) => (
          <Button
            key={key}
            kind={key === 'approve' ? 'primary' : 'plain'}
            onClick={() => answer.press(key)}
          >
            {button}
          </Button>
        ),
      )}
      <Button kind="quiet" onClick={onClose}>
        Close
      </Button>
    </div>
  );
}
