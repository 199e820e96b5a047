import {useEffect, useState} from 'preact/hooks';
import type {Answer, Problem} from '../../core/base/answer';
import {ANSWER_TYPES} from '../../core/documents/answers';
import {Button} from '../../kit/button';
import {CopyButton} from '../../kit/copy-button';
import {Group} from '../../kit/group';
import {ProblemNotice} from '../../kit/notice';
import type {SidebarContext} from '../../kit/sidebar-group';
import {Skeleton} from '../../kit/skeleton';
import {localTime} from '../../kit/time';
import {useNow} from '../../kit/use-now';
import type {FaqView, WriterAnswer} from '../contract';
import {EarlierAnswers} from './earlier-answers';
import {QuestionList} from './question-list';
import {call} from './server';
import './faq.css';

/** The FAQ for its writers: which answers may be used, and which questions wait. Loads by itself only beside the FAQ. */
export function FaqGroup({incident, document, sidebar}: SidebarContext) {
  const fileId =
    incident.documents.find(({kind}) => kind === 'faq')?.fileId ?? '';
  const beside = document?.kind === 'faq';
  const [wanted, setWanted] = useState(beside);
  const [view, setView] = useState<FaqView | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const now = useNow(30_000);
  const load = () => {
    if (!wanted || fileId === '') return;
    void call('faqView', fileId).then(take);
  };
  const take = (answer: Answer<FaqView>): Problem | null => {
    if (answer.ok) setView(answer.value);
    setProblem(answer.ok ? null : answer);
    return answer.ok ? null : answer;
  };
  useEffect(load, [wanted, fileId, sidebar.refreshes]);
  if (fileId === '') return null;
  return (
    <Group title="FAQ" summary={summaryOf(view)} open={beside}>
      {!wanted && (
        <div class="buttons">
          <Button onClick={() => setWanted(true)}>
            Show answers and questions
          </Button>
        </div>
      )}
      {problem && (
        <ProblemNotice problem={problem}>
          <Button onClick={load}>Load again</Button>
        </ProblemNotice>
      )}
      {wanted && view === null && !problem && <Skeleton what="the answers" />}
      {view && (
        <>
          <QuestionList view={view} now={now} onDone={take} />
          <h2>Answers</h2>
          <ul class="faq-answers">
            {view.answers.map(answer => (
              <AnswerLine key={answer.key} answer={answer} now={now} />
            ))}
          </ul>
          <EarlierAnswers view={view} onDone={take} />
          {view.deskUrl !== '' && (
            <p class="hint">
              Page for customer success:{' '}
              <CopyButton text={view.deskUrl} what="link to the answers" />
            </p>
          )}
        </>
      )}
    </Group>
  );
}

function summaryOf(view: FaqView | null): string {
  if (!view) return '';
  const approved = view.answers.filter(({state}) => state === 'approved');
  const waiting = view.questions.filter(({state}) => state === 'received');
  return [
    `${approved.length} of ${view.answers.length} approved`,
    ...(waiting.length > 0 ? [`${waiting.length} asked`] : []),
  ].join(', ');
}

function AnswerLine({
  answer: {question, type, state, why, missing, until, found},
  now,
}: {
  readonly answer: WriterAnswer;
  readonly now: number;
}) {
  return (
    <li>
      <bdi>{question}</bdi> <span class={`chip ${state}`}>{state}</span>
      {type !== 'answer' && (
        <>
          {' '}
          <span class="chip">{ANSWER_TYPES[type].label}</span>
        </>
      )}
      <small>
        {state === 'approved'
          ? until !== '' && `Valid until ${localTime(until, now)}`
          : state === 'in review'
            ? `Waits for ${missing.join(', ')}`
            : why}
      </small>
      {found.map(one => (
        <small key={one} class="problem">
          {one}
        </small>
      ))}
    </li>
  );
}
