import type {calendar_v3} from 'googleapis/build/src/apis/calendar/v3';
import type {Call} from '../../world/ask/call';
import type {BusyTimes, Calendars, Entry, Meeting} from '../../world/calendar';
import {parseInstant} from '../../core/base/instant';
import {HttpCall, json, jsonCall, withQuery} from '../rest/http';

const CALENDAR = 'https://www.googleapis.com/calendar/v3/';
/** Source: calendarExpansionMax, https://developers.google.com/workspace/calendar/api/v3/reference/freebusy/query */
const MOST_CALENDARS = 50;

export class GoogleCalendars implements Calendars {
  /** One request for fifty people; a calendar that may not be seen is answered with an error of its own. */
  busy(
    people: readonly string[],
    from: string,
    until: string,
  ): Call<readonly BusyTimes[]> {
    return jsonCall<calendar_v3.Schema$FreeBusyResponse, readonly BusyTimes[]>(
      'look when people are free',
      {
        method: 'post',
        url: `${CALENDAR}freeBusy`,
        body: {
          timeMin: from,
          timeMax: until,
          items: people.slice(0, MOST_CALENDARS).map(id => ({id})),
        } satisfies calendar_v3.Schema$FreeBusyRequest,
        repeatable: true,
      },
      ({calendars = {}}) =>
        people.map(person => {
          const calendar = calendars?.[person];
          return {
            person,
            readable:
              calendar !== undefined && (calendar.errors ?? []).length === 0,
            busy: (calendar?.busy ?? []).map(({start, end}) => ({
              from: parseInstant(start ?? '') ?? '',
              to: parseInstant(end ?? '') ?? '',
            })),
          };
        }),
    );
  }

  /**
   * The id is the caller's, so a second try is refused as a duplicate instead of inviting everybody again.
   * Source: `id`, https://developers.google.com/workspace/calendar/api/v3/reference/events/insert
   */
  meet({
    id,
    title,
    description,
    from,
    to,
    people,
    hidden,
  }: Meeting): Call<string> {
    return new HttpCall(
      'put the meeting on the calendar',
      [
        {
          method: 'post',
          url: withQuery(`${CALENDAR}calendars/primary/events`, {
            sendUpdates: 'all',
          }),
          body: {
            id,
            summary: title,
            description,
            start: {dateTime: from},
            end: {dateTime: to},
            visibility: hidden ? 'private' : 'default',
            attendees: people.map(email => ({email})),
          } satisfies calendar_v3.Schema$Event,
          repeatable: true,
          accept: [409],
        },
      ],
      ([answer]) =>
        answer.status === 409
          ? ''
          : (json<calendar_v3.Schema$Event>(answer).htmlLink ?? ''),
    );
  }

  /**
   * `externalOnly` mails nobody whose calendar shows it anyway. An id is taken for ever, also after a deletion, and an update
   * brings what was deleted back. Two round trips where the entry is there.
   * Source: `sendUpdates`, `status`, https://developers.google.com/workspace/calendar/api/v3/reference/events
   */
  keep({id, title, description, from, to, person}: Entry): Call<void> {
    const body = {
      id,
      summary: title,
      description,
      start: {dateTime: from},
      end: {dateTime: to},
      status: 'confirmed',
      visibility: 'private',
      transparency: 'transparent',
      guestsCanInviteOthers: false,
      attendees: [{email: person}],
    } satisfies calendar_v3.Schema$Event;
    return new HttpCall(
      'enter a deadline into the calendar',
      [
        {
          method: 'post',
          url: quietly('events'),
          body,
          repeatable: true,
          accept: [409],
        },
      ],
      () => undefined,
      {
        then: answers =>
          answers.length === 1 && answers[0].status === 409
            ? [
                {
                  method: 'put',
                  url: quietly(`events/${id}`),
                  body,
                  repeatable: true,
                },
              ]
            : [],
      },
    );
  }

  takeAway(id: string): Call<void> {
    return new HttpCall(
      'take a deadline off the calendar',
      [
        {
          method: 'delete',
          url: quietly(`events/${id}`),
          repeatable: true,
          accept: [404, 410],
        },
      ],
      () => undefined,
    );
  }
}

function quietly(path: string): string {
  return withQuery(`${CALENDAR}calendars/primary/${path}`, {
    sendUpdates: 'externalOnly',
  });
}
