import type {Block, DocumentTab, Paragraph, Tab} from './types';
import {assignIndices} from './indices';
import {namedStyles} from './named-styles';

const points = (magnitude: number) =>
  magnitude === 0 ? {unit: 'PT'} : {magnitude, unit: 'PT'};

/** An empty paragraph of normal text, which every segment and cell has at least one of. */
export function emptyParagraph(): Block {
  return {paragraph: paragraphOf('NORMAL_TEXT', '\n')};
}

export function paragraphOf(namedStyleType: string, text: string): Paragraph {
  return {
    elements: [{textRun: {content: text, textStyle: {}}}],
    paragraphStyle: {namedStyleType, direction: 'LEFT_TO_RIGHT'},
  };
}

/** The section break every body begins with. */
function firstSectionBreak(): Block {
  return {
    sectionBreak: {
      sectionStyle: {
        columnSeparatorStyle: 'NONE',
        contentDirection: 'LEFT_TO_RIGHT',
        sectionType: 'CONTINUOUS',
      },
    },
  };
}

/** A tab as Docs makes it: US Letter, one-inch margins, default named styles, the given blocks or one empty paragraph. */
export function freshTab(
  tabId: string,
  title: string,
  index: number,
  blocks: Block[] = [emptyParagraph()],
): Tab {
  const content = [firstSectionBreak(), ...blocks];
  assignIndices(content);
  const documentTab: DocumentTab = {
    body: {content},
    documentStyle: {
      background: {color: {}},
      pageNumberStart: 1,
      marginTop: points(72),
      marginBottom: points(72),
      marginRight: points(72),
      marginLeft: points(72),
      pageSize: {height: points(792), width: points(612)},
      marginHeader: points(36),
      marginFooter: points(36),
      useCustomHeaderFooterMargins: true,
      documentFormat: {documentMode: 'PAGES'},
    },
    namedStyles: namedStyles(),
  };
  return {tabProperties: {tabId, title, index}, documentTab};
}
