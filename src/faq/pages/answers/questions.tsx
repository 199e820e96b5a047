import {useState} from 'preact/hooks';
import type {Problem} from '../../../core/base/answer';
import {Button} from '../../../kit/button';
import {draftStore} from '../../../kit/draft-store';
import {Notice, ProblemNotice} from '../../../kit/notice';
import {EarlierNotice} from '../../../kit/earlier-notice';
import {NOTHING_SENT} from '../../../kit/operation';
import {useOperation} from '../../../kit/use-operation';
import {Form} from '../../../kit/form';
import {goToField} from '../../../kit/problems';
import {shapedLike} from '../../../kit/shaped-like';
import {TextArea} from '../../../kit/text-field';
import {textStorage} from '../../../kit/text-storage';
import {tiedTo} from '../../../kit/tied';
import {localTime, utcTime} from '../../../kit/time';
import {useAction} from '../../../kit/use-action';
import {VisibleText} from '../../../kit/visible-text';
import type {DeskFaq, QuestionView} from '../../contract';
import {call} from '../server';
import type {Desk} from './use-desk';

const EMPTY = {question: '', context: '', sending: NOTHING_SENT};

/** What is typed outlives a reload, and the same question pressed twice is asked once. */
export function AskBox({
  faq: {fileId, restricted},
  desk,
}: {
  readonly faq: DeskFaq;
  readonly desk: Desk;
}) {
  const [store] = useState(() =>
    draftStore<typeof EMPTY>(
      'question',
      textStorage(),
      stored => shapedLike(EMPTY, stored),
      Date.now,
    ),
  );
  const [typed, setTyped] = useState(
    () => store.all().find(({key}) => key === fileId)?.content ?? EMPTY,
  );
  const [problem, setProblem] = useState<Problem | null>(null);
  const [asked, setAsked] = useState(false);
  const put = (patch: Partial<typeof EMPTY>) => {
    const content = {...typed, ...patch};
    setTyped(content);
    setAsked(false);
    const savedAt = new Date().toISOString();
    store.save({key: fileId, savedAt, sentAt: '', content});
  };
  const tied = tiedTo(typed, put);
  const operation = useOperation([typed.sending, sending => put({sending})]);
  const {question, context} = typed;
  const [ask, asking] = useAction(async () => {
    setProblem(null);
    const wrong = desk.take(
      await operation.send({question, context}, operation =>
        call('askQuestion', {fileId, question, context, operation}),
      ),
    );
    if (wrong) {
      setProblem(wrong);
      if (wrong.fields?.length) goToField(wrong.fields[0].field);
      return;
    }
    store.remove(fileId);
    setTyped(EMPTY);
    setAsked(true);
  });
  if (restricted) {
    return (
      <section aria-labelledby="ask">
        <h2 id="ask">Is an answer missing?</h2>
        <p>
          This incident is restricted: ask the communications lead directly.
        </p>
      </section>
    );
  }
  return (
    <section aria-labelledby="ask">
      <h2 id="ask">Is an answer missing?</h2>
      <Form problem={problem} onSend={ask}>
        <fieldset class="plain" disabled={asking}>
          <TextArea
            {...tied('question')}
            label="The question, in the customer’s words"
            hint="Without names, addresses or numbers of anybody."
            required
            rows={3}
          />
          <TextArea
            {...tied('context')}
            label="What we have to know to answer it"
            hint="Which product or plan, what they see, by when they need it."
            rows={2}
          />
        </fieldset>
        {problem && !problem.fields?.length && (
          <ProblemNotice problem={problem} />
        )}
        {problem?.fields?.length ? (
          <p role="alert" class="problem">
            {problem.what} Correct what is marked.
          </p>
        ) : null}
        {asked && (
          <Notice kind="good" title="Your question was sent">
            <p role="status">
              The writers see it within five minutes. Its answer appears here.
            </p>
          </Notice>
        )}
        <EarlierNotice doubtful={operation.doubtful({question, context})}>
          Then it is another question. Questions asked stand below.
        </EarlierNotice>
        <div class="buttons">
          <Button kind="submit" busy={asking}>
            Ask
          </Button>
        </div>
      </Form>
    </section>
  );
}

const STATES: Readonly<Record<QuestionView['state'], string>> = {
  received: 'waits for a writer',
  'being answered': 'is being answered',
  answered: 'answered above',
  'not answered': 'will not be answered',
};

/** What was asked in this incident; one's own first. */
export function Questions({
  faq: {questions},
  now,
}: {
  readonly faq: DeskFaq;
  readonly now: number;
}) {
  if (questions.length === 0) return null;
  const sorted = [
    ...questions.filter(({mine}) => mine),
    ...questions.filter(({mine}) => !mine),
  ];
  return (
    <section aria-labelledby="questions">
      <h2 id="questions">Questions asked</h2>
      <ul class="questions">
        {sorted.map(one => (
          <li key={one.id}>
            <p>
              <VisibleText text={one.question} />
            </p>
            <p class="facts">
              <span class="chip">{STATES[one.state]}</span>{' '}
              {one.mine ? 'You' : <bdi>{one.by}</bdi>},{' '}
              <time dateTime={one.at} title={utcTime(one.at)}>
                {localTime(one.at, now)}
              </time>
              {one.reason && (
                <small>
                  <VisibleText text={one.reason} />
                </small>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
