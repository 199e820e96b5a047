import {declareIncident} from '../../../../src/declare/actions/declare-incident';
import type {IncidentView} from '../../../../src/core/incident/views';
import type {NewIncidentForm} from '../../../../src/declare/contract';
import {fakeWorld} from '../../../scenery/fakes/fake-world';
import {
  type FakeFile,
  type FakeWorkspace,
} from '../../../scenery/fakes/fake-workspace';
import {aForm, LEAD} from '../../../scenery/fakes/installed-workspace';

export function declare(
  workspace: FakeWorkspace,
  changes: Partial<NewIncidentForm> = {},
  who = LEAD,
): IncidentView {
  return declareIncident(fakeWorld(workspace, who), aForm(changes));
}

export function fileOf(workspace: FakeWorkspace, kind: string): FakeFile {
  const found = [...workspace.files.values()].find(
    ({mark}) => mark.kind === kind && mark.incident !== '',
  );
  if (!found) throw new Error(`There is no ${kind}.`);
  return found;
}

export function mainRows(workspace: FakeWorkspace, tab: string) {
  const {registerId = ''} = workspace.installation ?? {};
  return workspace.files.get(registerId)?.tabs.get(tab)?.rows ?? [];
}

/** A mail goes out of the script itself: no question to Google's servers. */
export function asking({waves}: FakeWorkspace): FakeWorkspace['waves'] {
  return waves.filter(labels => labels.join() !== 'send mail');
}

/** The first call of that name is done, and its answer lost. */
export function loseAnswerOnce(workspace: FakeWorkspace, wanted: string): void {
  let lost = false;
  workspace.fault = (_, label) => {
    if (lost || label !== wanted) return null;
    lost = true;
    return 'unknown, done';
  };
}
