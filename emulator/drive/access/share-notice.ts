import type {ApiCall} from '../../kernel/contracts';
import {linkTo, sendNotice} from '../notices';
import type {FileRecord, Grant} from '../records';
import {text, who} from '../request';
import {displayName} from '../resources/user-resource';
import type {DriveState} from '../state';

/** Google's own mail to somebody a file was shared with. */
export function sendShareNotice(
  state: DriveState,
  call: ApiCall,
  file: FileRecord,
  grant: Grant,
): void {
  if (grant.email === undefined) return;
  const from = who(call);
  const name = displayName(state.directory, from);
  const message = text(call, 'emailMessage');
  const verb = grant.role === 'owner' ? 'made you the owner of' : 'shared';
  sendNotice(state, {
    from,
    to: [grant.email],
    subject: `${grant.role === 'owner' ? 'Ownership of item' : 'Item'} shared with you: "${file.name}"`,
    text: [
      `${name} (${from}) ${verb} the following item (${grant.role}): ${file.name}`,
      ...(message ? [message] : []),
      linkTo(file.id),
    ].join('\n\n'),
    kind: 'drive-share',
  });
}
