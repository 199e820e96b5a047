/** For pages that show nothing: with several accounts in a browser Google decides by itself which one a page acts as. */
export function OtherAccount({me}: {readonly me: string}) {
  return (
    <p class="hint">
      {me === '' ? 'This page' : `You are here as ${me}. This page`} shows what
      that Google account may read. With several accounts in this browser, open
      the link in a profile or a window where only the right one is signed in.
    </p>
  );
}
