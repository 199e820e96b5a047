import {STAYS_INSIDE} from '../../../core/documents/message-kinds';
import type {ReleaseView} from '../../contract';
import type {Said} from './use-review';

/** How a release ended, in a sentence. */
export function released({
  kind,
  why,
  review,
}: ReleaseView): Pick<Said, 'text' | 'kind'> {
  const last = review.versions[review.versions.length - 1];
  const gates = review.gates.length;
  const readers = STAYS_INSIDE.includes(review.kind)
    ? 'Colleagues may read it where it is'
    : 'CS Ops and CS leadership have it';
  switch (kind) {
    case 'released':
      return {
        kind: 'good',
        text: `Version ${last?.number ?? 1} is released. ${readers}; nothing went to customers.`,
      };
    case 'kept-back':
      return {
        kind: 'warning',
        text: `Not released: ${gates === 1 ? 'one thing stands' : `${gates} things stand`} in the way. Nothing has gone out.`,
      };
    case 'given-up':
      return {
        kind: 'warning',
        text: 'Not released: the text was edited at the last moment, or somebody gave the release up. Nothing has gone out.',
      };
    case 'unfinished':
      return {
        kind: 'warning',
        text: `The release is not finished. ${why} Press Finish: what is done is not done twice.`,
      };
  }
}
