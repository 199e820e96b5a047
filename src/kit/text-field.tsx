import type {Choice} from '../core/base/answer';
import {Field, type FieldText} from './field';

interface Typed extends FieldText {
  readonly value: string;
  readonly onInput: (value: string) => void;
}

/** One line of text, with suggestions while typing. */
export function TextField({
  value,
  onInput,
  suggestions,
  inputMode,
  ...text
}: Typed & {
  readonly suggestions?: readonly Choice[];
  readonly inputMode?: 'text' | 'decimal' | 'url' | 'email';
}) {
  const list = suggestions?.length ? `list-${text.path}` : undefined;
  return (
    <Field
      {...text}
      control={attributes => (
        <>
          <input
            {...attributes}
            type="text"
            inputMode={inputMode}
            autocomplete="off"
            list={list}
            value={value}
            onInput={event => onInput(event.currentTarget.value)}
          />
          {list && <Suggestions id={list} choices={suggestions ?? []} />}
        </>
      )}
    />
  );
}

export function Suggestions({
  id,
  choices,
}: {
  readonly id: string;
  readonly choices: readonly Choice[];
}) {
  return (
    <datalist id={id}>
      {choices.map(({value, label}) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </datalist>
  );
}

export function TextArea({
  value,
  onInput,
  rows = 3,
  ...text
}: Typed & {readonly rows?: number}) {
  return (
    <Field
      {...text}
      control={attributes => (
        <textarea
          {...attributes}
          rows={rows}
          value={value}
          onInput={event => onInput(event.currentTarget.value)}
        />
      )}
    />
  );
}

/** A choice out of many; `none` is the text while nothing is chosen. */
export function SelectField({
  value,
  onInput,
  choices,
  none,
  ...text
}: Typed & {
  readonly choices: readonly Choice[];
  readonly none?: string;
}) {
  return (
    <Field
      {...text}
      control={attributes => (
        <select
          {...attributes}
          value={value}
          onChange={event => onInput(event.currentTarget.value)}
        >
          {none !== undefined && <option value="">{none}</option>}
          {choices.map(choice => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    />
  );
}
