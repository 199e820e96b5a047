import type {IncidentDocument} from './incident';
import {DOCUMENTS} from './vocabulary';

/** "Update to customers 2". */
export function documentLabel({
  kind,
  number,
}: Pick<IncidentDocument, 'kind' | 'number'>): string {
  const {label} = DOCUMENTS[kind];
  return number > 1 ? `${label} ${number}` : label;
}
