export type Decision = 'accept' | 'reject';

/** Which suggestions a decision is about. */
export type Chosen = (id: string) => boolean;
