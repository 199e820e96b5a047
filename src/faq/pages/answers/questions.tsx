import {Button} from '../../../kit/button';
import {Notice, ProblemNotice} from '../../../kit/notice';
import {EarlierNotice} from '../../../kit/earlier-notice';
import {Form} from '../../../kit/form';
import {TextArea} from '../../../kit/text-field';
import {localTime, utcTime} from '../../../kit/time';
import {VisibleText} from '../../../kit/visible-text';
import type {DeskFaq, QuestionView} from '../../contract';
import type {Desk} from './use-desk';
import {useQuestion} from './use-question';

/** Where the bank has no answer, the writers are asked; of a restricted incident only in person. */
export function AskBox({
  faq: {fileId, restricted},
  desk,
}: {
  readonly faq: DeskFaq;
  readonly desk: Desk;
}) {
  return (
    <section aria-labelledby="ask">
      <h2 id="ask">Is an answer missing?</h2>
      {restricted ? (
        <p>
          This incident is restricted: ask the communications lead directly.
        </p>
      ) : (
        <QuestionForm fileId={fileId} desk={desk} />
      )}
    </section>
  );
}

function QuestionForm({
  fileId,
  desk,
}: {
  readonly fileId: string;
  readonly desk: Desk;
}) {
  const {tied, ask, asking, problem, asked, doubtful} = useQuestion(
    fileId,
    desk,
  );
  return (
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
      <EarlierNotice doubtful={doubtful}>
        Then it is another question. Questions asked stand below.
      </EarlierNotice>
      <div class="buttons">
        <Button kind="submit" busy={asking}>
          Ask
        </Button>
      </div>
    </Form>
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
