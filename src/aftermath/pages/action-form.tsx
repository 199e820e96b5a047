import {useState} from 'preact/hooks';
import type {KnownPerson} from '../../core/incident/words';
import {PersonField} from '../../kit/person-field';
import {randomId} from '../../kit/random-id';
import {SelectField, TextArea, TextField} from '../../kit/text-field';
import {tiedTo} from '../../kit/tied';
import {TimeField} from '../../kit/time-field';
import type {ActionForm as Form, AfterView} from '../contract';
import {AfterForm} from './after-form';
import {call} from './server';
import type {After} from './use-after';

/** The form, as `after.form` names it. */
export const NEW_ACTION = 'actions.new';

function empty(incidentId: string): Form {
  return {
    incidentId,
    operation: randomId(),
    action: '',
    category: '',
    owner: '',
    dueAt: '',
    success: '',
    ticket: '',
  };
}

/** A new action; each part it lacks is named beside its field, and what was typed stays when the form is closed. */
export function ActionForm({
  after,
  view,
  people,
}: {
  readonly after: After;
  readonly view: AfterView;
  readonly people: readonly KnownPerson[];
}) {
  const [form, setForm] = useState(() => empty(view.incidentId));
  if (after.form !== NEW_ACTION) return null;
  // Other words are another operation: sent after a lost answer, they are not taken for those that may be there.
  const tied = tiedTo(form, patch =>
    setForm({...form, ...patch, operation: randomId()}),
  );
  const suggest = async () => {
    const answer = await call('suggestAction', form);
    if (answer.ok) setForm(empty(view.incidentId));
    return answer;
  };
  return (
    <AfterForm
      after={after}
      label="New action"
      button="Enter action"
      said="Entered. Its owner has to accept it."
      summary
      ask={suggest}
    >
      <TextArea
        {...tied('action')}
        label="What is to be done"
        hint="A verb, and the thing it changes"
        required
        rows={2}
      />
      <SelectField
        {...tied('category')}
        label="Category"
        required
        none="Choose"
        choices={view.categories}
      />
      <PersonField
        {...tied('owner')}
        label="Owner"
        hint="One person; they accept it"
        required
        people={people}
        me={view.me}
      />
      <TimeField {...tied('dueAt')} label="Done by" required />
      <TextArea
        {...tied('success')}
        label="Done when"
        hint="How somebody else can tell: a number, a state, a thing to look at"
        required
        rows={2}
      />
      <TextField {...tied('ticket')} label="Ticket" inputMode="url" />
    </AfterForm>
  );
}
