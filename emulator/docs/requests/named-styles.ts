import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import {invalid} from '../../kernel/errors';
import type {Draft} from '../edit/draft';
import {masked, pathsOf} from '../edit/mask';
import {withoutZeros} from '../edit/values';
import {namedStyles} from '../model/named-styles';
import {contentOfTab, findTab} from '../model/segments';
import type {Reply} from '../model/types';

/**
 * Changes what a named style looks like for all its paragraphs. A field that is named and left unset goes back
 * to what new documents have.
 * Source: https://developers.google.com/workspace/docs/api/reference/rest/v1/documents/request#updatenamedstylerequest
 */
export function updateNamedStyle(
  draft: Draft,
  {namedStyle, fields, tabId}: docs_v1.Schema$UpdateNamedStyleRequest,
): Reply {
  const paths = pathsOf(fields, [
    'namedStyleType',
    'textStyle',
    'paragraphStyle',
  ]);
  const type = namedStyle?.namedStyleType;
  if (!type || !paths.includes('namedStyleType')) {
    throw invalid('The named style type must be specified.');
  }
  const styles = (contentOfTab(findTab(draft.tabs, tabId)).namedStyles ??= {});
  const at = (styles.styles ??= []).findIndex(
    style => style.namedStyleType === type,
  );
  const fresh = namedStyles().styles?.find(
    style => style.namedStyleType === type,
  );
  if (!fresh) throw invalid(`The named style type ${type} is invalid.`);
  const looks = paths.filter(path => path !== 'namedStyleType');
  const merged = masked(
    at < 0 ? fresh : styles.styles[at],
    overDefaults(fresh, withoutZeros(namedStyle ?? {}), looks),
    looks,
  );
  if (at < 0) styles.styles.push(merged);
  else styles.styles[at] = merged;
  return {};
}

type Json = Record<string, unknown>;

/** What is given, with the defaults where a named path has no value. */
function overDefaults(
  fresh: object,
  given: object,
  paths: readonly string[],
): object {
  const result = structuredClone(given) as Record<string, Json | undefined>;
  for (const path of paths) {
    const [part, field] = path.split('.');
    const defaults = (fresh as Record<string, Json | undefined>)[part] ?? {};
    const own = result[part] ?? {};
    if (field === undefined) result[part] = {...defaults, ...own};
    else if (own[field] === undefined && defaults[field] !== undefined) {
      result[part] = {...own, [field]: defaults[field]};
    }
  }
  return result;
}
