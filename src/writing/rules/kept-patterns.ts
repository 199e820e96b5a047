/**
 * Name of the file beside the bundle that holds the patterns; '' where the modules `*.patterns.ts` hold them themselves.
 * The build writes both (`scripts/kept-patterns.ts`).
 */
export const KEPT_PATTERNS: string = '';
