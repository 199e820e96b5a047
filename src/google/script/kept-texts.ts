import {readPhrases, type Phrases} from '../../core/documents/speech';
import type {TemplateSource} from '../../world/capability';

/**
 * Long texts lie in files of their own beside the bundle, so that only the run that needs one loads it: in the bundle the
 * import of a Markdown file or of a `*.kept.ts` is the name of such a file (`scripts/kept-texts.ts`). Base 64, because Apps Script reads its HTML files
 * as HTML.
 * Source: https://developers.google.com/apps-script/reference/html/html-service#createhtmloutputfromfilefilename
 */
export function readKeptText(file: string): string {
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

/**
 * Phrases by language, each file read once a run and only when somebody asks.
 *
 * @param files By the first part of the tag.
 */
export function keptPhrases(
  files: Readonly<Record<string, string>>,
): (language: string) => Phrases {
  const read = new Map<string, Phrases>();
  return language => {
    const file = files[language];
    const phrases =
      read.get(language) ??
      readPhrases(file === undefined ? '' : readKeptText(file));
    read.set(language, phrases);
    return phrases;
  };
}
