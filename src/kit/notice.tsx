import type {ComponentChildren} from 'preact';
import {useEffect, useRef} from 'preact/hooks';
import type {Problem} from '../core/base/answer';
import {Button} from './button';
import {OutsideLink} from './outside-link';

/** A boxed message; its kind is said by a word, not by colour alone. */
export function Notice({
  kind,
  title,
  children,
}: {
  readonly kind: 'info' | 'warning' | 'good';
  readonly title: string;
  readonly children?: ComponentChildren;
}) {
  return (
    <section class={`notice ${kind}`} aria-label={title}>
      <p class="notice-title">{title}</p>
      {children}
    </section>
  );
}

/**
 * A problem without fields: what happened, why, what to do. Takes the focus
 * when it appears, unless it is `quiet`: nobody asked for what failed.
 */
export function ProblemNotice({
  problem,
  quiet = false,
  children,
}: {
  readonly problem: Problem;
  readonly quiet?: boolean;
  /** Buttons that help out of it. */
  readonly children?: ComponentChildren;
}) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!quiet) box.current?.focus();
  }, [problem, quiet]);
  return (
    <section
      class="notice error"
      role={quiet ? 'status' : 'alert'}
      tabIndex={-1}
      ref={box}
    >
      <p class="notice-title">{problem.what}</p>
      {problem.why && <p>{problem.why}</p>}
      {problem.remedy && <p>{problem.remedy}</p>}
      {problem.reference && (
        <p>
          Reference: <code>{problem.reference}</code>
        </p>
      )}
      {problem.link && (
        <p>
          <OutsideLink href={problem.link.url}>
            {problem.link.label}
          </OutsideLink>
        </p>
      )}
      {children && <div class="buttons">{children}</div>}
    </section>
  );
}

/** What could not be loaded, with the button that asks again; nothing while nothing is wrong. */
export function RetryNotice({
  problem,
  quiet,
  busy,
  onRetry,
}: {
  readonly problem: Problem | null;
  readonly quiet?: boolean;
  readonly busy: boolean;
  readonly onRetry: () => void;
}) {
  return (
    problem && (
      <ProblemNotice problem={problem} quiet={quiet}>
        <Button busy={busy} onClick={onRetry}>
          Try again
        </Button>
      </ProblemNotice>
    )
  );
}
