import {keysOf} from '../../core/base/keys';
import {DOCUMENT_KINDS} from '../../core/incident/vocabulary';
import type {Mark} from '../../world/files';

/**
 * A mark as Drive `appProperties`: private to this Cloud project, at most 124 bytes a pair, searchable.
 * Source: https://developers.google.com/workspace/drive/api/guides/properties
 */
const KEYS = {
  incident: 'icIncident',
  kind: 'icKind',
  operation: 'icOperation',
  register: 'icRegister',
} as const satisfies Record<keyof Mark, string>;

const KINDS: readonly Mark['kind'][] = [
  ...DOCUMENT_KINDS,
  'folder',
  'register',
  'template',
  'evidence',
  'brief',
];

export function propertiesOf(mark: Mark): Record<string, string> {
  return Object.fromEntries(
    entries(mark).map(([key, value]) => [KEYS[key], value]),
  );
}

/** Null for a file that is not ours. */
export function markFrom(
  properties: Readonly<Record<string, string>> | null | undefined,
): Mark | null {
  const kind = KINDS.find(known => known === properties?.[KEYS.kind]);
  if (!properties || !kind) return null;
  return {
    kind,
    incident: properties[KEYS.incident] ?? '',
    operation: properties[KEYS.operation] ?? '',
    register: properties[KEYS.register] ?? '',
  };
}

/** Drive's search expression for files that carry all of those values. */
export function queryFor(wanted: Partial<Mark>): string {
  const terms = entries(wanted).map(
    ([key, value]) =>
      `appProperties has {key='${KEYS[key]}' and value='${quoted(value)}'}`,
  );
  return [...terms, 'trashed=false'].join(' and ');
}

function entries(mark: Partial<Mark>): [keyof Mark, string][] {
  return keysOf(KEYS).flatMap(key => {
    const value = mark[key];
    return value === undefined ? [] : [[key, value] as [keyof Mark, string]];
  });
}

/** Source: https://developers.google.com/workspace/drive/api/guides/search-files (escape \ and ') */
function quoted(value: string): string {
  return value.replace(/[\\']/g, '\\$&');
}
