import type {DocumentText} from '../../core/documents/document-text';
import {requiredSections} from '../../core/documents/sections';
import {checkTemplate} from '../../core/documents/template-check';
import {
  kindOfTemplate,
  layoutOf,
  templateLabel,
  type TemplateKey,
} from '../../core/documents/template-keys';
import type {Finding} from '../contract';

/** What would go wrong with this template during an incident. */
export function findingsOf(
  key: TemplateKey,
  text: DocumentText,
  url: string,
): readonly Finding[] {
  const kind = kindOfTemplate(key);
  return checkTemplate(text, kind, requiredSections(kind, layoutOf(key))).map(
    ({place, level, message, remedy}) => ({
      where: `${templateLabel(key)}: ${place}`,
      url,
      level,
      message,
      remedy,
    }),
  );
}
