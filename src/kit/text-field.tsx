import type {Choice} from '../core/base/answer';
import {Field, type FieldText} from './field';

interface Typed extends FieldText {
  readonly value: string;
  readonly onInput: (value: string) => void;
  /** How many characters it may have; told when few are left. */
  readonly most?: number;
}

const FEW = 30;

/** The hint, with how much room is left once that is little. */
function withRoom(
  hint: string | undefined,
  value: string,
  most: number | undefined,
): string | undefined {
  const left = (most ?? Infinity) - value.length;
  if (left > FEW) return hint;
  const room =
    left < 0 ? `${counted(-left)} too many.` : `${counted(left)} left.`;
  return [hint, room].filter(Boolean).join(' ');
}

function counted(characters: number): string {
  return `${characters} ${characters === 1 ? 'character' : 'characters'}`;
}

/** One line of text, with suggestions while typing. */
export function TextField({
  value,
  onInput,
  most,
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
      hint={withRoom(text.hint, value, most)}
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
  most,
  rows = 3,
  ...text
}: Typed & {readonly rows?: number}) {
  return (
    <Field
      {...text}
      hint={withRoom(text.hint, value, most)}
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
