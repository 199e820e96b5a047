/** The function of the bundle that the five-minute trigger runs. */
export const SWEEP = 'sweep';
