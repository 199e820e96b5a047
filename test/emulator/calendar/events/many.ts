import type {calendar_v3} from 'googleapis/build/src/apis/calendar/v3';
import {refusal} from '../../google-client';
import {LEAD, WRITER, SME, at, meeting, desk} from './desk';

describe('a list of events', () => {
  const ids = ({items}: calendar_v3.Schema$Events) =>
    (items ?? []).map(({id}) => id);

  async function three() {
    const one = desk();
    const at8 = {start: at(8), end: at(9)};
    const at14 = {start: at(14), end: at(15)};
    await one.insert(meeting({id: 'second', location: 'War room'}));
    await one.insert(
      meeting({
        ...{id: 'first', ...at8, summary: 'Stand-up'},
        extendedProperties: {private: {incident: 'INC-1', kind: 'call'}},
      }),
    );
    await one.insert(meeting({id: 'third', ...at14}));
    return one;
  }

  it.each<[string, Partial<calendar_v3.Params$Resource$Events$List>, string[]]>(
    [
      [
        'in order of start',
        {singleEvents: true, orderBy: 'startTime'},
        ['first', 'second', 'third'],
      ],
      [
        'that end after timeMin',
        {timeMin: '2026-11-27T09:00:00Z'},
        ['second', 'third'],
      ],
      [
        'that begin before timeMax',
        {timeMax: '2026-11-27T10:00:00Z'},
        ['first'],
      ],
      ['with words', {q: 'war incident'}, ['second']],
      [
        'with properties of one’s own',
        {privateExtendedProperty: ['incident=INC-1', 'kind=call']},
        ['first'],
      ],
      ['with other values', {privateExtendedProperty: ['incident=INC-2']}, []],
    ],
  )('holds those %s', async (_what, asked, wanted) => {
    const {list} = await three();
    expect(ids(await list(LEAD, asked))).toEqual(wanted);
  });

  it('comes in pages, each for the question it belongs to', async () => {
    const {list} = await three();
    const asked = {singleEvents: true, orderBy: 'startTime', maxResults: 2};
    const page = await list(LEAD, asked);
    expect(ids(page)).toEqual(['first', 'second']);
    const pageToken = page.nextPageToken ?? '';
    const rest = await list(LEAD, {...asked, pageToken});
    expect(ids(rest)).toEqual(['third']);
    expect(rest.nextPageToken).toBeUndefined();
    const other = await refusal(list(LEAD, {q: 'x', pageToken}));
    expect(other.status).toBe(400);
  });

  it.each<[string, Partial<calendar_v3.Params$Resource$Events$List>]>([
    ['by start without single events', {orderBy: 'startTime'}],
    ['from an hour without an offset', {timeMin: '2026-11-27T09:00:00'}],
    ['of an empty time', {timeMin: at(10).dateTime, timeMax: at(10).dateTime}],
  ])('is refused %s', async (_what, asked) => {
    const {list} = await three();
    expect((await refusal(list(LEAD, asked))).status).toBe(400);
  });

  it('of a colleague says when they are busy, and with nothing else', async () => {
    const {list, of} = await three();
    const seen = await list(SME, {calendarId: LEAD});
    expect(seen.accessRole).toBe('freeBusyReader');
    expect(JSON.stringify(seen)).not.toMatch(/War room|Stand-up|INC-1/);
    expect(ids(await list(SME, {calendarId: LEAD, q: 'war'}))).toEqual([]);
    const insert = of(SME).events.insert({
      calendarId: LEAD,
      requestBody: meeting(),
    });
    expect(await refusal(insert)).toMatchObject({
      status: 403,
      reason: 'requiredAccessLevel',
    });
  });

  it('of somebody outside is not found', async () => {
    const {list} = await three();
    const outside = list(LEAD, {calendarId: 'partner@elsewhere.example'});
    expect(await refusal(outside)).toEqual({
      status: 404,
      reason: 'notFound',
      message: 'Not Found',
    });
  });
});

describe('free and busy', () => {
  it('joins what touches, leaves out what was declined or is free, and says which calendar it may not see', async () => {
    const {insert, of} = desk();
    await insert(meeting());
    await insert(meeting({start: at(11), end: at(12)}));
    await insert(
      meeting({start: at(13), end: at(14), transparency: 'transparent'}),
    );
    const {id} = await insert(
      meeting({start: at(15), end: at(16), attendees: [{email: LEAD}]}),
      {},
      SME,
    );
    await of(LEAD).events.patch({
      calendarId: 'primary',
      eventId: id ?? '',
      requestBody: {attendees: [{email: LEAD, responseStatus: 'declined'}]},
    });
    const {data} = await of(WRITER).freebusy.query({
      requestBody: {
        timeMin: at(10, 30).dateTime,
        timeMax: at(18).dateTime,
        items: [{id: LEAD}, {id: 'partner@elsewhere.example'}],
      },
    });
    expect(data.calendars).toEqual({
      [LEAD]: {
        busy: [{start: '2026-11-27T10:30:00Z', end: '2026-11-27T12:00:00Z'}],
      },
      'partner@elsewhere.example': {
        errors: [{domain: 'global', reason: 'notFound'}],
        busy: [],
      },
    });
  });
});

it('what a calendar has and the emulator has not fails by its name', async () => {
  const {insert, of} = desk();
  const daily = insert(meeting({recurrence: ['RRULE:FREQ=DAILY']}));
  expect(await refusal(daily)).toMatchObject({
    status: 501,
    message: 'The emulator does not have recurring events.',
  });
  expect((await refusal(of(LEAD).calendarList.list())).status).toBe(501);
});
