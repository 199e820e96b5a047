import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import type {Draft} from '../edit/draft';
import {paragraphsIn} from './places';
import {allTabs, contentOfTab, segmentsOf} from './segments';
import type {DocumentTab, Segment} from './types';
import {endOfContent} from './types';

export interface DropdownPlace {
  readonly dropdown: docs_v1.Schema$Dropdown;
  readonly segment: Segment;
}

/** Every dropdown chip of a tab, in its headers, footers and footnotes too. */
export function dropdownsIn(
  {tabs}: Pick<Draft, 'tabs'>,
  content: DocumentTab,
): DropdownPlace[] {
  return allTabs(tabs)
    .filter(tab => contentOfTab(tab) === content)
    .flatMap(segmentsOf)
    .flatMap(segment =>
      paragraphsIn(segment.content, 0, endOfContent(segment.content)).flatMap(
        ({paragraph}) =>
          (paragraph.elements ?? []).flatMap(({dropdown}) =>
            dropdown ? [{dropdown, segment}] : [],
          ),
      ),
    );
}
