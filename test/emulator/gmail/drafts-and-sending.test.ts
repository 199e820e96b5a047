import {createWorkspace} from '../../../emulator/workspace';
import {attachmentOf} from '../../../emulator/mail/send';
import {googleClients, refusal} from '../google-client';

const LEAD = 'comms.lead@example.com';
const WRITER = 'writer@example.com';

const mail = (...text: string[]) => text.join('\r\n');
const encoded = (text: string) => Buffer.from(text).toString('base64url');

const NOTICE = mail(
  'From: "Comms" <somebody.else@example.com>',
  'To: customer@elsewhere.example',
  'Cc: "Lee, Kim" <kim@example.com>',
  'Bcc: audit@example.com',
  'Subject: Surveys are slow',
  '',
  'We are looking into it.',
);

function office() {
  const workspace = createWorkspace();
  const gmail = (as = LEAD) => googleClients(workspace).gmail(as).users;
  const draft = async (raw = NOTICE, as = LEAD) =>
    (
      await gmail(as).drafts.create({
        userId: 'me',
        requestBody: {message: {raw: encoded(raw)}},
      })
    ).data;
  return {workspace, gmail, draft};
}

describe('a draft', () => {
  it('is kept as it was written, and sends nothing', async () => {
    const {workspace, gmail, draft} = office();
    const {id, message} = await draft();
    expect(message?.labelIds).toEqual(['DRAFT']);
    const {data} = await gmail().drafts.get({userId: LEAD, id: id ?? ''});
    expect(data.message?.payload?.headers).toContainEqual({
      name: 'Subject',
      value: 'Surveys are slow',
    });
    const raw = await gmail().drafts.get({
      ...{userId: 'me', id: id ?? '', format: 'raw'},
    });
    expect(
      Buffer.from(raw.data.message?.raw ?? '', 'base64url').toString(),
    ).toBe(NOTICE);
    const list = await gmail().drafts.list({userId: 'me'});
    expect(list.data.drafts).toEqual([
      {id, message: {id: message?.id, threadId: message?.threadId}},
    ]);
    expect(workspace.outbox).toEqual([]);
  });

  it('goes out as it stands, once', async () => {
    const {workspace, gmail, draft} = office();
    const {id, message} = await draft();
    const {data} = await gmail().drafts.update({
      userId: 'me',
      id: id ?? '',
      requestBody: {message: {raw: encoded(NOTICE.replace('slow', 'back'))}},
    });
    expect(data.id).toBe(id);
    expect(data.message?.id).not.toBe(message?.id);
    const send = () => gmail().drafts.send({userId: 'me', requestBody: {id}});
    const sent = await send();
    expect(sent.data.labelIds).toEqual(['SENT']);
    expect(workspace.outbox).toMatchObject([
      {
        from: LEAD,
        fromName: 'Comms',
        to: ['customer@elsewhere.example'],
        cc: ['kim@example.com'],
        bcc: ['audit@example.com'],
        subject: 'Surveys are back',
        text: 'We are looking into it.',
      },
    ]);
    expect(await refusal(send())).toMatchObject({
      status: 404,
      message: 'Requested entity was not found.',
    });
    expect(
      (await gmail().drafts.list({userId: 'me'})).data.drafts,
    ).toBeUndefined();
  });

  it('is gone once it is deleted', async () => {
    const {gmail, draft} = office();
    const {id} = await draft();
    await gmail().drafts.delete({userId: 'me', id: id ?? ''});
    const found = gmail().drafts.get({userId: 'me', id: id ?? ''});
    expect((await refusal(found)).status).toBe(404);
  });

  it('belongs to one person', async () => {
    const {gmail, draft} = office();
    const {id} = await draft();
    const own = gmail(WRITER).drafts.get({userId: 'me', id: id ?? ''});
    expect((await refusal(own)).status).toBe(404);
    const other = gmail(WRITER).drafts.list({userId: LEAD});
    expect(await refusal(other)).toMatchObject({
      status: 403,
      message: `Delegation denied for ${WRITER}`,
    });
  });
});

describe('sending', () => {
  const send = (raw: string | undefined) => {
    const {gmail} = office();
    return gmail().messages.send({
      userId: 'me',
      requestBody: raw === undefined ? {} : {raw: encoded(raw)},
    });
  };

  it.each<[string, string | undefined, string]>([
    [
      'nothing',
      undefined,
      "'raw' RFC822 payload message string or uploading message via /upload/* URL required",
    ],
    [
      'nobody to go to',
      mail('Subject: x', '', 'x'),
      'Recipient address required',
    ],
    [
      'an address that is none',
      mail('To: nobody', '', 'x'),
      'Invalid To header',
    ],
  ])('is refused with %s', async (_what, raw, message) => {
    expect(await refusal(send(raw))).toMatchObject({status: 400, message});
  });

  it('leaves with what is attached, in the thread it answers', async () => {
    const {workspace, gmail} = office();
    const raw = mail(
      'To: customer@elsewhere.example',
      'Subject: =?UTF-8?B?Z3LDvG4=?=',
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: text/html',
      '',
      '<p>Hello</p>',
      '--b',
      'Content-Type: text/csv; name=a.csv',
      'Content-Disposition: attachment; filename=a.csv',
      '',
      'a,b',
      '--b--',
    );
    const first = await gmail().messages.send({
      ...{userId: 'me', requestBody: {raw: encoded(raw)}},
    });
    const {threadId} = first.data;
    const second = await gmail().messages.send({
      ...{userId: 'me', requestBody: {raw: encoded(raw), threadId}},
    });
    expect(second.data.threadId).toBe(threadId);
    const [sent] = workspace.outbox;
    expect(sent).toMatchObject({
      subject: 'grün',
      html: '<p>Hello</p>',
      attachments: [{name: 'a.csv', mimeType: 'text/csv', size: 3}],
    });
    const kept = attachmentOf(workspace.ground, sent.id, 0);
    expect(Buffer.from(kept?.base64 ?? '', 'base64').toString()).toBe('a,b');
  });
});

it('what Gmail has and the emulator has not fails by its name', async () => {
  const {gmail} = office();
  const found = await refusal(gmail().labels.list({userId: 'me'}));
  expect(found.status).toBe(501);
  expect(found.message).toContain('gmail.users.labels.list');
});
