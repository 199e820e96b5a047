import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';

/**
 * What is in a paragraph without being text, as one line each: enough to notice that it was exchanged.
 * Rules, breaks and automatic page numbers have nothing to exchange.
 * Source: ParagraphElement, https://developers.google.com/workspace/docs/api/reference/rest/v1/documents
 *
 * An image whose file was replaced in the browser keeps its id and has no source address: then only its
 * description and title can show it.
 */
export function objectOf(
  part: docs_v1.Schema$ParagraphElement,
  inline: Readonly<Record<string, docs_v1.Schema$InlineObject>>,
): string | null {
  const {person, richLink, dateElement, footnoteReference} = part;
  const id = part.inlineObjectElement?.inlineObjectId;
  if (person) return `person ${person.personProperties?.email ?? ''}`;
  if (richLink) return `link ${richLink.richLinkProperties?.uri ?? ''}`;
  if (dateElement) {
    const {timestamp, displayText} = dateElement.dateElementProperties ?? {};
    return `date ${timestamp ?? ''} ${displayText ?? ''}`;
  }
  if (footnoteReference) return `footnote ${footnoteReference.footnoteNumber}`;
  if (!id) return null;
  const object = inline[id]?.inlineObjectProperties?.embeddedObject;
  return [
    'image',
    id,
    object?.imageProperties?.sourceUri ?? '',
    object?.title ?? '',
    object?.description ?? '',
  ].join(' ');
}
