import type {SetupForm, SetupView} from '../../contract';
import {CheckField, RadioField} from '../../../kit/choice-field';
import {addressesOf} from '../../../kit/lines';
import {ListField} from '../../../kit/list-field';
import {TextField} from '../../../kit/text-field';
import {tiedTo} from '../../../kit/tied';

export function SetupFields({
  view,
  form,
  change,
}: {
  readonly view: SetupView;
  readonly form: SetupForm;
  readonly change: (patch: Partial<SetupForm>) => void;
}) {
  const tied = tiedTo(form, change);
  return (
    <>
      <RadioField
        {...tied('preset')}
        label="Policy to start from"
        hint={
          view.installed
            ? 'The Policy tab is yours already: your edits there stay.'
            : 'It fills the Policy tab of the register, which is then yours to edit.'
        }
        required
        choices={view.presets}
      />
      <ListField
        path="writers"
        label="Who declares and writes"
        hint="A group is best: group@your-domain. They may edit the incident folder and register."
        noun="writer"
        values={form.writers}
        split={addressesOf}
        onInput={writers => change({writers})}
      />
      <CheckField
        {...tied('domainReads')}
        label="Everybody in the company may read the register and the internal documents of open incidents"
        hint="Restricted incidents and drafts for customers are never included."
      />
      {!view.installed && (
        <TextField
          path="place"
          label="Where it is kept (optional)"
          hint="Best a shared drive: paste its address, or that of a folder in it. Empty: your own My Drive, which goes when your account goes."
          inputMode="url"
          value={form.place ?? ''}
          onInput={place => change({place})}
        />
      )}
      <TextField
        path="restrictedPlace"
        label="Where restricted incidents are kept (optional)"
        hint="Address of a folder or shared drive. Whoever is a member there sees every restricted incident, beside the people named in it. Empty: My Drive of whoever declares it."
        inputMode="url"
        value={form.restrictedPlace ?? ''}
        onInput={restrictedPlace => change({restrictedPlace})}
      />
      <TextField
        {...tied('idPrefix')}
        label="Prefix of incident ids"
        hint={`Ids look like ${form.idPrefix.trim() || 'INC'}-2026-0042.`}
      />
    </>
  );
}
