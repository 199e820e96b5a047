import type {ComponentChildren} from 'preact';
import type {Problem} from '../core/base/answer';
import {Problems} from './problems';

/** A form the server checks: what it finds wrong is told beside each field. */
export function Form({
  problem,
  label,
  look,
  onSend,
  children,
}: {
  /** Of the last answer; null while nothing is wrong. */
  readonly problem: Problem | null;
  /** For people who cannot see where it stands; left out where a heading says it. */
  readonly label?: string;
  /** A class. */
  readonly look?: string;
  readonly onSend: () => void;
  readonly children: ComponentChildren;
}) {
  return (
    <Problems.Provider value={problem?.fields ?? []}>
      <form
        noValidate
        class={look}
        aria-label={label}
        onSubmit={event => {
          event.preventDefault();
          onSend();
        }}
      >
        {children}
      </form>
    </Problems.Provider>
  );
}
