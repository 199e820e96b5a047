import {useEffect, useLayoutEffect, useRef, useState} from 'preact/hooks';
import type {Problem} from '../../../core/base/answer';
import {ANSWER_BYTES} from '../../../core/base/comment-room';
import {utf8Length} from '../../../core/base/digest';
import type {PageLane, ReviewPageView, VerdictKey} from '../../contract';
import {Button} from '../../../kit/button';
import {ChangedSections} from '../changes';
import {Notice, ProblemNotice} from '../../../kit/notice';
import {goToField, Problems} from '../../../kit/problems';
import {Status} from '../../../kit/status';
import {TextArea} from '../../../kit/text-field';
import type {AnswerDraft} from './use-answer';
import {PartsField} from './parts-field';
import type {EditMeanwhile} from './use-review';
import {standingObjection, VERDICTS} from './verdict-words';
import {VisibleText} from '../../../kit/visible-text';

/** Room of which the person is told. */
const LITTLE = 300;
/** Google takes this long now and then; longer looks like a page that hangs. */
const LONG_MS = 12_000;

/** The step before an answer is posted: says once more who signs what, for whom. */
export function AnswerPanel({
  verdict,
  lane,
  view,
  draft,
  edited,
  problem,
  busy,
  onPost,
  onBack,
}: {
  readonly verdict: VerdictKey;
  readonly lane: PageLane;
  readonly view: ReviewPageView;
  readonly draft: AnswerDraft;
  readonly edited: EditMeanwhile | null;
  /** Of the last attempt. */
  readonly problem: Problem | null;
  readonly busy: boolean;
  readonly onPost: () => void;
  readonly onBack: () => void;
}) {
  const words = VERDICTS[verdict];
  const head = useRef<HTMLHeadingElement>(null);
  const [missing, setMissing] = useState(false);
  const takesBack =
    verdict === 'approve' && standingObjection(lane.answers) === 'mine';
  const open = lane.checklist.length - draft.ticked(lane).length;
  // Before the next key: it belongs to the panel already.
  useLayoutEffect(() => {
    head.current?.focus({preventScroll: true});
    head.current?.closest('form')?.scrollIntoView({block: 'nearest'});
  }, [verdict]);
  const left = ANSWER_BYTES - utf8Length(draft.words);
  const wrong = [
    ...(missing && draft.words.trim() === ''
      ? [{field: 'words', message: 'Say it in a sentence.'}]
      : []),
    ...(words.asks && left < 0
      ? [
          {
            field: 'words',
            message: `${-left} characters too many. Put the rest into a comment in the document.`,
          },
        ]
      : []),
  ];
  const post = () => {
    const empty = words.needsWords && draft.words.trim() === '';
    setMissing(empty);
    if (empty || (words.asks && left < 0)) return goToField('words');
    onPost();
  };
  return (
    <Problems.Provider value={wrong}>
      <form
        class="answer-panel"
        noValidate
        aria-labelledby="answer-title"
        onSubmit={event => {
          event.preventDefault();
          post();
        }}
      >
        <h2 id="answer-title" tabIndex={-1} ref={head}>
          {words.title}
        </h2>
        <p class="signed">
          You {words.does} for <strong>{lane.label}</strong>, as{' '}
          <strong>{view.me}</strong>.
        </p>
        <p class="signed-text">
          “<VisibleText text={view.name} />”
          <span class="facts">
            {' '}
            as it stands on this page (text {view.textHash.slice(0, 8)})
          </span>
        </p>
        <p class="hint">
          {words.means}
          {takesBack && ' It takes your objection back as well.'}
        </p>
        {!lane.asksMe && verdict !== 'clear' && (
          <Notice kind="warning" title="This lane does not name you">
            <p>
              Your answer counts only if the communications lead has named you
              as somebody’s delegate before.
            </p>
          </Notice>
        )}
        {edited && verdict === 'approve' && (
          <Notice kind="warning" title="Edited while you were reading">
            <ChangedSections sections={edited.sections} />
          </Notice>
        )}
        {verdict === 'approve' && open > 0 && (
          <p class="hint">
            {open} of {lane.checklist.length}{' '}
            {lane.checklist.length === 1 ? 'question' : 'questions'} to look at{' '}
            {open === 1 ? 'is' : 'are'} not ticked. You may approve all the
            same.
          </p>
        )}
        {verdict === 'approve' && view.parts && (
          <PartsField
            parts={view.parts}
            lane={lane}
            draft={draft}
            busy={busy}
          />
        )}
        {words.asks && (
          <fieldset class="plain" disabled={busy}>
            <TextArea
              path="words"
              label={words.asks}
              required={words.needsWords}
              rows={4}
              value={draft.words}
              hint={
                left < LITTLE && left >= 0
                  ? `${left} characters left`
                  : undefined
              }
              onInput={draft.type}
            />
          </fieldset>
        )}
        {problem && (
          <ProblemNotice problem={problem}>
            {words.asks && draft.words !== '' && (
              <p>
                {draft.durable
                  ? 'What you wrote is kept, also when you reload the page.'
                  : 'Copy what you wrote before you close the page: this browser keeps nothing.'}
              </p>
            )}
          </ProblemNotice>
        )}
        <div class="buttons">
          <Button kind="submit" busy={busy}>
            {problem && !busy ? 'Try again' : postWords(verdict, draft)}
          </Button>
          <Button disabled={busy} onClick={onBack}>
            Back to the text
          </Button>
        </div>
        <Progress busy={busy} />
      </form>
    </Problems.Provider>
  );
}

function postWords(verdict: VerdictKey, {parts}: AnswerDraft): string {
  return verdict === 'approve' && parts.length > 0
    ? `Approve ${parts.length} ${parts.length === 1 ? 'answer' : 'answers'} only`
    : VERDICTS[verdict].post;
}

function Progress({busy}: {readonly busy: boolean}) {
  const [long, setLong] = useState(false);
  useEffect(() => {
    setLong(false);
    if (!busy) return undefined;
    const timer = setTimeout(() => setLong(true), LONG_MS);
    return () => clearTimeout(timer);
  }, [busy]);
  if (!busy) return <Status text="" />;
  return (
    <Status
      text={
        long
          ? 'Google is taking longer than usual. Your answer is on its way; it is never posted twice.'
          : 'Posting your answer…'
      }
    />
  );
}
