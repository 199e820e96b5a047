import {CheckField} from '../../../kit/choice-field';
import {Group} from '../../../kit/group';
import {TextField} from '../../../kit/text-field';
import type {SectionProps} from './section';

/** Which documents are made; hidden while no communication is needed. */
export function DocumentsGroup({form, change, tied}: SectionProps) {
  if (form.comms.needed === false) return null;
  const made = [
    'internal',
    'customer',
    ...(form.faq.needed ? ['FAQ'] : []),
    ...(form.technical ? ['technical explanation'] : []),
  ];
  return (
    <Group
      title="Documents"
      summary={made.join(', ')}
      paths={['faq', 'technical']}
    >
      <p>The internal and the customer communication are always made.</p>
      <CheckField
        path="faq.needed"
        label="FAQ for the people who answer customers"
        value={form.faq.needed}
        onInput={needed => change({faq: {...form.faq, needed}})}
      />
      {!form.faq.needed && (
        <TextField
          path="faq.reason"
          label="Why there is no FAQ"
          required
          value={form.faq.reason}
          onInput={reason => change({faq: {...form.faq, reason}})}
        />
      )}
      <CheckField
        {...tied('technical')}
        label="Technical explanation that can be sent on as a PDF"
      />
    </Group>
  );
}
