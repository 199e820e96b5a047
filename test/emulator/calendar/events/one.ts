import {refusal} from '../../google-client';
import {LEAD, WRITER, SME, Event, at, meeting, desk} from './desk';

describe('an event', () => {
  it('stands on the calendars of its organizer and its guests, each seeing their own answer', async () => {
    const {insert, list} = desk();
    const made = await insert(
      meeting({
        attendees: [{email: SME}, {email: 'OUTSIDER@elsewhere.example'}],
      }),
    );
    expect(made).toMatchObject({
      kind: 'calendar#event',
      status: 'confirmed',
      iCalUID: `${made.id}@google.com`,
      organizer: {email: LEAD, self: true},
      start: {dateTime: '2026-11-27T10:00:00Z', timeZone: 'UTC'},
      attendees: [
        {email: SME, responseStatus: 'needsAction'},
        {email: 'outsider@elsewhere.example'},
      ],
    });
    const [copy] = (await list(SME)).items ?? [];
    expect(copy).toMatchObject({id: made.id, organizer: {email: LEAD}});
    expect(copy.attendees?.[0]).toEqual({
      email: SME,
      responseStatus: 'needsAction',
      self: true,
    });
    expect((await list(WRITER)).items).toEqual([]);
  });

  it('comes to everybody in a group that is invited', async () => {
    const {insert, list} = desk();
    const {id} = await insert(
      meeting({attendees: [{email: 'cs-team@example.com'}]}),
    );
    expect((await list('support@example.com')).items?.[0]?.id).toBe(id);
  });

  it('takes an id of the client once and for all', async () => {
    const {insert, of} = desk();
    const id = 'inc0042call';
    expect((await insert(meeting({id}))).id).toBe(id);
    const again = await refusal(insert(meeting({id})));
    expect(again).toEqual({
      status: 409,
      reason: 'duplicate',
      message: 'The requested identifier already exists.',
    });
    await of(LEAD).events.delete({calendarId: 'primary', eventId: id});
    expect((await refusal(insert(meeting({id})))).status).toBe(409);
    expect((await refusal(insert(meeting({id: 'INC-42'})))).message).toBe(
      'Invalid resource id value.',
    );
  });

  it.each<[string, Event, string]>([
    ['no end', {end: undefined}, 'Missing end time.'],
    [
      'an end before its start',
      {end: at(9)},
      'The specified time range is empty.',
    ],
    [
      'a day and an hour',
      {end: {date: '2026-11-28'}},
      'Start and end times must either both be date or both be dateTime.',
    ],
    [
      'an hour of no zone',
      {start: {dateTime: '2026-11-27T10:00:00'}},
      'Missing time zone definition for start time.',
    ],
    [
      'a guest without an address',
      {attendees: [{email: 'nobody'}]},
      'Invalid attendee email.',
    ],
  ])('is refused with %s', async (_what, more, message) => {
    const {insert} = desk();
    const found = await refusal(insert(meeting(more)));
    expect(found).toMatchObject({status: 400, message});
  });

  it('reads an hour in its zone', async () => {
    const {insert} = desk();
    const made = await insert(
      meeting({
        start: {dateTime: '2026-07-01T10:00:00', timeZone: 'Europe/Berlin'},
        end: {dateTime: '2026-07-01T11:00:00+02:00'},
      }),
    );
    expect(made.start).toEqual({
      dateTime: '2026-07-01T08:00:00Z',
      timeZone: 'Europe/Berlin',
    });
  });

  it('has a Meet room when a client asks for one that knows of conferences', async () => {
    const {insert, of} = desk();
    const conferenceData = {
      createRequest: {
        requestId: 'r1',
        conferenceSolutionKey: {type: 'hangoutsMeet'},
      },
    };
    const without = await insert(meeting({conferenceData}));
    expect(without.hangoutLink).toBeUndefined();
    const made = await insert(meeting({conferenceData}), {
      conferenceDataVersion: 1,
    });
    expect(made.hangoutLink).toMatch(
      /^https:\/\/meet\.google\.com\/[a-z]{3}-[a-z]{4}-[a-z]{3}$/,
    );
    expect(made.conferenceData?.createRequest?.status?.statusCode).toBe(
      'success',
    );
    const {data} = await of(LEAD).events.patch({
      calendarId: 'primary',
      eventId: made.id ?? '',
      conferenceDataVersion: 1,
      requestBody: {conferenceData},
    });
    expect(data.hangoutLink).toBe(made.hangoutLink);
  });
});

describe('changing an event', () => {
  it('is the organizer’s; a guest answers, and keeps properties of their own', async () => {
    const {insert, of, list, mails} = desk();
    const {id} = await insert(
      meeting({
        attendees: [{email: SME}],
        extendedProperties: {private: {incident: 'INC-1'}, shared: {a: 'b'}},
      }),
    );
    const eventId = id ?? '';
    const asGuest = (requestBody: Event, sendUpdates = 'none') =>
      of(SME).events.patch({
        ...{calendarId: 'primary', eventId, requestBody, sendUpdates},
      });
    const whole = (requestBody: Event) =>
      of(SME).events.update({calendarId: 'primary', eventId, requestBody});
    for (const refused of [
      asGuest({summary: 'Mine'}),
      whole(meeting({summary: 'Mine', attendees: [{email: SME}]})),
      whole(meeting({start: at(9), attendees: [{email: SME}]})),
    ]) {
      expect(await refusal(refused)).toMatchObject({
        status: 403,
        reason: 'forbiddenForNonOrganizer',
      });
    }
    expect((await whole(meeting())).status).toBe(200);
    const {data} = await asGuest(
      {
        attendees: [{email: SME, responseStatus: 'accepted', comment: 'late'}],
        extendedProperties: {private: {mine: 'yes'}},
      },
      'all',
    );
    expect(data.extendedProperties).toEqual({
      private: {mine: 'yes'},
      shared: {a: 'b'},
    });
    expect(mails()).toEqual([
      `${LEAD}: Accepted: Incident call @ 2026-11-27T10:00:00Z to 2026-11-27T11:00:00Z`,
    ]);
    const [own] = (await list(LEAD)).items ?? [];
    expect(own.attendees?.[0]).toMatchObject({
      responseStatus: 'accepted',
      comment: 'late',
    });
    expect(own.extendedProperties?.private).toEqual({incident: 'INC-1'});
  });

  it('leaves what a patch does not name, and takes away what it names null', async () => {
    const {insert, of} = desk();
    const {id} = await insert(meeting({description: 'x', location: 'y'}));
    const {data} = await of(LEAD).events.patch({
      calendarId: 'primary',
      eventId: id ?? '',
      requestBody: {location: null, start: at(9)},
    });
    expect(data).toMatchObject({
      summary: 'Incident call',
      description: 'x',
      sequence: 1,
    });
    expect(data).not.toHaveProperty('location');
  });

  it('by deleting it cancels it for all guests, by a guest only for that one', async () => {
    const {insert, of, list} = desk();
    const remove = (as: string, eventId: string) =>
      of(as).events.delete({calendarId: 'primary', eventId});
    const {id} = await insert(
      meeting({attendees: [{email: SME}, {email: WRITER}]}),
    );
    const eventId = id ?? '';
    await remove(SME, eventId);
    expect((await list(SME)).items).toEqual([]);
    const [own] = (await list(LEAD)).items ?? [];
    expect(own.attendees?.[0].responseStatus).toBe('declined');
    await remove(LEAD, eventId);
    expect((await list(WRITER)).items).toEqual([]);
    expect((await list(WRITER, {showDeleted: true})).items?.[0].status).toBe(
      'cancelled',
    );
    expect(await refusal(remove(LEAD, eventId))).toMatchObject({
      status: 410,
      reason: 'deleted',
    });
  });

  it.each([
    ['all', [SME, 'partner@elsewhere.example']],
    ['externalOnly', ['partner@elsewhere.example']],
    ['none', []],
    [undefined, []],
  ])('tells guests as sendUpdates says: %s', async (sendUpdates, told) => {
    const {insert, workspace} = desk();
    await insert(
      meeting({
        attendees: [
          {email: LEAD},
          {email: SME},
          {email: 'partner@elsewhere.example'},
        ],
      }),
      {sendUpdates},
    );
    expect(workspace.outbox.flatMap(({to}) => to)).toEqual(told);
  });
});

it('an event is not made where nobody knows whom to tell', async () => {
  const {insert, list} = desk();
  expect(
    await refusal(insert(meeting(), {sendUpdates: 'everybody'})),
  ).toMatchObject({status: 400, reason: 'invalid'});
  expect((await list(LEAD)).items).toEqual([]);
});
