import {UserError} from '../../../../src/core/base/user-error';
import {changeMetadata} from '../../../../src/upkeep/actions/change-metadata';
import {declareIncident} from '../../../../src/declare/actions/declare-incident';
import {sidebarView} from '../../../../src/upkeep/views/sidebar-view';
import type {MetadataForm, SidebarView} from '../../../../src/upkeep/contract';
import {fakeWorld} from '../../../scenery/fakes/fake-world';
import type {FakeDocument} from '../../../scenery/fakes/fake-document';
import type {FakeWorkspace} from '../../../scenery/fakes/fake-workspace';
import {
  aForm,
  installedWorkspace,
  LEAD,
} from '../../../scenery/fakes/installed-workspace';

export function declared(restricted = false): FakeWorkspace {
  const workspace = installedWorkspace();
  declareIncident(
    fakeWorld(workspace, LEAD),
    aForm(restricted ? {visibility: 'restricted'} : {}),
  );
  workspace.later(5);
  workspace.calm();
  return workspace;
}

export function idOf(workspace: FakeWorkspace, kind: string): string {
  const file = [...workspace.files.values()].find(
    ({mark}) => mark.kind === kind && mark.incident !== '',
  );
  return file?.id ?? '';
}

export function documentOf(
  workspace: FakeWorkspace,
  kind: string,
): FakeDocument {
  const document = workspace.files.get(idOf(workspace, kind))?.document;
  if (!document) throw new Error(`There is no ${kind}.`);
  return document;
}

export function sidebar(workspace: FakeWorkspace, who = LEAD): SidebarView {
  return sidebarView(fakeWorld(workspace, who, idOf(workspace, 'internal')));
}

export function change(
  workspace: FakeWorkspace,
  changes: Partial<MetadataForm>,
  decisions: Record<string, 'keep' | 'replace'> = {},
  who = LEAD,
) {
  const {rev, edit} = sidebar(workspace, who);
  workspace.calm();
  return changeMetadata(
    fakeWorld(workspace, who, idOf(workspace, 'internal')),
    {incidentId: 'INC-2026-0001', rev, form: {...edit, ...changes}, decisions},
  );
}

export function journalOf(workspace: FakeWorkspace) {
  const {registerId = ''} = workspace.installation ?? {};
  return workspace.files.get(registerId)?.tabs.get('journal')?.rows ?? [];
}

/** What is said beside fields of a change that is refused. */
export function refused(
  workspace: FakeWorkspace,
  changes: Partial<MetadataForm>,
): readonly (readonly [string, string])[] {
  try {
    change(workspace, changes);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return (error.fields ?? []).map(({field, message}) => [field, message]);
  }
  return [];
}
