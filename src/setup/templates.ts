import customer from '../../templates/customer.md';
import faq from '../../templates/faq.md';
import internal from '../../templates/internal.md';
import technical from '../../templates/technical.md';
import type {TemplateSource} from '../world/capability';

/** The templates an incident is declared with; in a file beside the bundle, read when set-up needs it. */
export const TEMPLATES: readonly TemplateSource[] = [
  {
    key: 'internal',
    name: 'Incident Communication (All - Internal) - Template',
    markdown: internal,
  },
  {
    key: 'customer',
    name: 'Incident Response - Customer Communication Template (non-PII)',
    markdown: customer,
  },
  {key: 'faq', name: 'Incident FAQ - Template', markdown: faq},
  {
    key: 'technical',
    name: 'Incident Technical Explanation - Template',
    markdown: technical,
  },
];
