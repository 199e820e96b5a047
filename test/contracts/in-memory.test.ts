import {FakeWorkspace} from '../scenery/fakes/fake-workspace';
import {fakeWorld} from '../scenery/fakes/fake-world';
import {describeDocuments} from './documents';
import {describeFiles} from './files';
import {describeRegister} from './register';
import type {Rig} from './rig';

const EMAILS = {
  owner: 'owner@example.com',
  colleague: 'colleague@example.com',
  third: 'third@example.com',
  outsider: 'outsider@elsewhere.example',
} as const;

function inMemory(): Rig {
  const workspace = new FakeWorkspace();
  return {
    as: person => fakeWorld(workspace, EMAILS[person]),
    settle: () => workspace.later(5),
  };
}

describeFiles('in memory', inMemory);
describeDocuments('in memory', inMemory);
describeRegister('in memory', inMemory);
