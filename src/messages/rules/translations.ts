import type {DocumentText} from '../../core/documents/document-text';
import {
  isTranslated,
  languageName,
  languagesIn,
} from '../../core/documents/language';
import {wordsDigest} from '../../core/documents/translation';
import {documentLabel} from '../../core/incident/document-label';
import type {Incident, IncidentDocument} from '../../core/incident/incident';
import {writtenFor} from '../../core/incident/written-for';
import type {Settings} from '../../core/register/settings';
import type {NextLanguage} from '../contract';

/** Languages the readers of a message get and that nobody has begun. */
export function languagesMissing(
  {kind, fileId, translation}: IncidentDocument,
  documents: readonly IncidentDocument[],
  settings: Settings,
): readonly NextLanguage[] {
  if (!isTranslated(kind) || translation) return [];
  return languagesIn(settings)
    .translations.filter(language =>
      documents.every(
        one =>
          one.translation?.of !== fileId ||
          one.translation.language !== language,
      ),
    )
    .map(language => ({language, name: languageName(language)}));
}

/**
 * What has happened to the original since somebody translated from it, in sentences; nothing for any other document.
 *
 * @param original Null when it is gone, or cannot be read.
 */
export function behindOriginal(
  {translation}: IncidentDocument,
  original: DocumentText | null,
  documents: readonly IncidentDocument[],
): readonly string[] {
  if (!translation) return [];
  const named = documents.find(({fileId}) => fileId === translation.of);
  const label = named ? documentLabel(named) : 'The original';
  if (original === null) {
    return [`“${label}”, which this translates, cannot be read.`];
  }
  return wordsDigest(original) === translation.from
    ? []
    : [`The original has changed since: “${label}”.`];
}

/** What a draft is looked at against: where the incident stands, and of a translation the words of its original. */
export function standingOf(
  incident: Incident,
  {translation}: IncidentDocument,
  original: DocumentText | null,
): string {
  const standing = writtenFor(incident);
  return translation && original
    ? `${standing} ${wordsDigest(original)}`
    : standing;
}
