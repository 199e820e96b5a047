import {useEffect, useState} from 'preact/hooks';
import type {FieldProblem, Problem} from '../../../core/base/answer';
import {Button} from '../../../kit/button';
import {CheckField} from '../../../kit/choice-field';
import {Notice, RetryNotice} from '../../../kit/notice';
import {Form} from '../../../kit/form';
import {FormProblem} from '../../../kit/form-problem';
import {call} from '../server';
import {Skeleton} from '../../../kit/skeleton';
import {TextArea} from '../../../kit/text-field';
import {Status} from '../../../kit/status';
import {useAction} from '../../../kit/use-action';
import type {AskProposal, ReviewView} from '../../contract';
import {
  askForm,
  type LaneDraft,
  laneDrafts,
  missingIn,
  whatHappens,
} from './ask-draft';
import {AskLane} from './ask-lane';
import {FormBox} from './form-box';
import {Gates} from './gates';
import {mistakes} from './mistakes';
import {useDecision} from './use-decision';
import type {Review} from './use-review';
import {useTyped} from './use-typed';

/** What keeps a text from being released until signed words are changed; notes to the writer (✎) are none. */
const IN_TEXT = ['placeholders', 'suggestions', 'personal-data', 'words'];
/** Of these, the ones the server asks about. */
const IN_WORDS = ['personal-data', 'words'];

const NOTHING: readonly LaneDraft[] = [];
const NO_NOTE = {words: ''};

function isAsIs({field}: FieldProblem): boolean {
  return field === 'asIs';
}

/** Whom to ask in which lane; the proposal is asked for when the form opens. */
export function AskForm({
  view,
  review,
}: {
  readonly view: ReviewView;
  readonly review: Review;
}) {
  const title = view.round > 0 ? 'Ask again' : 'Ask for review';
  return (
    <FormBox form="ask" review={review} title={title}>
      <Proposed view={view} review={review} />
    </FormBox>
  );
}

function Proposed({
  view,
  review,
}: {
  readonly view: ReviewView;
  readonly review: Review;
}) {
  const [proposal, setProposal] = useState<AskProposal | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [load, loading] = useAction(async () => {
    setProblem(null);
    const answer = await call('askProposal', view.fileId);
    if (answer.ok) setProposal(answer.value);
    else setProblem(answer);
  });
  useEffect(() => load(), []);
  if (proposal)
    return <AskFields proposal={proposal} view={view} review={review} />;
  return (
    <>
      <RetryNotice problem={problem} busy={loading} onRetry={load} />
      {!problem && <Skeleton what="who would be asked" />}
      <Button onClick={review.closeForm}>Close</Button>
    </>
  );
}

function AskFields({
  proposal,
  view,
  review,
}: {
  readonly proposal: AskProposal;
  readonly view: ReviewView;
  readonly review: Review;
}) {
  const {fileId} = view;
  const [typed, put, drop] = useTyped(`${fileId}.ask`, NOTHING);
  const [note, putNote, dropNote] = useTyped(`${fileId}.ask-note`, NO_NOTE);
  const drafts = laneDrafts(proposal, typed);
  const [asIs, setAsIs] = useState(false);
  const decision = useDecision(
    review,
    () =>
      call('askForReview', {
        ...askForm(fileId, drafts, asIs),
        note: note.words,
      }),
    'Review requested. Reviewers have access and a thread each. Anything that failed is listed below.',
    () => {
      drop();
      dropNote();
    },
  );
  const {problem, busy} = decision;
  const send = () => {
    const missing = [
      ...missingIn(drafts),
      ...(unfit && !asIs
        ? [
            {
              field: 'asIs',
              message:
                'Mend the words first, or say that they are to be reviewed.',
            },
          ]
        : []),
    ];
    if (missing.length > 0) decision.setProblem(mistakes(missing));
    else decision.run();
  };
  const unfit =
    drafts.length > 0 && view.gates.some(({key}) => IN_WORDS.includes(key));
  const early = view.gates.filter(({key}) => IN_TEXT.includes(key));
  const settled = proposal.lanes.filter(lane => lane.settled);
  return (
    <>
      {problem?.what && <FormProblem problem={problem} />}
      <Form problem={problem} onSend={send}>
        <fieldset class="plain" disabled={busy}>
          {drafts.map(draft => (
            <AskLane
              key={draft.lane}
              lane={proposal.lanes.find(({key}) => key === draft.lane)!}
              draft={draft}
              people={proposal.people}
              onInput={changed =>
                put(
                  drafts.map(one =>
                    one.lane === changed.lane ? changed : one,
                  ),
                )
              }
            />
          ))}
          {!proposal.restricted && drafts.length > 0 && (
            <TextArea
              path="note"
              label="A word to the reviewers"
              hint="Stands in their mail; can stay empty"
              rows={2}
              value={note.words}
              onInput={words => putNote({words})}
            />
          )}
        </fieldset>
        {settled.length > 0 && (
          <p class="hint">
            Not asked again (already asked, already approved or not needed):{' '}
            {settled.map(({label}) => label).join(', ')}.
          </p>
        )}
        {early.length > 0 && (
          <Notice kind="warning" title="Settle this first">
            <p>
              The text cannot be released like this. If you fix it after people
              have approved, you must ask them again.
            </p>
            <Gates gates={early} />
          </Notice>
        )}
        {(unfit || asIs || problem?.fields?.some(isAsIs)) && (
          <CheckField
            path="asIs"
            label="Ask all the same"
            hint="Reviewers are shown what was found. It stays unreleased until the words are mended, or left with a reason by whoever answers for them."
            value={asIs}
            onInput={setAsIs}
          />
        )}
        <p>{whatHappens(drafts)}</p>
        <div class="buttons">
          <Button kind="submit" busy={busy} disabled={drafts.length === 0}>
            Ask
          </Button>
          <Button disabled={busy} onClick={review.closeForm}>
            Close
          </Button>
          {typed.length > 0 && (
            <Button
              kind="quiet"
              disabled={busy}
              onClick={() => {
                drop();
                decision.setProblem(null);
              }}
            >
              Back to the proposal
            </Button>
          )}
        </div>
        <Status text={busy ? 'Sharing and opening threads …' : ''} />
      </Form>
    </>
  );
}
