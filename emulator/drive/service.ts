import type {DriveItems} from '../activity/items';
import type {Directory, Ground, Service} from '../kernel/contracts';
import {aboutHandlers} from './about';
import {accessProposalHandlers} from './access-proposals/access-proposals';
import {approvalHandlers} from './approvals/approvals';
import {changeHandlers} from './history/changes';
import {commentHandlers} from './comments/comments';
import {replyHandlers} from './comments/replies';
import {fileHandlers} from './files/files';
import {Gate} from './gate';
import {historyItems} from './history/history-items';
import {permissionHandlers} from './access/permissions';
import {revisionHandlers} from './history/revisions';
import {driveHandlers} from './shared-drives/drives';
import {askingForSupport} from './shared-drives/support';
import {DriveState} from './state';

/**
 * Drive v3, My Drive and shared drives. Labels, apps and watching are not emulated.
 */
export function createDrive(
  ground: Ground,
  directory: Directory,
): Service & {readonly gate: Gate; readonly items: DriveItems} {
  const state = new DriveState(ground, directory);
  return {
    name: 'drive',
    gate: new Gate(state),
    items: historyItems(state),
    partial: {
      'drive.files.copy': 'no labels, no OCR; conversions as in `create`',
      'drive.files.create':
        'no labels, no OCR; uploads become a document from text, Markdown and HTML, other conversions of Google’s answer 501 by name',
      'drive.files.export':
        'the types the editors here write; others of Google’s answer 501 by name',
      'drive.files.get':
        'no labels, no thumbnails; `exportLinks` lead to Google, and every editor’s file has the size of a short one',
      'drive.files.list': 'no spaces but drive, no labels',
      'drive.approvals.start': 'no reminders around the due time',
      'drive.accessproposals.list': 'no proposals for a published view',
      'drive.revisions.get': 'no content and no exportLinks of editors’ files',
      'drive.revisions.update': 'no publishing',
      'drive.drives.create': 'no themes and background images',
      'drive.drives.delete': 'nothing as an administrator',
      'drive.drives.get': 'no themes, background images, organizational units',
      'drive.drives.list': 'no q; nothing as an administrator',
      'drive.drives.update': 'no themes and background images',
    },
    handlers: askingForSupport(state, {
      ...fileHandlers(state),
      ...permissionHandlers(state),
      ...commentHandlers(state),
      ...replyHandlers(state),
      ...revisionHandlers(state),
      ...changeHandlers(state),
      ...approvalHandlers(state),
      ...accessProposalHandlers(state),
      ...aboutHandlers(state),
      ...driveHandlers(state),
    }),
  };
}
