import {paragraphsIn} from './places';
import type {DocumentTab} from './types';
import {endOfContent} from './types';

/** Numbers the footnote references of a body in reading order, from 1. */
export function numberFootnotes(tab: DocumentTab): void {
  if (!tab.footnotes) return;
  const content = tab.body?.content ?? [];
  let number = 1;
  for (const {paragraph} of paragraphsIn(content, 0, endOfContent(content))) {
    for (const {footnoteReference} of paragraph.elements ?? []) {
      if (footnoteReference)
        footnoteReference.footnoteNumber = String(number++);
    }
  }
  if (Object.keys(tab.footnotes).length === 0) delete tab.footnotes;
}
