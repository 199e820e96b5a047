import {Notice} from './notice';

/** Stands in a form that was changed after its answer was lost: what was sent first may be recorded, too. */
export function EarlierNotice({
  doubtful,
  children,
}: {
  readonly doubtful: boolean;
  /** What that means here, and where to look. */
  readonly children: string;
}) {
  return (
    <div role="status">
      {doubtful && (
        <Notice kind="warning" title="What you sent before may be recorded">
          <p>{children}</p>
        </Notice>
      )}
    </div>
  );
}
