import {readFileSync} from 'node:fs';
import path from 'node:path';
import {stampValues} from '../../../src/core/documents/fields';
import {previewOf} from '../../../src/core/documents/preview';
import {
  kindOfTemplate,
  TEMPLATE_KEYS,
  type TemplateKey,
} from '../../../src/core/documents/template-keys';
import type {Organisation} from '../../../src/core/documents/organisation';
import type {Incident} from '../../../src/core/incident/incident';
import {LEVEL_1_TO_4} from '../../../src/core/policy/presets/level-1-to-4';
import {FakeDocument} from '../../scenery/fakes/fake-document';

const FOLDER = path.resolve(__dirname, '../../../templates');

export const WE: Organisation = {
  name: 'Example',
  sender: 'Your Example team',
  support: 'support@example.com',
  statusPage: 'https://status.example.com',
  meet: '',
  links: '',
  estimates: 'with owner',
  layout: 'letter',
};

export function source(key: TemplateKey): string {
  const file = key.replace(/\.protocol$/, '-protocol');
  return readFileSync(path.join(FOLDER, `${file}.md`), 'utf8');
}

export function document(key: TemplateKey): FakeDocument {
  return FakeDocument.from('T', source(key).replace(/\*\*/g, ''));
}

export function preview(
  key: TemplateKey,
  incident: Incident,
  organisation = WE,
) {
  const kind = kindOfTemplate(key);
  return previewOf(
    document(key).read('d', true),
    kind,
    stampValues({
      incident,
      policy: LEVEL_1_TO_4,
      documents: {},
      folderUrl: '',
      registerUrl: '',
      now: incident.declaredAt,
      kind,
      organisation,
      notice: {
        number: 2,
        at: incident.declaredAt,
        previousAt: incident.declaredAt,
      },
    }),
  );
}

export function words(
  key: TemplateKey,
  incident: Incident,
  organisation = WE,
): string {
  return preview(key, incident, organisation)
    .map(({text}) => text)
    .join('\n');
}

export function fieldsIn(key: TemplateKey): readonly string[] {
  return [...source(key).matchAll(/\{\{([\w.]+)\s*\??\}\}/g)].map(
    ([, field]) => field,
  );
}

/** Those of the time after an incident have a test of their own. */
export const KEYS = TEMPLATE_KEYS.filter(
  key => !/^(analysis|post-mortem|public-post-mortem|retrospective)/.test(key),
);

export const FOR_CUSTOMERS: readonly TemplateKey[] = TEMPLATE_KEYS.filter(key =>
  [
    'customer',
    'update',
    'resolution',
    'follow-up',
    'status',
    'technical',
  ].includes(kindOfTemplate(key)),
);
