import type {TemplateSource} from '../../world/capability';

/**
 * Long texts lie in files of their own beside the bundle, so that only the run that needs one loads it: in the bundle a
 * Markdown import is the name of such a file (`scripts/kept-texts.ts`). Base 64, because Apps Script reads its HTML files
 * as HTML.
 * Source: https://developers.google.com/apps-script/reference/html/html-service#createhtmloutputfromfilefilename
 */
function readKeptText(file: string): string {
  const content = HtmlService.createHtmlOutputFromFile(file).getContent();
  return Utilities.newBlob(
    Utilities.base64Decode(content.trim()),
  ).getDataAsString();
}

/** Templates whose words are read when somebody asks for them. */
export function keptTemplates(
  sources: readonly TemplateSource[],
): readonly TemplateSource[] {
  return sources.map(source => ({
    ...source,
    get markdown() {
      return readKeptText(source.markdown);
    },
  }));
}
