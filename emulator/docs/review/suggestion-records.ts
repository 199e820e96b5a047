import type {Post} from '../../drive/comments/comment-records';
import type {Millis} from '../../kernel/clock';
import type {Ground} from '../../kernel/contracts';
import type {Collection} from '../../kernel/store';

export type SuggestionAction = 'ACCEPT' | 'REJECT';

export interface SuggestionReply extends Post {
  readonly action?: SuggestionAction;
}

/** A suggestion's thread; what is suggested stands as marks in the content, under the same id. */
export interface SuggestionRecord {
  readonly id: string;
  readonly author: string;
  readonly postId: string;
  readonly createdAt: Millis;
  readonly modifiedAt: Millis;
  readonly status: 'OPEN' | 'ACCEPTED' | 'REJECTED';
  /** The last summary: once resolved there are no marks to read it from. */
  readonly summary: string;
  readonly replies: readonly SuggestionReply[];
}

/** By document, oldest first. A resolved thread stays; one whose last mark was edited away is gone. */
export function suggestionsIn(
  ground: Pick<Ground, 'store'>,
): Collection<readonly SuggestionRecord[]> {
  return ground.store.collection('docs.suggestions');
}
