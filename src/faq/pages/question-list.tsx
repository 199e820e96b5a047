import {useState} from 'preact/hooks';
import type {Answer, Problem} from '../../core/base/answer';
import {Button} from '../../kit/button';
import {ProblemNotice} from '../../kit/notice';
import {Form} from '../../kit/form';
import {SelectField, TextArea} from '../../kit/text-field';
import {localTime, spanInWords} from '../../kit/time';
import {useAction} from '../../kit/use-action';
import {VisibleText} from '../../kit/visible-text';
import type {FaqView, QuestionDecision, WriterQuestion} from '../contract';
import {call} from './server';

type Take = (answer: Answer<FaqView>) => Problem | null;

const STATES: Readonly<Record<WriterQuestion['state'], string>> = {
  received: 'waits for you',
  'being answered': 'not approved yet',
  answered: 'answered',
  'not answered': 'not answered',
};

export function QuestionList({
  view,
  now,
  onDone,
}: {
  readonly view: FaqView;
  readonly now: number;
  readonly onDone: Take;
}) {
  const {questions} = view;
  if (questions.length === 0) {
    return <p class="hint">Nobody has asked anything yet.</p>;
  }
  return (
    <>
      <h2>Questions</h2>
      <ul class="faq-questions">
        {questions.map(one => (
          <li key={one.id}>
            <p>
              <VisibleText text={one.question} />
            </p>
            {one.context && (
              <p class="hint">
                <VisibleText text={one.context} />
              </p>
            )}
            <p class="facts">
              <span class="chip">{STATES[one.state]}</span>{' '}
              {one.state === 'received' && <Due dueAt={one.dueAt} now={now} />}
              <small>
                <bdi>{one.by}</bdi>, {localTime(one.at, now)}
              </small>
            </p>
            {one.state === 'received' && view.canEdit && (
              <Decide question={one} view={view} onDone={onDone} />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function Due({dueAt, now}: {readonly dueAt: string; readonly now: number}) {
  const span = Date.parse(dueAt) - now;
  return span < 0 ? (
    <span class="due late">overdue by {spanInWords(span)}</span>
  ) : (
    <span class="due">due in {spanInWords(span)}</span>
  );
}

type Act = QuestionDecision['act'];

/** One of three things becomes of a question; each asks for what it needs first. */
function Decide({
  question: {id, question},
  view: {fileId, answers},
  onDone,
}: {
  readonly question: WriterQuestion;
  readonly view: FaqView;
  readonly onDone: Take;
}) {
  const [act, setAct] = useState<Act | ''>('');
  const [words, setWords] = useState(question);
  const [reason, setReason] = useState('');
  const [key, setKey] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [send, sending] = useAction(async () => {
    setProblem(null);
    const decision: QuestionDecision =
      act === 'same'
        ? {act, fileId, id, key}
        : act === 'decline'
          ? {act, fileId, id, reason}
          : {act: 'add', fileId, id, question: words};
    const answer = await call('decideQuestion', decision);
    // A refusal belongs to this form; the list stays.
    if (answer.ok) onDone(answer);
    else setProblem(answer);
  });
  if (act === '') {
    return (
      <div class="buttons">
        <Button onClick={() => setAct('add')}>Add to the FAQ</Button>
        <Button kind="quiet" onClick={() => setAct('same')}>
          Answered already
        </Button>
        <Button kind="quiet" onClick={() => setAct('decline')}>
          Decline
        </Button>
      </div>
    );
  }
  return (
    <Form problem={problem} onSend={send}>
      <fieldset class="plain" disabled={sending}>
        {act === 'add' && (
          <TextArea
            path="question"
            label="As it will be in the FAQ"
            hint="It is put below “New questions”; write its answer there."
            required
            value={words}
            onInput={setWords}
          />
        )}
        {act === 'same' && (
          <SelectField
            path="key"
            label="Which answer"
            required
            none="Choose"
            value={key}
            choices={answers.map(one => ({
              value: one.key,
              label: one.question,
            }))}
            onInput={setKey}
          />
        )}
        {act === 'decline' && (
          <TextArea
            path="reason"
            label="Why, for whoever asked"
            required
            value={reason}
            onInput={setReason}
          />
        )}
      </fieldset>
      {problem && !problem.fields?.length && (
        <ProblemNotice problem={problem} />
      )}
      <div class="buttons">
        <Button
          kind="submit"
          busy={sending}
          disabled={act === 'same' && key === ''}
        >
          {act === 'add' ? 'Add' : act === 'same' ? 'Point to it' : 'Decline'}
        </Button>
        <Button disabled={sending} onClick={() => setAct('')}>
          Back
        </Button>
      </div>
    </Form>
  );
}
