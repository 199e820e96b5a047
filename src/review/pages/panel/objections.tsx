import {call} from '../server';
import {localTime} from '../../../kit/time';
import type {ObjectionView} from '../../contract';
import {FormButton} from './form-box';
import {ReasonForm} from './reason-form';
import type {Review} from './use-review';

/** Objections with their words; the commander may go on against one, with a reason. */
export function Objections({
  objections,
  canOverride,
  review,
  fileId,
  now,
  named = false,
}: {
  readonly objections: readonly ObjectionView[];
  readonly canOverride: boolean;
  readonly review: Review;
  readonly fileId: string;
  readonly now: number;
  /** Whether the lane has to be told. */
  readonly named?: boolean;
}) {
  return (
    <>
      {objections.map(({key, person, words, at, laneLabel}) => {
        const form = `override-${key}`;
        return (
          <div key={key} class="objection">
            <p>
              <strong>{person}</strong> objects
              {named && ` for ${laneLabel}`} ({localTime(at, now)}):
            </p>
            <p class="said-words">
              <q>{words}</q>
            </p>
            {canOverride && (
              <>
                <FormButton
                  form={form}
                  review={review}
                  kind="quiet"
                  name={`Override the objection of ${person}`}
                >
                  Override
                </FormButton>
                <ReasonForm
                  form={form}
                  title="Override this objection"
                  action="Override the objection"
                  said={`The objection of ${person} is overridden.`}
                  review={review}
                  fileId={fileId}
                  ask={reason =>
                    call('decideInReview', {
                      act: 'override',
                      fileId,
                      objection: key,
                      reason,
                    })
                  }
                >
                  <p>
                    {person} said: <q>{words}</q> If you override it, the text
                    can be released anyway. Your name and reason are recorded.
                  </p>
                </ReasonForm>
              </>
            )}
          </div>
        );
      })}
    </>
  );
}
