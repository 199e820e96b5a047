import type {
  DocumentTab,
  Paragraph,
  ParagraphStyle,
  TextStyle,
} from '../model/types';

interface Looks {
  readonly text: TextStyle;
  readonly paragraph: ParagraphStyle;
}

/** What a paragraph's text and layout look like before anything is set on them: its named style over normal text. */
export function inheritedLooks(tab: DocumentTab, paragraph: Paragraph): Looks {
  const type = paragraph.paragraphStyle?.namedStyleType ?? 'NORMAL_TEXT';
  const style = (name: string) =>
    tab.namedStyles?.styles?.find(each => each.namedStyleType === name);
  const own = style(type);
  const base = style('NORMAL_TEXT');
  return {
    text: {...base?.textStyle, ...own?.textStyle},
    paragraph: {...base?.paragraphStyle, ...own?.paragraphStyle},
  };
}
