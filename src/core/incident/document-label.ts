import {languageName} from '../documents/language';
import type {IncidentDocument} from './incident';
import {DOCUMENTS} from './vocabulary';

/** "Update to customers 2", "Update to customers 2 (German)". */
export function documentLabel({
  kind,
  number,
  translation,
}: Pick<IncidentDocument, 'kind' | 'number' | 'translation'>): string {
  const {label} = DOCUMENTS[kind];
  return [
    label,
    number > 1 ? ` ${number}` : '',
    translation ? ` (${languageName(translation.language)})` : '',
  ].join('');
}
