/** Of a button, while one act runs: a spinner on the one that was pressed, the others disabled. */
export function pressed(running: string, act: string) {
  return {
    busy: running === act,
    disabled: running !== '' && running !== act,
  };
}
