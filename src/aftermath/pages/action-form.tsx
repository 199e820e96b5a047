import {useState} from 'preact/hooks';
import type {KnownPerson} from '../../core/incident/words';
import {EarlierNotice} from '../../kit/earlier-notice';
import {useOperation} from '../../kit/use-operation';
import {PersonField} from '../../kit/person-field';
import {SelectField, TextArea, TextField} from '../../kit/text-field';
import {tiedTo} from '../../kit/tied';
import {TimeField} from '../../kit/time-field';
import type {AfterView} from '../contract';
import {AfterForm} from './after-form';
import {call} from './server';
import type {After} from './use-after';

/** The form, as `after.form` names it. */
export const NEW_ACTION = 'actions.new';

const EMPTY = {
  action: '',
  category: '',
  owner: '',
  dueAt: '',
  success: '',
  ticket: '',
};

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
  const [form, setForm] = useState(EMPTY);
  const operation = useOperation();
  if (after.form !== NEW_ACTION) return null;
  const tied = tiedTo(form, patch => setForm({...form, ...patch}));
  const suggest = async () => {
    const answer = await operation.send(form, operation =>
      call('suggestAction', {...form, incidentId: view.incidentId, operation}),
    );
    if (answer.ok) setForm(EMPTY);
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
      <EarlierNotice doubtful={operation.doubtful(form)}>
        Then it is another action. Look at the list afterwards, and drop the one
        you do not want.
      </EarlierNotice>
    </AfterForm>
  );
}
