import {Button} from './button';
import {Field, type FieldText} from './field';
import {personChoices, personMeant, type Person} from './people';
import {Suggestions} from './text-field';

/** A person by address or name, completed from the people known; "Me" fills in one's own address. */
export function PersonField({
  value,
  onInput,
  people,
  me,
  ...text
}: FieldText & {
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly people: readonly Person[];
  readonly me: string;
}) {
  const list = `people-${text.path}`;
  return (
    <Field
      {...text}
      control={attributes => (
        <>
          <div class="row">
            <input
              {...attributes}
              type="text"
              autocomplete="off"
              list={list}
              value={value}
              onInput={event => onInput(event.currentTarget.value)}
            />
            {me && (
              <Button
                kind="quiet"
                name={`${text.label}: me`}
                onClick={() => onInput(me)}
              >
                Me
              </Button>
            )}
          </div>
          <Suggestions id={list} choices={personChoices(people)} />
          <NameHint typed={value} people={people} onUse={onInput} />
        </>
      )}
    />
  );
}

/** Offers the addresses of a name that was typed instead of one. */
export function NameHint({
  typed,
  people,
  onUse,
}: {
  readonly typed: string;
  readonly people: readonly Person[];
  readonly onUse: (email: string) => void;
}) {
  const meant = personMeant(typed, people);
  if (meant.kind !== 'named') return null;
  return (
    <p class="hint">
      This is a name, not an email address: no access.{' '}
      {meant.emails.map(email => (
        <Button key={email} kind="quiet" onClick={() => onUse(email)}>
          Use {email}
        </Button>
      ))}
    </p>
  );
}
