import type {ComponentChildren} from 'preact';
import {fieldId} from './field-id';
import {useProblem} from './problems';

/** What every field says about itself. */
export interface FieldText {
  /** As the server names it in a FieldProblem. */
  readonly path: string;
  readonly label: string;
  readonly hint?: string;
  readonly required?: boolean;
}

/** Attributes that tie a control to its label, hint and mistake. */
export interface ControlAttributes {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': boolean | undefined;
  readonly 'aria-required': boolean | undefined;
}

/** Label above, control, hint and mistake below. */
export function Field({
  path,
  label,
  hint,
  required,
  control,
}: FieldText & {
  readonly control: (attributes: ControlAttributes) => ComponentChildren;
}) {
  const problem = useProblem(path);
  const id = fieldId(path);
  return (
    <div class={problem ? 'field wrong' : 'field'}>
      <label for={id}>
        {label}
        {required && <RequiredMark />}
      </label>
      {control({
        id,
        'aria-describedby': describedBy(id, hint, problem),
        'aria-invalid': problem ? true : undefined,
        'aria-required': required || undefined,
      })}
      <FieldNotes id={id} hint={hint} problem={problem} />
    </div>
  );
}

export function RequiredMark() {
  return (
    <span class="required" aria-hidden="true">
      {' '}
      *
    </span>
  );
}

export function describedBy(
  id: string,
  hint: string | undefined,
  problem: string | undefined,
): string | undefined {
  const ids = [hint && `${id}-hint`, problem && `${id}-problem`];
  return ids.filter(Boolean).join(' ') || undefined;
}

export function FieldNotes({
  id,
  hint,
  problem,
}: {
  readonly id: string;
  readonly hint?: string;
  readonly problem: string | undefined;
}) {
  return (
    <>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {problem && (
        <p class="problem" id={`${id}-problem`}>
          <span aria-hidden="true">⚠ </span>
          {problem}
        </p>
      )}
    </>
  );
}
