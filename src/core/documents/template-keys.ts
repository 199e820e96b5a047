import {keysOf} from '../base/keys';
import type {DocumentKind} from '../incident/words';
import {DOCUMENTS, isKey} from '../incident/vocabulary';
import type {MessageLayout} from './organisation';

/** One report in three shapes; which one is made is chosen when it is begun. */
export const REPORT_LAYOUTS = {
  'post-mortem': 'Post-mortem',
  'post-mortem.post-incident': 'Post-incident report',
  'post-mortem.incident-report': 'Incident report',
} as const;

/** What the installation knows a template by: its document kind, with the layout where there are several. */
export type TemplateKey =
  DocumentKind | keyof typeof REPORT_LAYOUTS | ProtocolKey;

/** Messages that have a second layout: the exact forms of the protocol (S2-26 … S2-28). */
const PROTOCOL = ['customer', 'update', 'resolution'] as const;
type ProtocolKey = `${(typeof PROTOCOL)[number]}.protocol`;

export const TEMPLATE_KEYS: readonly TemplateKey[] = [
  ...keysOf(DOCUMENTS),
  'post-mortem.post-incident',
  'post-mortem.incident-report',
  ...PROTOCOL.map(kind => `${kind}.protocol` as const),
];

export function kindOfTemplate(key: TemplateKey): DocumentKind {
  const [kind] = key.split('.');
  if (!isKey(DOCUMENTS, kind)) throw new Error(`No document kind "${kind}".`);
  return kind;
}

/** The template a message is made from, by the layout the Settings tab names. */
export function templateFor(
  kind: DocumentKind,
  layout: MessageLayout,
): TemplateKey {
  const form = PROTOCOL.find(one => one === kind);
  return layout === 'protocol' && form ? `${form}.protocol` : kind;
}

export function layoutOf(key: TemplateKey): MessageLayout {
  return key.endsWith('.protocol') ? 'protocol' : 'letter';
}

export function templateLabel(key: TemplateKey): string {
  if (isKey(REPORT_LAYOUTS, key)) return REPORT_LAYOUTS[key];
  const {label} = DOCUMENTS[kindOfTemplate(key)];
  return layoutOf(key) === 'letter'
    ? label
    : `${label}, as the protocol has it`;
}
