import type {RoleKey} from '../../../core/incident/words';
import type {Evidence, Expectation, Inject, InjectChannel} from '../scenario';

/** Every scenario's first limits; a game day adds its own. */
export const LIMITS: readonly string[] = [
  'No message leaves the company: recipients are inside only.',
  'The status page and social media are not touched.',
  'Real customers are not called; the person who runs the exercise plays them.',
  'A real incident ends the exercise at once.',
];

export const STOP_WORD = 'Real world';

export function inject(
  key: string,
  minute: number,
  channel: InjectChannel,
  from: string,
  to: RoleKey,
  text: string,
): Inject {
  return {key, minute, channel, from, to, text};
}

/** What is expected from the start on. */
export function expected(
  key: string,
  role: RoleKey,
  byMinute: number,
  points: number,
  what: string,
  seen: Evidence,
): Expectation {
  return {key, what, role, answers: '', fromMinute: 0, byMinute, points, seen};
}

/** What is expected within so many minutes of an inject. */
export function answered(
  {key, minute}: Inject,
  role: RoleKey,
  within: number,
  points: number,
  what: string,
  seen: Evidence = {kind: 'observed'},
): Expectation {
  return {
    key: `${key}-answered`,
    what,
    role,
    answers: key,
    fromMinute: minute,
    byMinute: minute + within,
    points,
    seen,
  };
}

/** The two every scenario begins with: tell people, and name what is not known. */
export function firstNotice(byMinute: number): Expectation {
  return expected(
    'first-notice',
    'commsLead',
    byMinute,
    3,
    'The first notice is handed over: what customers see, since when, what they can do, when they hear again.',
    {kind: 'handed-over', audience: 'customers'},
  );
}
