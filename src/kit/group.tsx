import type {ComponentChildren} from 'preact';
import {useContext, useEffect, useRef} from 'preact/hooks';
import {Problems} from './problems';

/** A part of a form that can be folded away; opens by itself when it holds a mistake. */
export function Group({
  title,
  summary,
  paths = [],
  open = false,
  children,
}: {
  readonly title: string;
  /** What is in it, shown beside the title. */
  readonly summary?: string;
  /** Fields inside, by path or the beginning of it. */
  readonly paths?: readonly string[];
  readonly open?: boolean;
  readonly children: ComponentChildren;
}) {
  const box = useRef<HTMLDetailsElement>(null);
  const problems = useContext(Problems);
  const wrong = problems.filter(({field}) =>
    paths.some(path => field === path || field.startsWith(`${path}.`)),
  ).length;
  useEffect(() => {
    if (wrong > 0 && box.current) box.current.open = true;
  }, [problems, wrong]);
  useEffect(() => {
    if (open && box.current) box.current.open = true;
  }, [open]);
  return (
    <details class="group" ref={box}>
      <summary>
        <span class="group-title">{title}</span>
        {wrong > 0 ? (
          <span class="group-wrong">
            {wrong} {wrong === 1 ? 'mistake' : 'mistakes'}
          </span>
        ) : (
          summary && <span class="group-summary">{summary}</span>
        )}
      </summary>
      <div class="group-body">{children}</div>
    </details>
  );
}
