/** Does what is asked, and loses the answer on the way, as Google now and then does. */
export function losing<A extends readonly unknown[]>(
  really: ((...args: A) => unknown) | undefined,
): (...args: A) => never {
  return (...args) => {
    void really?.(...args);
    throw new Error('NetworkError: Connection failure due to HTTP 0');
  };
}
