import {useEffect, useRef} from 'preact/hooks';
import type {Said} from './use-review';

/** What has just been done; takes the focus, because the form it came from is gone. */
export function SaidNotice({said: {text, kind, times}}: {readonly said: Said}) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (times === 0) return;
    box.current?.focus();
    box.current?.scrollIntoView({block: 'nearest'});
  }, [times]);
  return (
    <div
      role="status"
      tabIndex={-1}
      ref={box}
      class={text ? `notice ${kind}` : undefined}
    >
      {text && <p>{text}</p>}
    </div>
  );
}
