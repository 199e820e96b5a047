import type {ComponentChildren} from 'preact';
import type {Choice} from '../core/base/answer';
import {describedBy, FieldNotes, type FieldText, RequiredMark} from './field';
import {fieldId} from './field-id';
import {useProblem} from './problems';

/** One of a few, all visible. Focus goes to the first when a mistake is followed. */
export function RadioField({
  path,
  label,
  hint,
  required,
  value,
  choices,
  onInput,
  layout = 'below',
}: FieldText & {
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly onInput: (value: string) => void;
  readonly layout?: 'below' | 'inline' | 'columns';
}) {
  const problem = useProblem(path);
  const id = fieldId(path);
  return (
    <fieldset
      class={problem ? 'field wrong' : 'field'}
      role="radiogroup"
      aria-describedby={describedBy(id, hint, problem)}
      aria-invalid={problem ? true : undefined}
      aria-required={required || undefined}
    >
      <legend>
        {label}
        {required && <RequiredMark />}
      </legend>
      <div class={`choices ${layout}`}>
        {choices.map((choice, index) => (
          <Option
            key={choice.value}
            id={`${id}-${index}`}
            choice={choice}
            control={attributes => (
              <input
                {...attributes}
                type="radio"
                name={path}
                id={index === 0 ? id : undefined}
                checked={choice.value === value}
                onChange={() => onInput(choice.value)}
              />
            )}
          />
        ))}
      </div>
      <FieldNotes id={id} hint={hint} problem={problem} />
    </fieldset>
  );
}

/** One line to choose: its label is its name, its hint only describes it. */
function Option({
  id,
  choice,
  control,
}: {
  readonly id: string;
  readonly choice: Choice;
  readonly control: (attributes: {
    readonly 'aria-labelledby': string;
    readonly 'aria-describedby': string | undefined;
  }) => ComponentChildren;
}) {
  return (
    <label class="choice">
      {control({
        'aria-labelledby': `${id}-name`,
        'aria-describedby': choice.hint ? `${id}-about` : undefined,
      })}
      <span>
        <span id={`${id}-name`}>{choice.label}</span>
        {choice.hint && <small id={`${id}-about`}>{choice.hint}</small>}
      </span>
    </label>
  );
}

/** Any number of a few. */
export function CheckListField({
  path,
  label,
  hint,
  values,
  choices,
  onInput,
}: FieldText & {
  readonly values: readonly string[];
  readonly choices: readonly Choice[];
  readonly onInput: (values: readonly string[]) => void;
}) {
  const problem = useProblem(path);
  const id = fieldId(path);
  const toggle = (value: string, on: boolean) =>
    onInput(on ? [...values, value] : values.filter(one => one !== value));
  return (
    <fieldset
      class={problem ? 'field wrong' : 'field'}
      aria-describedby={describedBy(id, hint, problem)}
    >
      <legend>{label}</legend>
      <div class="choices">
        {choices.map((choice, index) => (
          <Option
            key={choice.value}
            id={`${id}-${index}`}
            choice={choice}
            control={attributes => (
              <input
                {...attributes}
                type="checkbox"
                id={index === 0 ? id : undefined}
                checked={values.includes(choice.value)}
                onChange={event =>
                  toggle(choice.value, event.currentTarget.checked)
                }
              />
            )}
          />
        ))}
      </div>
      <FieldNotes id={id} hint={hint} problem={problem} />
    </fieldset>
  );
}

/** A single yes or no. */
export function CheckField({
  path,
  label,
  hint,
  value,
  onInput,
}: FieldText & {
  readonly value: boolean;
  readonly onInput: (value: boolean) => void;
}) {
  const problem = useProblem(path);
  const id = fieldId(path);
  return (
    <div class={problem ? 'field wrong' : 'field'}>
      <label class="choice">
        <input
          type="checkbox"
          id={id}
          checked={value}
          aria-describedby={describedBy(id, hint, problem)}
          aria-invalid={problem ? true : undefined}
          onChange={event => onInput(event.currentTarget.checked)}
        />
        <span>{label}</span>
      </label>
      <FieldNotes id={id} hint={hint} problem={problem} />
    </div>
  );
}
