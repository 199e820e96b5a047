/** Says what just happened, also to screen readers; always on the page so that changes are heard. */
export function Status({text}: {readonly text: string}) {
  return (
    <p role="status" class="status">
      {text}
    </p>
  );
}
