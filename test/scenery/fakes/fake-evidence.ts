import type {ContentLock} from '../../../src/world/content-lock';
import type {Evidence} from '../../../src/world/evidence';
import {failing, md5, opened, versionOf} from './fake-files';
import type {FakeReviews} from './fake-reviews';
import {fakeCall} from './fake-workspace';

/** PDFs of what was released: their content is the text of the document. */
export function fakeEvidence(reviews: FakeReviews, email: string): Evidence {
  const {workspace} = reviews;
  return {
    exportPdf: fileId =>
      fakeCall('make the PDF', () => {
        const file = opened(workspace, fileId, email, 'reader', 'make the PDF');
        const text = file.document?.textOf() ?? '';
        return {base64: Buffer.from(text).toString('base64')};
      }),
    keepPdf: ({id, name, parent, mark, pdf}) =>
      fakeCall('keep the PDF', () => {
        opened(workspace, parent, email, 'writer', 'keep the PDF');
        const content = Buffer.from(pdf.base64, 'base64').toString();
        const there = workspace.files.get(id);
        if (there) {
          const ours =
            there.parent === parent &&
            there.mark.kind === mark.kind &&
            there.mark.operation === mark.operation;
          if (!ours || there.trashed) failing('conflict', 'keep the PDF');
          there.content = content;
        } else {
          workspace.files.set(id, {
            id,
            name,
            type: 'document',
            parent,
            owner: email,
            mark,
            access: [],
            createdAt: workspace.now,
            modifiedAt: workspace.now,
            trashed: false,
            content,
            document: null,
            tabs: new Map(),
          });
        }
        reviews.pdfs.set(id, content);
        return {id, md5: md5(content)};
      }),
  };
}

/** Whether a document can be edited at all. */
export function fakeLock(reviews: FakeReviews, email: string): ContentLock {
  const file = (fileId: string, role: 'reader' | 'writer', label: string) =>
    opened(reviews.workspace, fileId, email, role, label);
  return {
    lockedSince: fileId =>
      fakeCall('look since when it is locked', () => {
        const {locked, lockedAt = ''} = file(fileId, 'reader', 'lock');
        return locked ? lockedAt : null;
      }),
    isLocked: fileId =>
      fakeCall('look at the lock', () =>
        Boolean(file(fileId, 'reader', 'look at the lock').locked),
      ),
    lock: fileId =>
      fakeCall('lock', () => {
        const locked = file(fileId, 'writer', 'lock');
        if (!locked.locked) locked.lockedAt = reviews.workspace.now;
        locked.locked = true;
        return versionOf(locked);
      }),
    unlock: fileId =>
      fakeCall('unlock', () => {
        file(fileId, 'writer', 'unlock').locked = false;
      }),
  };
}
