import {useState} from 'preact/hooks';
import {Button} from './button';

/** Copies `text`; where the browser forbids it, shows the text to copy by hand. */
export function CopyButton({
  text,
  what,
}: {
  readonly text: string;
  /** "link to Internal communication" */
  readonly what: string;
}) {
  const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setState('copied');
    } catch {
      setState('refused');
    }
  };
  if (state === 'refused')
    return (
      <input
        class="by-hand"
        readOnly
        value={text}
        aria-label={`Copy by hand: ${what}`}
        onFocus={event => event.currentTarget.select()}
      />
    );
  return (
    <Button kind="quiet" name={`Copy ${what}`} onClick={() => void copy()}>
      {state === 'copied' ? 'Copied' : 'Copy'}
    </Button>
  );
}
