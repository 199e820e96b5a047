import {useState} from 'preact/hooks';

/** Puts an address on the clipboard and says so; a browser that refuses gets the address shown instead. */
export function CopyLink({address}: {readonly address: string}) {
  const [said, setSaid] = useState('');
  const copy = (): void => {
    navigator.clipboard.writeText(address).then(
      () => setSaid('Link copied'),
      () => setSaid(address),
    );
  };
  return (
    <>
      <button type="button" onClick={copy}>
        Copy link
      </button>
      <span class="hint copied" role="status">
        {said}
      </span>
    </>
  );
}
