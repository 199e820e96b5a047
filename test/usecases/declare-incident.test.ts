import {declareIncident} from '../../src/usecases/declare-incident';
import {fakeWorld} from '../fakes/fake-world';
import {aForm, installedWorkspace, LEAD} from '../fakes/installed-workspace';

describe('declaring an incident', () => {
  it('answers with the whole incident', () => {
    const workspace = installedWorkspace();
    const view = declareIncident(fakeWorld(workspace, LEAD), aForm());
    console.log(JSON.stringify(workspace.waves));
    expect(view.steps.filter(({state}) => state !== 'done')).toEqual([]);
    expect(view.complete).toBe(true);
    console.log(
      [...workspace.files.values()]
        .find(f => f.mark.kind === 'internal')
        ?.document?.textOf(),
    );
  });
});
