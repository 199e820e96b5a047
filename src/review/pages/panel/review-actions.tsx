import {call} from '../server';
import type {ReviewView} from '../../contract';
import {AccessForm} from './access-form';
import {AskForm} from './ask-form';
import {FormButton} from './form-box';
import {ReasonForm} from './reason-form';
import {ReleaseForm} from './release-form';
import {Refused} from './refused';
import type {Review} from './use-review';

/** What may be done with the review as a whole, each with its form below. */
export function ReviewActions({
  view,
  review,
}: {
  readonly view: ReviewView;
  readonly review: Review;
}) {
  const {fileId, label, can, lanes, phase, round} = view;
  const toAsk = lanes.some(
    ({standing}) => standing === 'not-asked' || standing === 'voided',
  );
  const again = toAsk || lanes.some(({standing}) => standing === 'objected');
  const ready = phase === 'approved';
  return (
    <>
      <div class="buttons">
        {can.ask && again && (
          <FormButton
            form="ask"
            review={review}
            kind={toAsk ? 'primary' : 'plain'}
          >
            {round > 0 ? 'Ask again' : 'Ask for review'}
          </FormButton>
        )}
        {can.release && (
          <FormButton
            form="release"
            review={review}
            kind={ready ? 'primary' : 'plain'}
          >
            Release
          </FormButton>
        )}
        {can.giveUp && (
          <FormButton form="give-up" review={review}>
            Give the release up
          </FormButton>
        )}
        {can.withdraw && (
          <FormButton form="withdraw" review={review}>
            Withdraw
          </FormButton>
        )}
        {can.unlock && (
          <FormButton form="unlock" review={review}>
            Unlock
          </FormButton>
        )}
        <FormButton form="access" review={review}>
          Who has access
        </FormButton>
      </div>
      <Refused acts={view.refused} />
      {can.ask && again && <AskForm view={view} review={review} />}
      {can.release && <ReleaseForm view={view} review={review} />}
      {can.giveUp && (
        <ReasonForm
          form="give-up"
          title="Give the release up"
          action="Give the release up"
          said="The release is given up. Nothing has gone out; what was signed stands."
          review={review}
          fileId={fileId}
          ask={reason => call('giveUpRelease', fileId, reason)}
        >
          <p>
            For a release that does not come to its end: the lock goes, its PDF
            goes to the bin, and nobody of CS hears of it. Approvals hold until
            the text is edited.
          </p>
        </ReasonForm>
      )}
      {can.withdraw && (
        <ReasonForm
          form="withdraw"
          title="Withdraw the review"
          action="Withdraw the review"
          said="The review is withdrawn. Reviewers have no access any more."
          review={review}
          fileId={fileId}
          ask={reason => call('withdrawReview', fileId, reason)}
        >
          <p>
            Takes the {label.toLowerCase()} back from its reviewers: their
            access goes and what they signed counts no more. Objections stay.
          </p>
        </ReasonForm>
      )}
      {can.unlock && (
        <ReasonForm
          form="unlock"
          title="Unlock the released text"
          action="Unlock the text"
          said="The text is unlocked. Sign-offs stand until it is edited."
          review={review}
          fileId={fileId}
          ask={reason => call('unlockReleased', fileId, reason)}
        >
          <p>
            Opens the {label.toLowerCase()} for edits: the lock goes, and CS Ops
            and CS leadership can no longer read it here. The release stays
            recorded; the next release is a new version.
          </p>
        </ReasonForm>
      )}
      <AccessForm fileId={fileId} review={review} />
    </>
  );
}
