import {cleanText} from '../../core/base/clean-text';

/** Which incidents a list shows. */
export const STANDINGS = ['active', 'earlier', 'all'] as const;
export type Standing = (typeof STANDINGS)[number];

export interface IncidentSearch {
  /** Words that all stand somewhere in what is known of the incident; '' for any. */
  readonly text: string;
  readonly standing: Standing;
}

/** Nobody types more to find an incident. */
const LONGEST = 200;

/** Whatever a page sent, as a search; what it does not say is not searched for. */
export function searchFrom(input: unknown): IncidentSearch {
  const {text, standing} = (
    typeof input === 'object' && input !== null ? input : {}
  ) as Readonly<Record<string, unknown>>;
  return {
    text: typeof text === 'string' ? cleanText(text).slice(0, LONGEST) : '',
    standing: STANDINGS.find(one => one === standing) ?? 'all',
  };
}

export function isSought(
  {text, standing}: IncidentSearch,
  incident: {readonly active: boolean; readonly words: readonly string[]},
): boolean {
  if (standing !== 'all' && incident.active !== (standing === 'active')) {
    return false;
  }
  const known = incident.words.join(' ').toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .every(word => known.includes(word));
}
