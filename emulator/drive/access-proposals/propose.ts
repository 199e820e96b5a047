import {atLeast, effectiveGrants, mayShare, roleOn} from '../access/access';
import {linkTo, sendNotice} from '../notices';
import type {FileRecord} from '../records';
import {displayName} from '../resources/user-resource';
import type {DriveState} from '../state';
import type {AccessProposal, ProposedRole} from './records';

export interface AccessRequest {
  readonly fileId: string;
  readonly requester: string;
  /** `reader` unless said otherwise. */
  readonly role?: ProposedRole;
  readonly message?: string;
}

/**
 * Somebody asks for access on the page that refuses it; no method does. The owner is told by mail. The
 * requester learns nothing, not even whether there is such a file. Asking again for the same replaces the
 * former wish.
 */
export function proposeAccess(
  state: DriveState,
  {fileId, message, role = 'reader', ...asked}: AccessRequest,
): void {
  const file = state.files.get(fileId);
  const requester = asked.requester.toLowerCase();
  if (!file || atLeast(roleOn(state, file, requester), role)) return;
  const proposal: AccessProposal = {
    id: state.ground.ids.text(24),
    fileId,
    requester,
    recipient: requester,
    role,
    ...(message ? {message} : {}),
    at: state.now(),
  };
  const others = (state.accessProposals.get(fileId) ?? []).filter(
    known => known.recipient !== requester || known.role !== role,
  );
  state.accessProposals.set(fileId, [...others, proposal]);
  sendNotice(state, {
    from: requester,
    to: deciders(state, file),
    subject: `${requester} asks for access to "${file.name}"`,
    text: [
      `${displayName(state.directory, requester)} (${requester}) asks for access (${role}) to "${file.name}". Open the file and share it to let them in.`,
      ...(message ? [message] : []),
      linkTo(fileId),
    ].join('\n\n'),
    kind: 'drive-access-request',
  });
}

/**
 * The wishes still open, oldest first. One is settled when its recipient has got as much access in another
 * way, which is an assumption.
 */
export function openProposals(
  state: DriveState,
  file: FileRecord,
): AccessProposal[] {
  return (state.accessProposals.get(file.id) ?? []).filter(
    ({recipient, role}) => !atLeast(roleOn(state, file, recipient), role),
  );
}

/** People who may share a file decide about its proposals. */
export function approves(
  state: DriveState,
  file: FileRecord,
  email: string,
): boolean {
  return mayShare(state, file, email);
}

/** The owner; in a shared drive its organizers. */
function deciders(state: DriveState, file: FileRecord): string[] {
  if (file.owner !== '') return [file.owner];
  return effectiveGrants(state, file).flatMap(({grant: {role, email}}) =>
    role === 'organizer' && email ? [email] : [],
  );
}
