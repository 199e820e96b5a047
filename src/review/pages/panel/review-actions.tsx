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
  const {fileId, can, lanes, phase, round} = view;
  const toAsk = lanes.some(
    ({standing}) => standing === 'not-asked' || standing === 'voided',
  );
  const asks =
    can.ask && (toAsk || lanes.some(({standing}) => standing === 'objected'));
  const undoing = UNDOING.filter(({may}) => can[may]);
  return (
    <>
      <div class="buttons">
        {asks && (
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
            kind={phase === 'approved' ? 'primary' : 'plain'}
          >
            Release
          </FormButton>
        )}
        {undoing.map(({form, button}) => (
          <FormButton key={form} form={form} review={review}>
            {button}
          </FormButton>
        ))}
        <FormButton form="access" review={review}>
          Who has access
        </FormButton>
      </div>
      <Refused acts={view.refused} />
      {asks && <AskForm view={view} review={review} />}
      {can.release && <ReleaseForm view={view} review={review} />}
      {undoing.map(({form, title, action, said, means, act}) => (
        <ReasonForm
          key={form}
          form={form}
          title={title}
          action={action}
          said={said}
          review={review}
          fileId={fileId}
          ask={reason => call(act, fileId, reason)}
        >
          <p>{means(view.label.toLowerCase())}</p>
        </ReasonForm>
      ))}
      <AccessForm fileId={fileId} review={review} />
    </>
  );
}

/** What takes back a step of the review, and asks for nothing but a reason. */
const UNDOING = [
  {
    form: 'give-up',
    may: 'giveUp',
    act: 'giveUpRelease',
    button: 'Give the release up',
    title: 'Give the release up',
    action: 'Give the release up',
    said: 'The release is given up. Nothing has gone out; what was signed stands.',
    means: () =>
      'For a release that does not come to its end: the lock goes, its PDF goes to the bin, and nobody of CS hears of it. Approvals hold until the text is edited.',
  },
  {
    form: 'withdraw',
    may: 'withdraw',
    act: 'withdrawReview',
    button: 'Withdraw',
    title: 'Withdraw the review',
    action: 'Withdraw the review',
    said: 'The review is withdrawn. Reviewers have no access any more.',
    means: (text: string) =>
      `Takes the ${text} back from its reviewers: their access goes and what they signed counts no more. Objections stay.`,
  },
  {
    form: 'unlock',
    may: 'unlock',
    act: 'unlockReleased',
    button: 'Unlock',
    title: 'Unlock the released text',
    action: 'Unlock the text',
    said: 'The text is unlocked. Sign-offs stand until it is edited.',
    means: (text: string) =>
      `Opens the ${text} for edits: the lock goes, and who may read it since its release can no longer do so. The release stays recorded; the next release is a new version.`,
  },
] as const;
