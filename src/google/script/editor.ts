import type {Editor} from '../../world/world';
import type {TextLocator} from '../../core/documents/views';

type Searched =
  | GoogleAppsScript.Document.Body
  | GoogleAppsScript.Document.HeaderSection
  | GoogleAppsScript.Document.FooterSection;

/** The Google document open in front of the person; needs no more than the `documents.currentonly` scope. */
export class ActiveDocument implements Editor {
  documentId(): string {
    return DocumentApp.getActiveDocument()?.getId() ?? '';
  }

  incidentId(): string {
    return '';
  }

  /** `findText` takes a regular expression and finds each text element by itself. Source: https://developers.google.com/apps-script/reference/document/text#findtextsearchpattern */
  select({text, occurrence, segment}: TextLocator): boolean {
    const document = DocumentApp.getActiveDocument();
    const searched = document ? partOf(document, segment) : null;
    if (!document || !searched) return false;
    const pattern = text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
    let found: GoogleAppsScript.Document.RangeElement | null = null;
    for (let nth = 0; nth <= occurrence; nth++) {
      found = found
        ? searched.findText(pattern, found)
        : searched.findText(pattern);
      if (!found) return false;
    }
    if (!found) return false;
    document.setSelection(
      document
        .newRange()
        .addElement(
          found.getElement().asText(),
          found.getStartOffset(),
          found.getEndOffsetInclusive(),
        )
        .build(),
    );
    return true;
  }
}

function partOf(
  document: GoogleAppsScript.Document.Document,
  segment: TextLocator['segment'],
): Searched | null {
  switch (segment) {
    case 'body':
      return document.getBody();
    case 'header':
      return document.getHeader();
    case 'footer':
      return document.getFooter();
  }
}
