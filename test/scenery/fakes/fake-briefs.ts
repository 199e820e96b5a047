import type {Briefs} from '../../../src/world/briefs';
import type {Call} from '../../../src/world/ask/call';
import {failing, opened} from './fake-files';
import type {FakeReviews} from './fake-reviews';
import {fakeCall} from './fake-workspace';

/** Small files in Drive, acting as one person. */
export class FakeBriefs implements Briefs {
  constructor(
    private readonly reviews: FakeReviews,
    private readonly email: string,
  ) {}

  create({
    id,
    name,
    parent,
    mark,
    content,
  }: Parameters<Briefs['create']>[0]): Call<boolean> {
    const {workspace, briefs} = this.reviews;
    return fakeCall('keep the brief', () => {
      opened(workspace, parent, this.email, 'writer', 'keep the brief');
      if (workspace.files.has(id)) return false;
      workspace.files.set(id, {
        id,
        name,
        type: 'document',
        parent,
        owner: this.email,
        mark,
        access: [],
        createdAt: workspace.now,
        modifiedAt: workspace.now,
        trashed: false,
        document: null,
        tabs: new Map(),
      });
      briefs.set(id, content);
      return true;
    });
  }

  read(fileId: string): Call<string> {
    const {workspace, briefs} = this.reviews;
    return fakeCall('read the brief', () => {
      opened(workspace, fileId, this.email, 'reader', 'read the brief');
      return briefs.get(fileId) ?? failing('notFound', 'read the brief');
    });
  }

  write(fileId: string, content: string): Call<void> {
    const {workspace, briefs} = this.reviews;
    return fakeCall('renew the brief', () => {
      opened(workspace, fileId, this.email, 'writer', 'renew the brief');
      briefs.set(fileId, content);
    });
  }
}
