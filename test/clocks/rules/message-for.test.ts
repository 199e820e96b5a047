import {messageFor} from '../../../src/clocks/rules/message-for';
import type {
  Incident,
  IncidentDocument,
} from '../../../src/core/incident/incident';

const ID = 'INC-2026-0042';
const INCIDENT: Pick<Incident, 'comms' | 'visibility' | 'setup' | 'folderId'> =
  {
    comms: {needed: true, reason: '', by: ''},
    visibility: 'open',
    setup: {state: 'ready'},
    folderId: 'folder-1',
  };
const FROM = '2026-11-21T10:00:00Z';
const document = (
  kind: IncidentDocument['kind'],
  createdAt: string,
  number = 1,
): IncidentDocument => ({
  incident: ID,
  kind,
  fileId: `${kind}-${number}`,
  number,
  createdAt,
  writtenFor: '',
});
const owed = (audience: string, stage: string, channel = '') =>
  ({audience, stage, channel, from: FROM}) as Parameters<typeof messageFor>[0];

describe('the message a deadline asks for', () => {
  it.each([
    ['customers', 'update', '', 'update'],
    ['customers', 'resolution', '', 'resolution'],
    ['customers', 'first', 'status page', 'status'],
    ['customers', 'update', 'status page', 'status'],
    ['customers', 'resolution', 'status page', 'status'],
    ['stakeholders', 'update', '', 'stakeholders'],
    ['executives', 'first', '', 'executive'],
    ['legal', 'first', '', 'legal'],
  ])('to %s, %s, %s is made as: %s', (audience, stage, channel, message) => {
    expect(messageFor(owed(audience, stage, channel), INCIDENT, [])).toEqual({
      kind: 'to make',
      message,
    });
  });

  it.each([
    ['team', 'update'],
    ['customers', 'response'],
    ['customers', 'fix'],
    ['customers', 'summary'],
    ['Acme', 'first'],
    ['csOps', 'first'],
  ])('to %s, %s is none of ours', (audience, stage) => {
    expect(messageFor(owed(audience, stage), INCIDENT, [])).toBeNull();
  });

  it('is the newest one begun since the last word to the same readers', () => {
    const documents = [
      document('update', '2026-11-21T09:00:00Z', 1),
      document('update', '2026-11-21T10:05:00Z', 2),
      document('update', '2026-11-21T10:15:00Z', 3),
      document('stakeholders', '2026-11-21T10:20:00Z'),
    ];
    expect(
      messageFor(owed('customers', 'update'), INCIDENT, documents),
    ).toEqual({kind: 'begun', document: documents[2]});
    expect(
      messageFor(owed('customers', 'update'), INCIDENT, documents.slice(0, 1)),
    ).toEqual({kind: 'to make', message: 'update'});
  });

  it('is the first notice that declaring made, and none is made beside it', () => {
    const first = document('customer', '2026-11-21T10:01:00Z');
    expect(messageFor(owed('customers', 'first'), INCIDENT, [first])).toEqual({
      kind: 'begun',
      document: first,
    });
    expect(messageFor(owed('customers', 'first'), INCIDENT, [])).toBeNull();
  });

  it('is not made where it has no place', () => {
    const page = owed('customers', 'update', 'status page');
    const update = owed('customers', 'update');
    const restricted = {...INCIDENT, visibility: 'restricted'} as const;
    const silent = {
      ...INCIDENT,
      comms: {needed: false, reason: 'Nobody', by: ''},
    };
    const unfinished = {...INCIDENT, folderId: ''};
    expect(messageFor(page, restricted, [])).toBeNull();
    expect(messageFor(update, restricted, [])).not.toBeNull();
    expect(messageFor(update, silent, [])).toBeNull();
    expect(messageFor(owed('legal', 'first'), silent, [])).not.toBeNull();
    expect(messageFor(update, unfinished, [])).toBeNull();
  });
});
