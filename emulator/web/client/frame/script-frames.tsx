import {X} from 'lucide';
import {useEffect, useRef, useState} from 'preact/hooks';
import {boot} from '../boot';
import {Dialog} from '../kit/dialog';
import {Icon} from '../kit/icon';
import {useLive} from '../kit/live';
import type {DialogFrame, Frame, ScriptBridge} from './script-bridge';

/**
 * The attributes Google sets on script pages. A page of a stand-alone script, as all are here, may navigate the whole window
 * right after a click; pages beside a file do not get that, to be on the safe side.
 * Source: https://developers.google.com/apps-script/guides/html/restrictions
 */
const SANDBOX = [
  'allow-scripts',
  'allow-same-origin',
  'allow-forms',
  'allow-modals',
  'allow-popups',
  'allow-popups-to-escape-sandbox',
  'allow-downloads',
].join(' ');

const LEAVES = 'allow-top-navigation-by-user-activation';

/** One script page on its own origin, with a sign of life until it has loaded. */
export function ScriptFrame({
  bridge,
  frame,
  style,
  fillsWindow = false,
}: {
  readonly bridge: ScriptBridge;
  readonly frame: Frame;
  /** A web app. */
  readonly fillsWindow?: boolean;
  readonly style?: Record<string, string>;
}) {
  const ref = useRef<HTMLIFrameElement>(null);
  const [loading, setLoading] = useState(true);
  useEffect(() => {
    bridge.attach(frame, ref.current);
    return () => bridge.attach(frame, null);
  }, [frame]);
  return (
    <div class="script-frame">
      {loading && (
        <div class="loading-bar" role="progressbar" aria-label="Loading" />
      )}
      <iframe
        key={frame.src}
        ref={ref}
        title={frame.title || 'Script page'}
        src={boot.scriptOrigin + frame.src}
        sandbox={fillsWindow ? `${SANDBOX} ${LEAVES}` : SANDBOX}
        allow="clipboard-write"
        style={style}
        onLoad={() => setLoading(false)}
      />
    </div>
  );
}

/** The 300 px sidebar; there is one at a time. */
export function ScriptSidebar({bridge}: {readonly bridge: ScriptBridge}) {
  const frame = useLive(bridge.sidebar);
  if (!frame) return null;
  return (
    <aside class="script-sidebar" aria-label={frame.title}>
      <header>
        <h2>{frame.title}</h2>
        <button
          class="icon"
          aria-label={`Close ${frame.title}`}
          onClick={() => bridge.close(frame)}
        >
          <Icon of={X} />
        </button>
      </header>
      <ScriptFrame key={frame.src} bridge={bridge} frame={frame} />
    </aside>
  );
}

/** Dialogs, toasts, alerts, the "Working" sign and the red bar. */
export function ScriptOverlays({bridge}: {readonly bridge: ScriptBridge}) {
  const dialogs = useLive(bridge.dialogs);
  const toasts = useLive(bridge.toasts);
  const [alert] = useLive(bridge.alerts);
  const running = useLive(bridge.running);
  const failure = useLive(bridge.failure);
  return (
    <>
      {dialogs.map(dialog => (
        <ScriptDialog key={dialog.src} bridge={bridge} dialog={dialog} />
      ))}
      {alert && (
        <Dialog
          title={alert.title || 'Message'}
          onClose={() => bridge.alerts.change(all => all.slice(1))}
        >
          <p class="prose">{alert.message}</p>
          <footer>
            <button
              class="primary"
              autofocus
              onClick={() => bridge.alerts.change(all => all.slice(1))}
            >
              OK
            </button>
          </footer>
        </Dialog>
      )}
      <div class="butter" role="status" aria-live="polite">
        {running > 0 && <span class="working">Running script…</span>}
      </div>
      {failure !== null && (
        <div class="red-bar" role="alert">
          <span>{failure}</span>
          <button onClick={() => bridge.failure.set(null)}>Dismiss</button>
        </div>
      )}
      <div class="toasts" role="status" aria-live="polite">
        {toasts.map(toast => (
          <div class="toast" key={toast.id}>
            <div>
              {toast.title && <strong>{toast.title}</strong>}
              <p>{toast.message}</p>
            </div>
            <button
              class="icon"
              aria-label="Dismiss"
              onClick={() => bridge.dismissToast(toast.id)}
            >
              <Icon of={X} size={16} />
            </button>
          </div>
        ))}
      </div>
    </>
  );
}

function ScriptDialog({
  bridge,
  dialog,
}: {
  readonly bridge: ScriptBridge;
  readonly dialog: DialogFrame;
}) {
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (dialog.modal) ref.current?.showModal();
    else ref.current?.show();
  }, [dialog]);
  const close = (): void => bridge.close(dialog);
  return (
    <dialog
      ref={ref}
      class={dialog.modal ? 'script-dialog' : 'script-dialog modeless'}
      aria-label={dialog.title}
      onCancel={event => {
        event.preventDefault();
        close();
      }}
    >
      <header>
        <h2>{dialog.title}</h2>
        <button class="icon" aria-label="Close" onClick={close}>
          <Icon of={X} />
        </button>
      </header>
      <ScriptFrame
        bridge={bridge}
        frame={dialog}
        style={{width: `${dialog.width}px`, height: `${dialog.height}px`}}
      />
    </dialog>
  );
}
