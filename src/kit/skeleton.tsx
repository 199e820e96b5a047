/** Grey lines in place of what is still loading. */
export function Skeleton({what}: {readonly what: string}) {
  return (
    <div aria-busy="true">
      <p role="status" class="hidden-text">
        Loading {what}
      </p>
      <div class="skeleton wide" />
      <div class="skeleton" />
      <div class="skeleton wide" />
      <div class="skeleton short" />
    </div>
  );
}
