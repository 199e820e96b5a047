import {useEffect, useRef} from 'preact/hooks';
import type {Choice} from '../core/base/answer';
import {Button} from './button';
import {describedBy, FieldNotes, type FieldText} from './field';
import {fieldId} from './field-id';
import {linesOf} from './lines';
import {useListProblem} from './problems';
import {Suggestions} from './text-field';

/**
 * Texts as rows. Enter adds a row; pasting several lines makes several rows.
 * An empty list shows one empty row.
 */
export function ListField({
  path,
  label,
  hint,
  values,
  onInput,
  noun,
  within,
  suggestions = [],
  split = linesOf,
}: FieldText & {
  readonly values: readonly string[];
  readonly onInput: (values: readonly string[]) => void;
  /** "service", for the buttons. */
  readonly noun: string;
  /** Tells the buttons of several such fields apart: "for Legal". */
  readonly within?: string;
  readonly suggestions?: readonly Choice[];
  /** Cuts pasted text into entries. */
  readonly split?: (pasted: string) => readonly string[];
}) {
  const problem = useListProblem(path);
  const id = fieldId(path);
  const rows = values.length > 0 ? values : [''];
  // A mistake that names an entry is that entry's alone.
  const named = rows.filter(row => row !== '' && problem?.includes(row));
  const blamed = (value: string) => named.length === 0 || named.includes(value);
  const focusAt = useRef<number | null>(null);
  const box = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    if (focusAt.current === null) return;
    const inputs = box.current?.querySelectorAll('input') ?? [];
    inputs[Math.min(focusAt.current, inputs.length - 1)]?.focus();
    focusAt.current = null;
  });
  const put = (index: number, entries: readonly string[]) =>
    onInput([...rows.slice(0, index), ...entries, ...rows.slice(index + 1)]);
  const add = (after: number) => {
    focusAt.current = after + 1;
    put(after, [rows[after] ?? '', '']);
  };
  return (
    <fieldset
      ref={box}
      class={problem ? 'field wrong' : 'field'}
      aria-describedby={describedBy(id, hint, problem)}
    >
      <legend>{label}</legend>
      {suggestions.length > 0 && (
        <Suggestions id={`list-${path}`} choices={suggestions} />
      )}
      {rows.map((value, index) => (
        <div class="row" key={index}>
          <input
            type="text"
            id={index === 0 ? id : `${id}-${index}`}
            aria-label={`${label} ${index + 1}`}
            aria-invalid={problem && blamed(value) ? true : undefined}
            autocomplete="off"
            list={suggestions.length > 0 ? `list-${path}` : undefined}
            value={value}
            onInput={event => put(index, [event.currentTarget.value])}
            onKeyDown={event => {
              if (event.key !== 'Enter' || event.isComposing) return;
              event.preventDefault();
              if (value.trim() !== '') add(index);
            }}
            onPaste={event => {
              const pasted = event.clipboardData?.getData('text/plain') ?? '';
              const entries = split(pasted);
              if (entries.length < 2) return;
              event.preventDefault();
              const kept = value.trim() === '' ? [] : [value];
              focusAt.current = index + kept.length + entries.length - 1;
              put(index, [...kept, ...entries]);
            }}
          />
          <Button
            kind="quiet"
            name={`Remove ${noun} ${index + 1}${within ? ` ${within}` : ''}`}
            disabled={values.length === 0}
            onClick={() => {
              focusAt.current = Math.max(0, index - 1);
              put(index, []);
            }}
          >
            Remove
          </Button>
        </div>
      ))}
      <FieldNotes id={id} hint={hint} problem={problem} />
      <Button
        kind="quiet"
        name={within && `Add ${noun} ${within}`}
        onClick={() => add(rows.length - 1)}
      >
        Add {noun}
      </Button>
    </fieldset>
  );
}
