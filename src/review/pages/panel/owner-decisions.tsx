import {call} from '../server';
import type {ReviewView} from '../../contract';
import {FormButton} from './form-box';
import {ReasonForm} from './reason-form';
import type {Review} from './use-review';

/** What only an owner of the installation settles: a record that was changed by hand, and a signer nobody names. */
export function OwnerDecisions({
  view,
  review,
}: {
  readonly view: ReviewView;
  readonly review: Review;
}) {
  const {fileId, owner} = view;
  return (
    <>
      {owner.look && (
        <>
          <FormButton form="look" review={review} kind="quiet">
            I have looked at the record
          </FormButton>
          <ReasonForm
            form="look"
            title="The record was changed by hand"
            action="Accept the record as it is"
            said="Recorded. Every lane has to sign again."
            review={review}
            fileId={fileId}
            ask={reason =>
              call('decideInReview', {act: 'look', fileId, reason})
            }
          >
            <p>
              If the change can be undone in the version history of the
              register, do that instead. Otherwise say here what you found: the
              review is withdrawn, and every lane signs again.
            </p>
          </ReasonForm>
        </>
      )}
      {owner.confirm.map(({lane, laneLabel, person}) => {
        const form = `confirm-${lane}-${person}`;
        return (
          <div key={form}>
            <FormButton
              form={form}
              review={review}
              kind="quiet"
              name={`Confirm ${person} for ${laneLabel}`}
            >
              Confirm {person}
            </FormButton>
            <ReasonForm
              form={form}
              title={`Confirm ${person} for ${laneLabel}`}
              action="Confirm this signer"
              said={`${person} may sign for ${laneLabel}.`}
              review={review}
              fileId={fileId}
              ask={reason =>
                call('decideInReview', {
                  act: 'confirm',
                  fileId,
                  lane,
                  person,
                  reason,
                })
              }
            >
              <p>
                The People tab does not name {person} for {laneLabel}. If you
                confirm them, what they signed for this text counts. For later
                texts, enter them in the People tab.
              </p>
            </ReasonForm>
          </div>
        );
      })}
    </>
  );
}
