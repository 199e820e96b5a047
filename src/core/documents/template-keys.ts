import type {DocumentKind} from '../incident/words';
import {DOCUMENTS, isKey} from '../incident/vocabulary';

/** One report in three shapes; which one is made is chosen when it is begun. */
export const REPORT_LAYOUTS = {
  'post-mortem': 'Post-mortem',
  'post-mortem.post-incident': 'Post-incident report',
  'post-mortem.incident-report': 'Incident report',
} as const;

/** What the installation knows a template by: its document kind, with the layout where there are several. */
export type TemplateKey = DocumentKind | keyof typeof REPORT_LAYOUTS;

export const TEMPLATE_KEYS: readonly TemplateKey[] = [
  ...(Object.keys(DOCUMENTS) as DocumentKind[]),
  'post-mortem.post-incident',
  'post-mortem.incident-report',
];

export function kindOfTemplate(key: TemplateKey): DocumentKind {
  const [kind] = key.split('.');
  if (!isKey(DOCUMENTS, kind)) throw new Error(`No document kind "${kind}".`);
  return kind;
}

export function templateLabel(key: TemplateKey): string {
  return isKey(REPORT_LAYOUTS, key)
    ? REPORT_LAYOUTS[key]
    : DOCUMENTS[kindOfTemplate(key)].label;
}
