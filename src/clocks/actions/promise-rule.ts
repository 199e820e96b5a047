import type {ReleaseAbout, ReleaseRule} from '../../world/review-world';
import {clockEventCells, type ClockEvent} from '../rules/events';
import {
  judgePromises,
  promisedEvent,
  type JudgedPromise,
} from './judge-promises';
import {CLOCK_TABS, readIncidents} from './read-clocks';

/**
 * Keeps a text for customers from being released that promises a time nobody answers for, that is over, or that comes
 * later than the clock allows, unless somebody lets it stand with a reason. Before anybody is asked it names those, and the
 * times a review may outlast. What it promises when it goes out is a promise from then on.
 */
export const PROMISE_RULE: ReleaseRule = {
  kinds: ['customer', 'update', 'resolution', 'follow-up', 'status'],
  gate: 'promises',
  reads: CLOCK_TABS,
  find: (lines, about) =>
    promisesIn(lines, about)
      .promises // Words without a time are named beside the text; they promise no time.
      .flatMap(({text, dueAt, problem}) =>
        dueAt === '' || problem === null ? [] : [said(text, problem.why)],
      ),
  beforeAsk: (lines, about) =>
    promisesIn(lines, about).promises.flatMap(
      ({text, problem, stands, tooSoon}) =>
        stands !== null
          ? []
          : problem?.is === 'over' || problem?.is === 'later'
            ? [said(text, problem.why)]
            : tooSoon === ''
              ? []
              : [said(text, tooSoon)],
    ),
  released: (lines, about) => {
    const {incident, by, now} = about;
    const {promises, events} = promisesIn(lines, about);
    return promises
      .filter(({confirmed, dueAt}) => !confirmed && dueAt !== '')
      .map(one => ({
        tab: 'clocks',
        cells: clockEventCells(
          promisedEvent(one, incident.id, one.owner, by, now, events),
        ),
      }));
  },
};

function said(sentence: string, why: string): string {
  return `“${sentence}” – ${why}`;
}

function promisesIn(
  lines: readonly string[],
  {incident, register, fileId, now}: ReleaseAbout,
): {
  readonly promises: readonly JudgedPromise[];
  readonly events: readonly ClockEvent[];
} {
  const [one] = readIncidents(register, now, [], incident.id);
  return one
    ? {
        promises: judgePromises(lines, fileId, one, register, now),
        events: one.clocked.events,
      }
    : {promises: [], events: []};
}
