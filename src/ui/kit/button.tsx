import type {ComponentChildren} from 'preact';

export interface ButtonProps {
  readonly children: ComponentChildren;
  /** One primary a view. `submit` sends the form it stands in. */
  readonly kind?: 'primary' | 'plain' | 'quiet' | 'submit';
  /** While its action runs: disabled, with a spinner. */
  readonly busy?: boolean;
  readonly disabled?: boolean;
  /** What it acts on, where the text alone does not say it. */
  readonly name?: string;
  readonly onClick?: () => void;
}

export function Button({
  children,
  kind = 'plain',
  busy = false,
  disabled = false,
  name,
  onClick,
}: ButtonProps) {
  return (
    <button
      type={kind === 'submit' ? 'submit' : 'button'}
      class={`button ${kind === 'submit' ? 'primary' : kind}`}
      disabled={busy || disabled}
      aria-busy={busy || undefined}
      aria-label={name}
      onClick={onClick}
    >
      {busy && <span class="spinner" aria-hidden="true" />}
      {children}
    </button>
  );
}
