import {invalid} from '../../kernel/errors';
import {allTabs, segmentsOf} from './segments';
import {endOfContent, type Tab} from './types';

/** Source: https://support.google.com/drive/answer/37603 */
const MOST_CHARACTERS = 1_020_000;

/**
 * Counted are the UTF-16 units of all tabs, headers, footers and footnotes; which of them Google counts, and its
 * words, are not published.
 *
 * @throws ApiError 400
 */
export function refuseTooLarge(tabs: readonly Tab[]): void {
  let size = 0;
  for (const tab of allTabs(tabs)) {
    for (const {content} of segmentsOf(tab)) size += endOfContent(content);
  }
  if (size > MOST_CHARACTERS) {
    throw invalid(
      `The document would have ${size} characters; at most ${MOST_CHARACTERS} are allowed.`,
    );
  }
}
