import type {DocumentKind} from '../../core/incident/words';
import {analysisFindings} from './analysis-words';

/** Keeps a preliminary analysis that names causes, failures or remedies from being released (S3-5, S3-6). */
export const ANALYSIS_RULE = {
  kinds: ['analysis'] as readonly DocumentKind[],
  find: (lines: readonly string[]): readonly string[] =>
    analysisFindings(lines.join('\n'))
      .filter(({hint}) => !hint)
      .map(
        ({sentence, found, advice}) =>
          `“${found}” in “${sentence}” – ${advice}`,
      ),
};
