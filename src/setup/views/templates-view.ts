import type {Choice} from '../../core/base/answer';
import {documentUrl} from '../../core/base/google-addresses';
import {
  TEMPLATE_KEYS,
  templateLabel,
  type TemplateKey,
} from '../../core/documents/template-keys';
import {ask} from '../../world/ask/call';
import {runAll, type Settled} from '../../world/ask/waves';
import type {TemplateSource} from '../../world/capability';
import type {DocumentText} from '../../world/documents';
import {activeIn} from '../../world/incidents/active-incidents';
import {installed, RegisterFacts} from '../../world/incidents/register-facts';
import {isOwner} from '../../world/owners';
import type {Reading} from '../../world/register';
import type {World} from '../../world/world';
import type {TemplatesView, TemplateView} from '../contract';
import {examples} from '../actions/examples';
import {SHIPPED} from '../rules/shipped-templates';
import {findingsOf} from '../rules/template-findings';
import {linesOfDocument, linesOfMarkdown} from '../rules/template-lines';
import {standingOf} from '../rules/template-standing';

/** Every hash of every version; the words of one template are none of another's. */
export const EARLIER = Object.values(SHIPPED).flat();

/** All templates with how they stand to what the product brings: one round trip, however many there are. */
export function templatesView(
  world: World,
  shipped: readonly TemplateSource[],
): TemplatesView {
  const {registerId, templates} = installed(world);
  const [register, ...texts] = runAll<Reading | DocumentText | null>(
    world.transport,
    [
      ask(
        world.register.read(registerId, [
          'incidents',
          'documents',
          'policy',
          'settings',
        ]),
      ),
      ...TEMPLATE_KEYS.map(function* (key) {
        const fileId = templates[key] ?? '';
        return fileId === '' ? null : yield* ask(world.documents.read(fileId));
      }),
    ],
  );
  return {
    templates: TEMPLATE_KEYS.map((key, at) =>
      templateView(
        key,
        templates[key] ?? '',
        texts[at] as Settled<DocumentText | null>,
        shipped.find(one => one.key === key)?.markdown ?? '',
      ),
    ),
    incidents: choices(world, register as Settled<Reading>, registerId),
    mayTake: isOwner(world),
  };
}

function templateView(
  key: TemplateKey,
  fileId: string,
  text: Settled<DocumentText | null>,
  markdown: string,
): TemplateView {
  const common = {
    key,
    label: templateLabel(key),
    url: fileId === '' ? '' : documentUrl(fileId),
  };
  if (!text.ok) return {...common, standing: 'unreadable', findings: 0};
  if (text.value === null) return {...common, standing: 'missing', findings: 0};
  return {
    ...common,
    standing: standingOf(
      linesOfDocument(text.value),
      linesOfMarkdown(markdown),
      EARLIER,
    ),
    findings: findingsOf(key, text.value, common.url).length,
  };
}

function choices(
  world: World,
  register: Settled<Reading>,
  registerId: string,
): readonly Choice[] {
  return [
    ...Object.entries(examples(world)).map(([value, {label, hint}]) => ({
      value,
      label,
      hint,
    })),
    ...(register.ok
      ? activeIn(new RegisterFacts(register.value), registerId).map(
          ({id, title}) => ({value: id, label: `${id} · ${title}`}),
        )
      : []),
  ];
}
