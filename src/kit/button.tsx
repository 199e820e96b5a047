import type {ComponentChildren} from 'preact';

export interface ButtonProps {
  readonly children: ComponentChildren;
  /** One primary a view; `submit` is primary and sends the form it is in. */
  readonly kind?: 'primary' | 'plain' | 'quiet' | 'submit' | 'submit-plain';
  /** While its action runs: does nothing, with a spinner; keeps the focus, which a disabled button would lose. */
  readonly busy?: boolean;
  readonly disabled?: boolean;
  /** What it acts on, where the text alone does not say it. */
  readonly name?: string;
  readonly id?: string;
  /** For a button that shows and hides something. */
  readonly expanded?: boolean;
  readonly onClick?: () => void;
}

const LOOKS = {
  primary: 'primary',
  plain: 'plain',
  quiet: 'quiet',
  submit: 'primary',
  'submit-plain': 'plain',
} as const;

export function Button({
  children,
  kind = 'plain',
  busy = false,
  disabled = false,
  name,
  id,
  expanded,
  onClick,
}: ButtonProps) {
  return (
    <button
      id={id}
      type={kind.startsWith('submit') ? 'submit' : 'button'}
      class={`button ${LOOKS[kind]}`}
      disabled={disabled}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      aria-label={name}
      aria-expanded={expanded}
      onClick={event => {
        if (busy) event.preventDefault();
        else onClick?.();
      }}
    >
      {busy && <span class="spinner" aria-hidden="true" />}
      {children}
    </button>
  );
}
