/** Ties a field to one part of a form: `<TextArea {...tied('why')} label="Why" />`. */
export interface Tied<Value> {
  readonly path: string;
  readonly value: Value;
  readonly onInput: (value: Value) => void;
}

export type Ties<Form> = <Part extends keyof Form & string>(
  part: Part,
) => Tied<Form[Part]>;

/**
 * The fields of a form, by the part each of them is for.
 *
 * @param change Gets the part that was typed into.
 */
export function tiedTo<Form extends object>(
  form: Form,
  change: (patch: Partial<Form>) => void,
): Ties<Form> {
  return part => ({
    path: part,
    value: form[part],
    onInput: value => {
      const patch: Partial<Form> = {};
      patch[part] = value;
      change(patch);
    },
  });
}
