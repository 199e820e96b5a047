import {useState} from 'preact/hooks';
import {TextArea} from '../../kit/text-field';
import type {ActionView} from '../contract';
import {AfterForm} from './after-form';
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
    <AfterForm
      after={after}
      label={`${button}: ${action.action}`}
      button={button}
      said={said}
      ask={() =>
        call('stepAction', {incidentId, action: action.key, step, reason})
      }
    >
      <TextArea
        path="reason"
        label={label}
        required
        rows={2}
        value={reason}
        onInput={setReason}
      />
    </AfterForm>
  );
}
