import type {drive_v3} from 'googleapis/build/src/apis/drive/v3';
import {googleClients, refusal} from '../../google-client';
import {at, DriveDesk} from '../drive-desk';

function setUp() {
  const desk = new DriveDesk();
  const fileId = desk.file('writer', {name: 'Notice'});
  desk.shareWith('writer', fileId, 'writer', 'sme');
  desk.shareWith('writer', fileId, 'reader', 'exec');
  const clients = googleClients(desk.workspace);
  const of = (who: string) => clients.drive(at(who)).accessproposals;
  const ask = (
    who: string,
    more: {role?: 'commenter' | 'writer'; message?: string} = {},
  ) => desk.workspace.gate.requestAccess({fileId, requester: at(who), ...more});
  const list = async (who = 'writer') =>
    (await of(who).list({fileId})).data.accessProposals ?? [];
  const resolve = async (
    proposal: drive_v3.Schema$AccessProposal,
    requestBody: drive_v3.Schema$ResolveAccessProposalRequest,
    who = 'writer',
  ) =>
    of(who).resolve({
      fileId,
      proposalId: proposal.proposalId ?? '',
      requestBody,
    });
  return {desk, fileId, of, ask, list, resolve};
}

describe('a request for access', () => {
  it('stands as a proposal for people who may share, and mails the owner', async () => {
    const {desk, fileId, ask, list, of} = setUp();
    ask('csm', {role: 'commenter', message: 'For the call at noon.'});
    const [proposal] = await list('sme');
    expect(proposal).toEqual({
      fileId,
      proposalId: expect.any(String),
      requesterEmailAddress: at('csm'),
      recipientEmailAddress: at('csm'),
      requestMessage: 'For the call at noon.',
      rolesAndViews: [{role: 'commenter'}],
      createTime: expect.stringMatching(/Z$/),
    });
    const proposalId = proposal.proposalId ?? '';
    expect((await of('writer').get({fileId, proposalId})).data).toEqual(
      proposal,
    );
    expect(desk.workspace.outbox).toMatchObject([
      {
        from: at('csm'),
        to: [at('writer')],
        at: expect.stringMatching(/^\d{4}-.*Z$/),
        kind: 'drive-access-request',
      },
    ]);
  });

  it('is nobody else’s to see', async () => {
    const {ask, list} = setUp();
    ask('csm');
    expect((await refusal(list('exec'))).status).toBe(403);
    expect((await refusal(list('csm'))).status).toBe(404);
  });

  it('made again replaces the first, another role stands beside it', async () => {
    const {ask, list} = setUp();
    ask('csm');
    ask('csm', {message: 'Please?'});
    ask('csm', {role: 'writer'});
    const asked = (await list()).map(({requestMessage, rolesAndViews}) => [
      rolesAndViews?.[0].role,
      requestMessage,
    ]);
    expect(asked).toEqual([
      ['reader', 'Please?'],
      ['writer', undefined],
    ]);
  });

  it('by somebody who has it, or for no file, leaves no trace', async () => {
    const {desk, ask, list} = setUp();
    ask('exec');
    desk.workspace.gate.requestAccess({
      fileId: 'none',
      requester: at('csm'),
    });
    expect(await list()).toEqual([]);
    expect(desk.workspace.outbox).toEqual([]);
    ask('exec', {role: 'writer'});
    expect(await list()).toHaveLength(1);
  });

  it('is settled when the person gets the access in another way', async () => {
    const {desk, fileId, ask, list} = setUp();
    ask('csm');
    desk.shareWith('writer', fileId, 'reader', 'csm');
    expect(await list()).toEqual([]);
  });
});

describe('resolving a proposal', () => {
  it('gives the highest role named, which need not be the one asked for', async () => {
    const {desk, fileId, ask, list, resolve} = setUp();
    ask('csm', {role: 'writer'});
    const [proposal] = await list();
    const {data} = await resolve(proposal, {
      action: 'ACCEPT',
      role: ['reader', 'commenter'],
      sendNotification: true,
    });
    expect(data).toEqual({});
    expect(desk.get('csm', fileId).capabilities).toMatchObject({
      canComment: true,
      canEdit: false,
    });
    expect(await list()).toEqual([]);
    const last = desk.workspace.outbox[desk.workspace.outbox.length - 1];
    expect(last).toMatchObject({to: [at('csm')]});
    expect((await refusal(resolve(proposal, {action: 'DENY'}))).status).toBe(
      404,
    );
  });

  it('by denying gives nothing and tells nobody unless asked to', async () => {
    const {desk, fileId, ask, list, resolve} = setUp();
    ask('csm');
    const [proposal] = await list();
    await resolve(proposal, {action: 'DENY'}, 'sme');
    expect(await list()).toEqual([]);
    expect(desk.workspace.outbox).toHaveLength(1);
    expect(desk.refused('csm', 'GET', `/files/${fileId}`).code).toBe(404);
  });

  it('needs an action, a role that can be proposed, and the right to share', async () => {
    const {ask, list, resolve} = setUp();
    ask('csm');
    const [proposal] = await list();
    for (const body of [
      {},
      {action: 'ACCEPT'},
      {action: 'ACCEPT', role: ['owner']},
      {action: 'MAYBE', role: ['reader']},
    ]) {
      expect((await refusal(resolve(proposal, body))).status).toBe(400);
    }
    const deny = resolve(proposal, {action: 'DENY'}, 'exec');
    expect((await refusal(deny)).status).toBe(403);
    const published = {action: 'DENY', view: 'published'};
    expect((await refusal(resolve(proposal, published))).status).toBe(501);
    expect(await list()).toHaveLength(1);
  });
});
