import type {Setup} from './incident';

/**
 * The cell that says how far "new incident" is: `ready`, `pending <operation> <lease until>` or
 * `check <operation> <since>`. With the operation in it no two rows hold the same text, so it can be swapped
 * without knowing where the row stands.
 */
export function setupCell(setup: Setup, operation: string): string {
  switch (setup.state) {
    case 'ready':
      return 'ready';
    case 'pending':
      return `pending ${operation} ${setup.leaseUntil}`.trimEnd();
    case 'check':
      return `check ${operation} ${setup.since}`;
  }
}

/** Anything a person wrote there counts as ready: nobody waits for it. */
export function readSetup(cell: string): Setup {
  const [state, , at = ''] = cell.trim().split(' ');
  if (state === 'pending') return {state, leaseUntil: at};
  if (state === 'check') return {state, since: at};
  return {state: 'ready'};
}

/** Whether another run has the incident to itself just now. */
export function leased(setup: Setup, now: string): boolean {
  return setup.state === 'pending' && setup.leaseUntil > now;
}
