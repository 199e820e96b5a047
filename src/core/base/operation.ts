import * as v from 'valibot';

/** Made once when a form opens; the same operation sent twice is done once. */
export const OPERATION = /^[\w-]{8,64}$/;
export const OperationShape = v.pipe(v.string(), v.regex(OPERATION));
