import type {Call} from '../../../src/world/ask/call';
import type {Documents, DocumentText, Edit} from '../../../src/world/documents';
import {failing, opened, roleOf} from './fake-files';
import {fakeCall} from './fake-workspace';
import type {FakeWorkspace} from './fake-workspace';

/** Google Docs, acting as one person. */
export class FakeDocuments implements Documents {
  constructor(
    private readonly workspace: FakeWorkspace,
    private readonly email: string,
  ) {}

  read(fileId: string): Call<DocumentText> {
    return fakeCall('read the document', () => {
      const file = opened(
        this.workspace,
        fileId,
        this.email,
        'reader',
        'read the document',
      );
      const role = roleOf(this.workspace, file, this.email);
      return (
        file.document?.read(fileId, role === 'writer' || role === 'owner') ??
        failing('refused', 'read the document')
      );
    });
  }

  fill(fileId: string, edits: readonly Edit[]): Call<void> {
    return fakeCall(
      'fill in the document',
      () => {
        this.change(fileId, null, edits);
      },
      {repeatable: false},
    );
  }

  edit(fileId: string, revision: string, edits: readonly Edit[]): Call<string> {
    return fakeCall('fill in the document', () =>
      this.change(fileId, revision, edits),
    );
  }

  private change(
    fileId: string,
    revision: string | null,
    edits: readonly Edit[],
  ): string {
    const what = 'fill in the document';
    const file = opened(this.workspace, fileId, this.email, 'writer', what);
    const {document} = file;
    if (!document) return failing('refused', what);
    if (file.locked) return failing('forbidden', what);
    if (revision !== null && revision !== `r${document.revision}`) {
      return failing('stale', what);
    }
    document.edit(edits);
    file.modifiedAt = this.workspace.now;
    this.workspace.edited(fileId);
    return `r${document.revision}`;
  }
}
