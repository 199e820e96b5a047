import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {TEMPLATE_KEYS} from '../../../src/core/documents/template-keys';
import {examples} from '../../../src/setup/actions/examples';
import {UserError} from '../../../src/core/base/user-error';
import {declareIncident} from '../../../src/declare/actions/declare-incident';
import {takeTemplate} from '../../../src/setup/actions/take-template';
import {SHIPPED} from '../../../src/setup/rules/shipped-templates';
import {
  linesHash,
  linesOfMarkdown,
} from '../../../src/setup/rules/template-lines';
import {previewTemplate} from '../../../src/setup/views/preview-template';
import {templateChange} from '../../../src/setup/views/template-change';
import {templatesView} from '../../../src/setup/views/templates-view';
import type {FakeWorkspace} from '../../scenery/fakes/fake-workspace';
import {fakeWorld} from '../../scenery/fakes/fake-world';
import {
  ADMIN,
  aForm,
  installedWorkspace,
  LEAD,
  TEMPLATES,
} from '../../scenery/fakes/installed-workspace';

/** The product a version later: one template has a sentence more. */
const LATER = TEMPLATES.map(source =>
  source.key === 'customer'
    ? {
        ...source,
        markdown: `${source.markdown}\nThank you for your patience.\n`,
      }
    : source,
);

function standing(workspace: FakeWorkspace, key: string, shipped = LATER) {
  const {templates} = templatesView(fakeWorld(workspace, LEAD), shipped);
  return templates.find(one => one.key === key)?.standing;
}

function edit(workspace: FakeWorkspace, key: string): void {
  const id = workspace.installation?.templates[key] ?? '';
  workspace.files
    .get(id)
    ?.document?.type('{{org.sender?}}', '{{org.sender?}}\nWords of our own.');
}

describe('templates of an installation', () => {
  it('are all as the product brings them, with nothing wrong, after set-up', () => {
    const {templates, mayTake} = templatesView(
      fakeWorld(installedWorkspace(), LEAD),
      TEMPLATES,
    );
    expect(templates.map(({key}) => key)).toEqual(TEMPLATE_KEYS);
    expect(
      templates.filter(one => one.standing !== 'current' || one.findings > 0),
    ).toEqual([]);
    expect(mayTake).toBe(false);
  });

  it('are told apart: untouched ones from an earlier version, and those somebody edited', () => {
    const workspace = installedWorkspace();
    expect(standing(workspace, 'customer')).toBe('older');
    edit(workspace, 'customer');
    edit(workspace, 'update');
    expect(standing(workspace, 'customer')).toBe('own');
    expect(standing(workspace, 'update')).toBe('own');
    expect(standing(workspace, 'resolution')).toBe('current');
  });

  it('show what taking the newer one would change, line by line', () => {
    const workspace = installedWorkspace();
    edit(workspace, 'customer');
    const {lines} = templateChange(
      fakeWorld(workspace, LEAD),
      'customer',
      LATER,
    );
    expect(lines.map(({kind, text}) => `${kind}: ${text}`)).toEqual([
      'same: {{org.sender?}}',
      'theirs: Words of our own.',
      'shipped: Thank you for your patience.',
    ]);
  });

  it('are never overwritten: the newer one is a document of its own, the edited one stays', () => {
    const workspace = installedWorkspace();
    edit(workspace, 'customer');
    const mine = workspace.installation?.templates.customer ?? '';
    const before = workspace.files.get(mine)?.document?.read(mine, true);
    const admin = fakeWorld(workspace, ADMIN);
    const {seen} = templateChange(admin, 'customer', LATER);
    const {detail, templates} = takeTemplate(
      admin,
      {template: 'customer', seen},
      LATER,
    );
    expect(detail).toContain('stays in the folder');
    const shown = templates.templates.find(({key}) => key === 'customer');
    expect(shown?.standing).toBe('current');
    expect(workspace.installation?.templates.customer).not.toBe(mine);
    const kept = workspace.files.get(mine);
    expect(kept?.name).toContain('until 20');
    expect(kept?.document?.read(mine, true).segments).toEqual(before?.segments);
    expect(
      previewTemplate(admin, 'outage, first hour', 'customer')
        .lines.map(({text}) => text)
        .join('\n'),
    ).toContain('Thank you for your patience.');
  });

  it('are taken by owners only, and not when edited since they were looked at', () => {
    const workspace = installedWorkspace();
    const admin = fakeWorld(workspace, ADMIN);
    const {seen} = templateChange(admin, 'customer', LATER);
    const take = (email: string) => () =>
      takeTemplate(
        fakeWorld(workspace, email),
        {template: 'customer', seen},
        LATER,
      );
    expect(take(LEAD)).toThrow(UserError);
    edit(workspace, 'customer');
    expect(take(ADMIN)).toThrow('Somebody has changed the template');
  });

  it('are known to the product in every version it ever shipped', () => {
    const known = Object.values(SHIPPED).flat();
    const unknown = TEMPLATES.filter(
      ({markdown}) => !known.includes(linesHash(linesOfMarkdown(markdown))),
    );
    // Run scripts/shipped-templates.ts after changing a template.
    expect(unknown.map(({key}) => key)).toEqual([]);
    expect(new Set(known).size).toBe(known.length);
  });
});

describe('a preview', () => {
  it('shows a template filled with the incident, and makes no file', () => {
    const workspace = installedWorkspace();
    declareIncident(fakeWorld(workspace, LEAD), aForm());
    const files = workspace.files.size;
    const {lines} = previewTemplate(
      fakeWorld(workspace, LEAD),
      'INC-2026-0001',
      'update.protocol',
    );
    expect(lines[0].text).toContain('Incident Update');
    expect(workspace.files.size).toBe(files);
  });

  const workspace = installedWorkspace();
  const reader = fakeWorld(workspace, LEAD);
  const cases = Object.keys(examples(reader)).flatMap(example =>
    TEMPLATE_KEYS.map(key => [example, key] as const),
  );

  it('shows every template filled with every example, with no field left as such', () => {
    const wrong = cases.filter(([example, key]) => {
      const {lines} = previewTemplate(reader, example, key);
      return (
        lines.length === 0 ||
        lines.some(
          ({text}) => /\{\{|undefined/.test(text) && !text.includes('.here'),
        )
      );
    });
    expect(wrong).toEqual([]);
  });

  it('names what is wrong with the template beside it', () => {
    const id = workspace.installation?.templates.update ?? '';
    workspace.files
      .get(id)
      ?.document?.type(
        '{{org.sender?}}',
        'Dear [Customer name], {{incident.titel}}',
      );
    const {findings} = previewTemplate(reader, 'outage, over', 'update');
    expect(findings.map(({message}) => message)).toEqual([
      '{{incident.titel}} is not a field.',
      '"[Customer name]" looks like a placeholder, but nothing fills it in.',
    ]);
  });
});

describe('a line no incident can fill', () => {
  it('is named, and a line that only waits for a setting is not', () => {
    const workspace = installedWorkspace();
    const id = workspace.installation?.templates.internal ?? '';
    workspace.files
      .get(id)
      ?.document?.type(
        '{{org.links?}}',
        '{{if known notice.number}} Message {{notice.number?}}',
      );
    const {findings} = previewTemplate(
      fakeWorld(workspace, LEAD),
      'data, over',
      'internal',
    );
    expect(findings.map(({level, message}) => [level, message])).toEqual([
      ['warning', expect.stringContaining('can never appear here')],
    ]);
  });
});

describe('lines of a template', () => {
  it('are the same in Markdown and in the document Google makes of it', () => {
    const markdown = readFileSync(
      join(__dirname, '../../../templates/internal.md'),
      'utf8',
    );
    const lines = linesOfMarkdown(markdown);
    expect(lines).toContain('Internal. Do not forward outside the company.');
    expect(lines).toContain('Customer messages · FAQ');
    expect(lines).toContain('{{role.sme}}');
    expect(lines.join()).not.toMatch(/\*\*|---|^#|\|/);
  });
});
