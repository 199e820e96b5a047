import customer from '../../templates/customer.md';
import faq from '../../templates/faq.md';
import internal from '../../templates/internal.md';
import technical from '../../templates/technical.md';
import type {DocumentKind} from '../core/incident/words';

export interface TemplateSource {
  readonly kind: DocumentKind;
  /** Names of the playbook, so that people who know it find them. */
  readonly name: string;
  readonly markdown: string;
}

/** The templates as set-up imports them; part of the bundle, because a script cannot read other files. */
export const TEMPLATES: readonly TemplateSource[] = [
  {
    kind: 'internal',
    name: 'Incident Communication (All - Internal) - Template',
    markdown: internal,
  },
  {
    kind: 'customer',
    name: 'Incident Response - Customer Communication Template (non-PII)',
    markdown: customer,
  },
  {kind: 'faq', name: 'Incident FAQ - Template', markdown: faq},
  {
    kind: 'technical',
    name: 'Incident Technical Explanation - Template',
    markdown: technical,
  },
];
