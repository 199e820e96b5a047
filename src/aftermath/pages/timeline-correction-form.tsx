import {useState} from 'preact/hooks';
import {EarlierNotice} from '../../kit/earlier-notice';
import {useOperation} from '../../kit/use-operation';
import {TextArea} from '../../kit/text-field';
import {tiedTo} from '../../kit/tied';
import {TimeField} from '../../kit/time-field';
import type {ToldRow} from '../contract';
import {AfterForm} from './after-form';
import {call} from './server';
import type {After} from './use-after';

/** The form, as `after.form` names it. */
export function correctionOf(key: string): string {
  return `timeline.${key}`;
}

/** When it was and what is right; what was typed stays when the form is closed. */
export function TimelineCorrectionForm({
  after,
  incidentId,
  row,
}: {
  readonly after: After;
  readonly incidentId: string;
  readonly row: ToldRow;
}) {
  const [form, setForm] = useState({at: row.at, text: row.text});
  const operation = useOperation();
  if (after.form !== correctionOf(row.key)) return null;
  const tied = tiedTo(form, patch => setForm({...form, ...patch}));
  return (
    <AfterForm
      after={after}
      label={`Correction: ${row.text}`}
      button="Enter the correction"
      said="Corrected. The old row stays in the register."
      ask={() =>
        operation.send(form, operation =>
          call('correctTimeline', {
            ...form,
            incidentId,
            operation,
            corrects: row.key,
          }),
        )
      }
    >
      <TimeField {...tied('at')} label="When it happened" required />
      <TextArea {...tied('text')} label="What is right" required rows={2} />
      <EarlierNotice doubtful={operation.doubtful(form)}>
        Both corrections are kept then; the later one is told.
      </EarlierNotice>
    </AfterForm>
  );
}
