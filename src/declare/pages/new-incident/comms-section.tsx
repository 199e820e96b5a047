import {useRef} from 'preact/hooks';
import {Button} from '../../../kit/button';
import {RadioField} from '../../../kit/choice-field';
import {Notice} from '../../../kit/notice';
import {TextArea} from '../../../kit/text-field';
import {reasonIsGiven} from './missing';
import type {SectionProps} from './section';

/** Whether anything has to be written: a decision with a reason, kept in the register. */
export function CommsSection({view, form, change}: SectionProps) {
  const {needed, reason} = form.comms;
  const set = (patch: Partial<typeof form.comms>) =>
    change({comms: {...form.comms, ...patch}});
  // Why customers have to hear is no reason for saying nothing; each answer keeps its own.
  const other = useRef('');
  const decide = (answer: boolean) => {
    if (needed === answer) return;
    set(
      needed === null
        ? {needed: answer}
        : {needed: answer, reason: other.current},
    );
    if (needed !== null) other.current = reason;
  };
  const given = reasonIsGiven(form);
  const add = (trigger: string) =>
    set({reason: reason.trim() === '' ? trigger : `${reason}; ${trigger}`});
  return (
    <>
      <RadioField
        path="comms.needed"
        label="Does this incident need communication?"
        required
        layout="inline"
        value={needed === null ? '' : needed ? 'yes' : 'no'}
        choices={[
          {value: 'yes', label: 'Yes, make the documents'},
          {value: 'no', label: 'No, only record it'},
        ]}
        onInput={value => decide(value === 'yes')}
      />
      {needed !== null && (
        <TextArea
          path="comms.reason"
          label={needed ? 'Why it is needed' : 'Why none is needed'}
          hint={
            given
              ? 'Recorded with your name. Empty: what readers notice is the reason.'
              : 'Recorded in the register with your name.'
          }
          required={!given}
          rows={2}
          value={reason}
          onInput={text => set({reason: text})}
        />
      )}
      {needed === true && !given && view.commsTriggers.length > 0 && (
        <div class="triggers" role="group" aria-label="Common reasons">
          {view.commsTriggers
            .filter(trigger => !reason.includes(trigger))
            .map(trigger => (
              <Button
                key={trigger}
                name={`Add reason: ${trigger}`}
                onClick={() => add(trigger)}
              >
                + {trigger}
              </Button>
            ))}
        </div>
      )}
      {needed === false && (
        <Notice kind="warning" title="No documents will be made">
          <p>
            The incident gets its number and a row in the register with your
            reason and name. Nobody is notified.
          </p>
          {view.commsTriggers.length > 0 && (
            <p>
              Customers are usually told about: {view.commsTriggers.join('; ')}.
            </p>
          )}
        </Notice>
      )}
    </>
  );
}
