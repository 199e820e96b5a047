import {isAddress, type Incident} from '../../core/incident/incident';
import {inWords} from '../../core/base/instant';
import {shortHash} from '../../core/base/short-hash';
import type {RegisterFacts} from '../../world/incidents/register-facts';
import {
  commitmentProblem,
  findCommitments,
  offsetAt,
  sameWords,
  type FoundCommitment,
} from '../rules/commitments';
import {commitmentsIn, type ClockEvent} from '../rules/events';
import {calendarOf, owedAfterNow, type ReadIncident} from './read-clocks';

/** A promise in a text, with what is known of it. */
export interface JudgedPromise extends FoundCommitment {
  /** The same sentence in the same document is the same promise. */
  readonly key: string;
  /** Somebody stands by it. */
  readonly confirmed: boolean;
  /** Whoever stands by it, or answers for that time in the record; '' nobody. */
  readonly owner: string;
  /** Why it must not be signed as it is; '' for nothing. */
  readonly problem: string;
}

/**
 * Every promise of a text, as if the text went out now. What somebody stands by holds as it was read then: "within two
 * hours" does not move with every look. When its time is over before the text is out, it is read anew, and nobody stands
 * by that time yet.
 */
export function judgePromises(
  lines: readonly string[],
  fileId: string,
  one: ReadIncident,
  facts: RegisterFacts,
  now: string,
): readonly JudgedPromise[] {
  const {incident, events} = one.clocked;
  const out = facts.isReleased(fileId);
  const calendar = calendarOf(one, facts);
  const known = new Map(commitmentsIn(events).map(made => [made.key, made]));
  const next = owedAfterNow(one, facts, now);
  const text = lines.flatMap(line => line.split(' | ')).join('\n');
  return findCommitments(text, now, calendar, offsetAt(calendar, now)).map(
    found => {
      const words = sameWords(found.text);
      const key = `${incident.id}:${shortHash(`${fileId} ${words}`)}`;
      const given = known.get(key);
      const made = given && (out || given.dueAt > now) ? given : undefined;
      const dueAt = made?.dueAt ?? found.dueAt;
      const owner = made?.owner ?? ownerOnRecord(dueAt, one);
      return {
        ...found,
        key,
        text: words,
        dueAt,
        owner,
        confirmed: made !== undefined,
        problem: commitmentProblem(
          {...found, dueAt},
          owner,
          now,
          next?.due ?? '',
          next?.why ?? '',
        ),
      };
    },
  );
}

/** The time was set as the incident's next update or estimated end: then it has somebody who answers for it. */
function ownerOnRecord(
  dueAt: string,
  {clocked: {incident}, owners}: ReadIncident,
): string {
  const minute = dueAt.slice(0, 16);
  const {nextCustomerAt, nextStatusAt, estimateAt, estimateOwner}: Facts =
    incident.facts;
  if (minute === '') return '';
  if (minute === estimateAt.slice(0, 16) && isAddress(estimateOwner)) {
    return estimateOwner.toLowerCase();
  }
  return [nextCustomerAt, nextStatusAt].some(at => at.slice(0, 16) === minute)
    ? owners['']
    : '';
}

type Facts = Incident['facts'];

/** @param events Of the incident; a promise that is given again is another event. */
export function promisedEvent(
  {key, kind, text, dueAt}: JudgedPromise,
  incident: string,
  owner: string,
  by: string,
  now: string,
  events: readonly ClockEvent[],
): ClockEvent {
  const before = events.filter(
    ({event, obligation}) => event === 'promised' && obligation === key,
  ).length;
  return {
    key: `${key}:promised${before === 0 ? '' : `:${before}`}`,
    incident,
    event: 'promised',
    obligation: key,
    at: now,
    by,
    to: owner,
    until: dueAt,
    words: `${kind}|customers|${text.slice(0, 500)}`,
    recordedAt: now,
  };
}

/** @param words Of the event. */
export function promiseWords(
  until: string,
  owner: string,
  words: string,
): string {
  return `Promised by ${inWords(until)}, kept by ${owner}: "${words.split('|').slice(2).join('|')}"`;
}
