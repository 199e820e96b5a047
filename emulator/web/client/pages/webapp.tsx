import {useEffect, useMemo} from 'preact/hooks';
import {boot} from '../boot';
import {ScriptBridge} from '../frame/script-bridge';
import {ScriptFrame, ScriptOverlays} from '../frame/script-frames';
import {mount} from '../kit/mount';

/** A web app fills the window, under one thin line that says whose program it is, as with Google. */
function WebApp() {
  const bridge = useMemo(() => new ScriptBridge(), []);
  const frame = useMemo(
    () => ({
      src: boot.frame ?? '',
      title: boot.title || 'Web app',
    }),
    [],
  );
  useEffect(() => {
    document.title = frame.title;
  }, []);
  return (
    <div class="web-app">
      <p class="web-app-note">
        This page was made by a script of your organisation. You are{' '}
        <strong>{boot.me}</strong>.
      </p>
      <ScriptFrame bridge={bridge} frame={frame} fillsWindow />
      <ScriptOverlays bridge={bridge} />
    </div>
  );
}

mount(<WebApp />);
