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

interface Answering {
  readonly verdict: VerdictKey;
  readonly lane: PageLane;
  readonly view: ReviewPageView;
  readonly draft: AnswerDraft;
}

/** The step before an answer is posted: says once more who signs what, for whom. */
export function AnswerPanel({
  edited,
  problem,
  busy,
  onPost,
  onBack,
  ...answering
}: Answering & {
  readonly edited: EditMeanwhile | null;
  /** Of the last attempt. */
  readonly problem: Problem | null;
  readonly busy: boolean;
  readonly onPost: () => void;
  readonly onBack: () => void;
}) {
  const {verdict, lane, view, draft} = answering;
  const head = useRef<HTMLHeadingElement>(null);
  const [tried, setTried] = useState(false);
  // Before the next key: it belongs to the panel already.
  useLayoutEffect(() => {
    head.current?.focus({preventScroll: true});
    head.current?.closest('form')?.scrollIntoView({block: 'nearest'});
  }, [verdict]);
  const wrong = wrongWords(verdict, draft.words);
  const post = () => {
    setTried(true);
    if (wrong) return goToField('words');
    onPost();
  };
  // Too much is said while typing; nothing at all only to who posts.
  const shown = wrong && (tried || roomFor(draft.words) < 0);
  return (
    <Problems.Provider value={shown ? [{field: 'words', message: wrong}] : []}>
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
          {VERDICTS[verdict].title}
        </h2>
        <WhoSignsWhat {...answering} />
        <Cautions {...answering} edited={edited} />
        {verdict === 'approve' && view.parts && (
          <PartsField
            parts={view.parts}
            lane={lane}
            draft={draft}
            busy={busy}
          />
        )}
        <WordsField verdict={verdict} draft={draft} busy={busy} />
        {problem && (
          <ProblemNotice problem={problem}>
            {VERDICTS[verdict].asks && draft.words !== '' && (
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

/** What keeps these words from being posted; null when nothing does. */
function wrongWords(verdict: VerdictKey, words: string): string | null {
  const {asks, needsWords} = VERDICTS[verdict];
  const left = roomFor(words);
  if (needsWords && words.trim() === '') return 'Say it in a sentence.';
  return asks && left < 0
    ? `${-left} characters too many. Put the rest into a comment in the document.`
    : null;
}

/** How much more a comment holds: a letter with an accent takes the room of two. */
function roomFor(words: string): number {
  return ANSWER_BYTES - utf8Length(words);
}

function WhoSignsWhat({verdict, lane, view}: Answering) {
  const {does, means} = VERDICTS[verdict];
  const takesBack =
    verdict === 'approve' && standingObjection(lane.answers) === 'mine';
  return (
    <>
      <p class="signed">
        You {does} for <strong>{lane.label}</strong>, as{' '}
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
        {means}
        {takesBack && ' It takes your objection back as well.'}
      </p>
    </>
  );
}

/** What somebody should know before they sign; none of it keeps them from it. */
function Cautions({
  verdict,
  lane,
  draft,
  edited,
}: Answering & {readonly edited: EditMeanwhile | null}) {
  const all = lane.checklist.length;
  const open = all - draft.ticked(lane).length;
  return (
    <>
      {!lane.asksMe && verdict !== 'clear' && (
        <Notice kind="warning" title="This lane does not name you">
          <p>
            Your answer counts only if the communications lead has named you as
            somebody’s delegate before.
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
          {open} of {all} {all === 1 ? 'question' : 'questions'} to look at{' '}
          {open === 1 ? 'is' : 'are'} not ticked. You may approve all the same.
        </p>
      )}
    </>
  );
}

function WordsField({
  verdict,
  draft,
  busy,
}: Pick<Answering, 'verdict' | 'draft'> & {readonly busy: boolean}) {
  const {asks, needsWords} = VERDICTS[verdict];
  const left = roomFor(draft.words);
  if (!asks) return null;
  return (
    <fieldset class="plain" disabled={busy}>
      <TextArea
        path="words"
        label={asks}
        required={needsWords}
        rows={4}
        value={draft.words}
        hint={
          left >= 0 && left < LITTLE ? `${left} characters left` : undefined
        }
        onInput={draft.type}
      />
    </fieldset>
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
