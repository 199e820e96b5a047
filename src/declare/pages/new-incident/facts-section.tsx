import {LONGEST} from '../../../core/incident/longest';
import {FACTS} from '../../../core/incident/facts';
import type {IncidentKind} from '../../../core/incident/words';
import {RadioField} from '../../../kit/choice-field';
import {SelectField, TextArea, TextField} from '../../../kit/text-field';
import type {SectionProps} from './section';

/** What happened, as far as it is known now. */
export function FactsSection({view, form, change, tied}: SectionProps) {
  return (
    <>
      <TextField
        {...tied('title')}
        most={LONGEST.title}
        label="Title"
        hint="For colleagues, in one line. No customer names."
        required
      />
      <TextField
        path="facts.symptom"
        label={FACTS.symptom.label}
        hint={FACTS.symptom.hint}
        value={form.facts?.symptom ?? ''}
        onInput={symptom => change({facts: {...form.facts, symptom}})}
      />
      <TextArea
        {...tied('known')}
        label="What is known now"
        hint="Facts only; unknown is a good answer. It opens the internal document."
        rows={2}
      />
      <div class="columns">
        <SelectField
          path="kind"
          label="Kind of incident"
          required
          none="Choose …"
          hint={view.kinds.find(({value}) => value === form.kind)?.hint}
          value={form.kind}
          choices={view.kinds}
          onInput={kind => {
            // The choices come from the same list as the type.
            const chosen = kind as IncidentKind | '';
            change(
              chosen === 'data' && form.rawEventData === ''
                ? {kind: chosen, rawEventData: 'unknown'}
                : {kind: chosen},
            );
          }}
        />
        <TextField
          {...tied('percentUsers')}
          label="Share of users affected, in percent"
          hint="Leave empty when not known."
          inputMode="decimal"
        />
      </div>
      <KindQuestions view={view} form={form} change={change} tied={tied} />
    </>
  );
}

function KindQuestions({form, change, tied}: SectionProps) {
  switch (form.kind) {
    case 'data':
      return (
        <RadioField
          path="rawEventData"
          label="Raw event data"
          hint="Lost data is a lasting gap; intact data means the fault can be repaired. Approval waits while this is unknown."
          layout="inline"
          value={form.rawEventData}
          choices={[
            {value: 'unknown', label: 'Unknown yet'},
            {value: 'intact', label: 'Intact'},
            {value: 'lost', label: 'Lost'},
          ]}
          onInput={value =>
            change({
              rawEventData:
                value === 'intact' || value === 'lost' ? value : 'unknown',
            })
          }
        />
      );
    case 'security':
    case 'pentest-vulnerability':
      return (
        <>
          <TextArea
            {...tied('customerAction')}
            label="Do customers have to do something?"
            hint="What, and by when – or “No action needed”. Leave empty while unknown."
            rows={2}
          />
          <TextArea
            {...tied('affected')}
            label="Who is affected, and who is not"
            hint="How we know belongs here too."
            rows={2}
          />
        </>
      );
    default:
      return null;
  }
}
