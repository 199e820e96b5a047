import type {calendar_v3} from 'googleapis/build/src/apis/calendar/v3';
import {createWorkspace, type Workspace} from '../../../../emulator/workspace';
import {googleClients} from '../../google-client';

export const LEAD = 'comms.lead@example.com';

export const WRITER = 'writer@example.com';

export const SME = 'sme@example.com';

export type Event = calendar_v3.Schema$Event;

export const at = (hour: number, minute = 0) => ({
  dateTime: `2026-11-27T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00Z`,
});

export const meeting = (more: Event = {}): Event => ({
  summary: 'Incident call',
  start: at(10),
  end: at(11),
  ...more,
});

export function desk(workspace: Workspace = createWorkspace()) {
  const of = (email: string) => googleClients(workspace).calendar(email);
  const insert = async (
    requestBody: Event,
    more: Partial<calendar_v3.Params$Resource$Events$Insert> = {},
    as = LEAD,
  ) =>
    (await of(as).events.insert({calendarId: 'primary', requestBody, ...more}))
      .data;
  const list = async (
    as: string,
    more: Partial<calendar_v3.Params$Resource$Events$List> = {},
  ) => (await of(as).events.list({calendarId: 'primary', ...more})).data;
  const mails = () =>
    workspace.outbox.map(({to, subject}) => `${to.join()}: ${subject}`);
  return {workspace, of, insert, list, mails};
}
