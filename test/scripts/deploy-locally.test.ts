import {createWorkspace} from '../../emulator/workspace';
import {deployLocally} from '../../scripts/deploy-locally';

const ADMIN = 'admin@example.com';

interface Deployments {
  readonly deployments: readonly {
    readonly deploymentId: string;
    readonly deploymentConfig: {readonly versionNumber?: number};
  }[];
}

describe('the locally deployed product', () => {
  const workspace = createWorkspace();
  const scriptId = deployLocally(workspace);
  const at = `/v1/projects/${scriptId}`;
  const published = () =>
    (
      workspace.request(ADMIN, 'GET', `${at}/deployments`).body as Deployments
    ).deployments.filter(each => each.deploymentConfig.versionNumber);

  it('does not answer programs: its functions are for its own pages', () => {
    const {status} = workspace.request(
      'writer@example.com',
      'POST',
      `/v1/scripts/${scriptId}:run`,
      {function: 'registerView'},
    );
    expect(status).toBe(403);
  });

  it('answers as a web app under its script and its deployment', () => {
    for (const id of [scriptId, published()[0].deploymentId]) {
      const answer = workspace.scripts.visit({
        id,
        way: 'exec',
        method: 'GET',
        visitor: 'writer@example.com',
        query: '',
      });
      // Whatever its first page is: the app is found, and the visitor is let in.
      expect('status' in answer ? answer.status : 200).toBe(200);
    }
  });

  it('keeps its deployment when it is deployed again, with a new version only for new content', () => {
    const [before] = published();
    expect(deployLocally(workspace)).toBe(scriptId);
    expect(published()).toEqual([before]);
    // Somebody published other content in the meantime.
    workspace.request(ADMIN, 'PUT', `${at}/content`, {
      files: [{name: 'appsscript', type: 'JSON', source: '{}'}],
    });
    workspace.request(ADMIN, 'POST', `${at}/versions`, {});
    workspace.request(
      ADMIN,
      'PUT',
      `${at}/deployments/${before.deploymentId}`,
      {
        deploymentConfig: {versionNumber: 2},
      },
    );
    deployLocally(workspace);
    const [after] = published();
    expect(after.deploymentId).toBe(before.deploymentId);
    expect(after.deploymentConfig.versionNumber).toBe(3);
  });
});
