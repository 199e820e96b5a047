import {Button} from '../../../kit/button';
import {CheckField} from '../../../kit/choice-field';
import {Form} from '../../../kit/form';
import {FormProblem} from '../../../kit/form-problem';
import {Notice} from '../../../kit/notice';
import {Status} from '../../../kit/status';
import {TextArea} from '../../../kit/text-field';
import type {AskProposal, GateView, ReviewView} from '../../contract';
import {whatHappens} from './ask-draft';
import {AskLane} from './ask-lane';
import {Gates} from './gates';
import {type Ask, useAsk} from './use-ask';
import type {Review} from './use-review';

/** What keeps a text from being released until signed words are changed; notes to the writer (✎) are none. */
const IN_TEXT = ['placeholders', 'suggestions', 'personal-data', 'words'];

/** The request itself: a lane after the other, what to know before asking, and what asking brings about. */
export function AskFields({
  proposal,
  view,
  review,
}: {
  readonly proposal: AskProposal;
  readonly view: ReviewView;
  readonly review: Review;
}) {
  const ask = useAsk(proposal, view, review);
  const {problem, busy} = ask;
  const settled = proposal.lanes.filter(lane => lane.settled);
  return (
    <>
      {problem?.what && <FormProblem problem={problem} />}
      <Form problem={problem} onSend={ask.send}>
        <WhomToAsk proposal={proposal} ask={ask} />
        {settled.length > 0 && (
          <p class="hint">
            Not asked again (already asked, already approved or not needed):{' '}
            {settled.map(({label}) => label).join(', ')}.
          </p>
        )}
        <SettleFirst
          gates={view.gates.filter(({key}) => IN_TEXT.includes(key))}
        />
        {ask.asIs !== null && (
          <CheckField
            path="asIs"
            label="Ask all the same"
            hint="Reviewers are shown what was found. It stays unreleased until the words are mended, or left with a reason by whoever answers for them."
            value={ask.asIs}
            onInput={ask.setAsIs}
          />
        )}
        <p>{whatHappens(ask.drafts)}</p>
        <div class="buttons">
          <Button kind="submit" busy={busy} disabled={ask.drafts.length === 0}>
            Ask
          </Button>
          <Button disabled={busy} onClick={review.closeForm}>
            Close
          </Button>
          {ask.changed && (
            <Button kind="quiet" disabled={busy} onClick={ask.backToProposal}>
              Back to the proposal
            </Button>
          )}
        </div>
        <Status text={busy ? 'Sharing and opening threads …' : ''} />
      </Form>
    </>
  );
}

function WhomToAsk({
  proposal: {lanes, people, restricted},
  ask,
}: {
  readonly proposal: AskProposal;
  readonly ask: Ask;
}) {
  return (
    <fieldset class="plain" disabled={ask.busy}>
      {ask.drafts.map(draft => (
        <AskLane
          key={draft.lane}
          lane={lanes.find(({key}) => key === draft.lane)!}
          draft={draft}
          people={people}
          onInput={ask.putDraft}
        />
      ))}
      {!restricted && ask.drafts.length > 0 && (
        <TextArea
          path="note"
          label="A word to the reviewers"
          hint="Stands in their mail; can stay empty"
          rows={2}
          value={ask.note}
          onInput={ask.putNote}
        />
      )}
    </fieldset>
  );
}

/** What would have to be changed after people had signed. */
function SettleFirst({gates}: {readonly gates: readonly GateView[]}) {
  if (gates.length === 0) return null;
  return (
    <Notice kind="warning" title="Settle this first">
      <p>
        The text cannot be released like this. If you fix it after people have
        approved, you must ask them again.
      </p>
      <Gates gates={gates} />
    </Notice>
  );
}
