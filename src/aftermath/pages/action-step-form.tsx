import {useState} from 'preact/hooks';
import {Button} from '../../kit/button';
import {Problems} from '../../kit/problems';
import {TextArea} from '../../kit/text-field';
import type {ActionView} from '../contract';
import {call} from './server';
import type {After} from './use-after';

const WORDS = {
  accept: {
    label: 'Where and when they said yes',
    button: 'Record it',
    said: 'Accepted, on their word.',
  },
  drop: {
    label: 'Why it is not going to be done',
    button: 'Drop it',
    said: 'Dropped, with its reason.',
  },
} as const;

/** A step of an action that needs a sentence. */
export function ActionStepForm({
  step,
  action,
  after,
  incidentId,
}: {
  readonly step: keyof typeof WORDS;
  readonly action: ActionView;
  readonly after: After;
  readonly incidentId: string;
}) {
  const [reason, setReason] = useState('');
  if (after.form !== `${step}.${action.key}`) return null;
  const {label, button, said} = WORDS[step];
  return (
    <Problems.Provider value={after.problem?.fields ?? []}>
      <form
        noValidate
        class="after-form"
        aria-label={`${button}: ${action.action}`}
        onSubmit={event => {
          event.preventDefault();
          after.act(
            () =>
              call('stepAction', {
                incidentId,
                action: action.key,
                step,
                reason,
              }),
            said,
          );
        }}
      >
        <fieldset class="plain" disabled={after.busy}>
          <TextArea
            path="reason"
            label={label}
            required
            rows={2}
            value={reason}
            onInput={setReason}
          />
        </fieldset>
        <div class="buttons">
          <Button kind="submit" busy={after.busy}>
            {button}
          </Button>
          <Button disabled={after.busy} onClick={() => after.openForm('')}>
            Close
          </Button>
        </div>
      </form>
    </Problems.Provider>
  );
}
