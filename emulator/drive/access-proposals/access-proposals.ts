import type {drive_v3} from 'googleapis/build/src/apis/drive/v3';
import type {ApiCall, Handlers} from '../../kernel/contracts';
import {fileFor, higher} from '../access/access';
import {permissionId} from '../identity';
import {linkTo, sendNotice} from '../notices';
import {page} from '../paging';
import {changeGrants, putGrant} from '../access/change-grants';
import type {FileRecord} from '../records';
import {
  badParameter,
  insufficient,
  invalidValue,
  notEmulated,
  notFound,
} from '../refusals';
import {body, pageSize, required, who} from '../request';
import type {DriveState} from '../state';
import {approves, openProposals} from './propose';
import type {AccessProposal, ProposedRole} from './records';

type ResolveBody = drive_v3.Schema$ResolveAccessProposalRequest;

const ROLES: readonly ProposedRole[] = ['reader', 'commenter', 'writer'];

/**
 * The `accessproposals` collection, for people who may share the file. The guide promises others an empty
 * list, the reference a 403; here it is 403.
 * Source: https://developers.google.com/workspace/drive/api/guides/pending-access,
 * https://developers.google.com/workspace/drive/api/reference/rest/v3/accessproposals/list
 */
export function accessProposalHandlers(state: DriveState): Handlers {
  return {
    'drive.accessproposals.list': call => {
      const open = openProposals(state, decidable(state, call));
      const {items, ...token} = page(call, open, pageSize(call, 100, 100));
      return {...token, accessProposals: items.map(resource)};
    },
    'drive.accessproposals.get': call =>
      resource(proposalAsked(state, decidable(state, call), call)),
    'drive.accessproposals.resolve': call => {
      const file = decidable(state, call);
      resolve(state, file, proposalAsked(state, file, call), call);
      return {};
    },
  };
}

function decidable(state: DriveState, call: ApiCall): FileRecord {
  const file = fileFor(state, call.caller, required(call, 'fileId'));
  if (!approves(state, file, who(call))) throw insufficient(file.id);
  return file;
}

function proposalAsked(
  state: DriveState,
  file: FileRecord,
  call: ApiCall,
): AccessProposal {
  const id = required(call, 'proposalId');
  const found = openProposals(state, file).find(known => known.id === id);
  if (!found) throw notFound('Access proposal', id, 'proposalId');
  return found;
}

/** The highest of the roles given is what the recipient gets; it need not be the one asked for. */
function resolve(
  state: DriveState,
  file: FileRecord,
  {id, recipient, requester}: AccessProposal,
  call: ApiCall,
): void {
  const {action, role, view, sendNotification} = body<ResolveBody>(call);
  if (view) throw notEmulated('An access proposal for a published view');
  if (action !== 'ACCEPT' && action !== 'DENY') throw invalidValue('action');
  if (action === 'ACCEPT') {
    const given = highest(role ?? []);
    const grantee = {type: 'user', email: recipient} as const;
    const grant = {
      ...grantee,
      id: permissionId(state.directory, grantee),
      role: given,
      givenBy: who(call),
      givenAt: state.now(),
    };
    changeGrants(state, file, who(call), record => putGrant(record, grant));
  }
  const left = state.accessProposals.get(file.id) ?? [];
  state.accessProposals.set(
    file.id,
    left.filter(known => known.id !== id),
  );
  if (!sendNotification) return;
  const verdict = action === 'ACCEPT' ? 'accepted' : 'denied';
  sendNotice(state, {
    from: who(call),
    to: [requester],
    subject: `Your request for access to "${file.name}" was ${verdict}`,
    text: `Your request for access to "${file.name}" was ${verdict}.\n\n${linkTo(file.id)}`,
    kind: 'drive-access-request',
  });
}

/** The guide says that `reader` is the default, the reference that ACCEPT needs a role; here it does. */
function highest(asked: readonly string[]): ProposedRole {
  const roles = asked.map(name => {
    const role = ROLES.find(known => known === name);
    if (!role) throw invalidValue('role');
    return role;
  });
  if (roles.length === 0) {
    throw badParameter(
      'required',
      'A role is required to accept an access proposal.',
      'role',
    );
  }
  return roles.reduce((best, role) => (higher(role, best) ? role : best));
}

function resource(proposal: AccessProposal): drive_v3.Schema$AccessProposal {
  const {message} = proposal;
  return {
    fileId: proposal.fileId,
    proposalId: proposal.id,
    requesterEmailAddress: proposal.requester,
    recipientEmailAddress: proposal.recipient,
    rolesAndViews: [{role: proposal.role}],
    ...(message === undefined ? {} : {requestMessage: message}),
    createTime: new Date(proposal.at).toISOString(),
  };
}
