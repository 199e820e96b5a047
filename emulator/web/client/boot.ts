import type {Boot} from '../wire';

/** What the server wrote into this page. */
export const boot = JSON.parse(
  document.getElementById('boot')?.textContent ?? '{}',
) as Boot;
