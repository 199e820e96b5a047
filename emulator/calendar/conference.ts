import type {calendar_v3} from 'googleapis/build/src/apis/calendar/v3';
import type {Ids} from '../kernel/ids';
import {notEmulated, refused} from './refusals';

type Conference = calendar_v3.Schema$ConferenceData;

const MEET = 'hangoutsMeet';

function code(ids: Ids): string {
  const letters = (count: number): string => {
    let text = '';
    while (text.length < count) {
      text += ids.text(20).replace(/[^a-z]/g, '');
    }
    return text.slice(0, count);
  };
  return `${letters(3)}-${letters(4)}-${letters(3)}`;
}

/**
 * What becomes of the conference of a body. The version of a client that knows of none (0) leaves it as it was;
 * the same request id makes no second one.
 * Deviation: a Meet room is ready at once, where Google may answer `pending` first; other solutions are refused.
 * Source: https://developers.google.com/workspace/calendar/api/guides/create-events#conferencing
 */
export function conferenceAfter(
  before: Conference | undefined,
  given: Conference | null | undefined,
  version: number,
  ids: Ids,
): Conference | undefined {
  if (version < 1 || given === undefined) return before;
  if (given === null) return undefined;
  const {createRequest} = given;
  if (!createRequest) {
    if (given.conferenceId && given.conferenceId === before?.conferenceId) {
      return before;
    }
    throw notEmulated('conference data other than a createRequest');
  }
  const {requestId, conferenceSolutionKey} = createRequest;
  if (!requestId) throw refused('Missing conference request id.', 'required');
  if (before?.createRequest?.requestId === requestId) return before;
  const type = conferenceSolutionKey?.type ?? MEET;
  if (type !== MEET) {
    throw refused('Invalid conference type value.', 'invalid');
  }
  const conferenceId = code(ids);
  return {
    createRequest: {
      requestId,
      conferenceSolutionKey: {type},
      status: {statusCode: 'success'},
    },
    entryPoints: [
      {
        entryPointType: 'video',
        uri: `https://meet.google.com/${conferenceId}`,
        label: `meet.google.com/${conferenceId}`,
      },
    ],
    conferenceSolution: {key: {type}, name: 'Google Meet'},
    conferenceId,
  };
}
