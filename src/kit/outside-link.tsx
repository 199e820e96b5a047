import type {ComponentChildren} from 'preact';

/** A link to another Google page; add-on frames may not navigate themselves. */
export function OutsideLink({
  href,
  children,
  class: look,
}: {
  readonly href: string;
  readonly children: ComponentChildren;
  readonly class?: string;
}) {
  return /^https?:\/\//i.test(href) ? (
    <a href={href} target="_blank" rel="noopener" class={look}>
      {children}
    </a>
  ) : (
    <span class={look}>{children}</span>
  );
}
