/** Put in by the build: a hash of the bundle. */
declare const BUILD_ID: string | undefined;
/** In a file of its own that `npm run deploy` writes; pages cannot call it, because its name ends so. */
declare const webAppAddress_: (() => string) | undefined;

/** Which bundle runs: ten hexadecimal digits, the same for the same code. */
export function buildId(): string {
  return typeof BUILD_ID === 'undefined' ? 'not built' : BUILD_ID;
}

/** Where the deployment of this script answers everybody; '' when it was not deployed by `npm run deploy`. */
export function deployedAddress(): string {
  return typeof webAppAddress_ === 'undefined' ? '' : webAppAddress_();
}
