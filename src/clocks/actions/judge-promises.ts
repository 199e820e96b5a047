import {inWords, plusMinutes} from '../../core/base/instant';
import type {RegisterFacts} from '../../world/incidents/register-facts';
import {levelOf} from '../../core/policy/policy';
import {slowestReview} from '../../core/policy/review-minutes';
import {
  commitmentProblem,
  findCommitments,
  offsetAt,
  sameWords,
  tooSoonFor,
  type CommitmentProblem,
  type FoundCommitment,
  type NextWord,
} from '../rules/commitments';
import {commitmentsIn, letStand, type ClockEvent} from '../rules/events';
import {ownerOnRecord} from '../rules/owner-on-record';
import {promiseKey} from '../rules/promise-key';
import {calendarOf, owedAfter, type ReadIncident} from './read-clocks';

/** A promise in a text, with what is known of it. */
export interface JudgedPromise extends FoundCommitment {
  readonly key: string;
  /** Somebody stands by it. */
  readonly confirmed: boolean;
  /** Whoever stands by it, or answers for that time in the record; '' nobody. */
  readonly owner: string;
  /** Null for nothing, and for what somebody lets stand. */
  readonly problem: CommitmentProblem | null;
  /** Why its review may outlast it; '' when it does not. */
  readonly tooSoon: string;
  /** Who lets it stand although something speaks against it, and why; null for nobody. */
  readonly stands: {readonly by: string; readonly reason: string} | null;
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
  const out = facts.isReleased({fileId, incident: incident.id});
  const calendar = calendarOf(one, facts);
  const known = new Map(commitmentsIn(events).map(made => [made.key, made]));
  const outBy = plusMinutes(now, reviewMinutes(one, facts));
  const next = nextWord(one, facts, now, outBy);
  const text = lines.flatMap(line => line.split(' | ')).join('\n');
  return findCommitments(text, now, calendar, offsetAt(calendar, now)).map(
    found => {
      const words = sameWords(found.text);
      const key = promiseKey(incident.id, fileId, words);
      const given = known.get(key);
      const made =
        given && !given.unsealed && (out || given.dueAt > now)
          ? given
          : undefined;
      const dueAt = made?.dueAt ?? found.dueAt;
      const stands = letStand(events, key, dueAt);
      const owner =
        made?.owner ??
        stands?.to ??
        ownerOnRecord({...found, dueAt}, incident, one.owners['']);
      const confirmed = made !== undefined;
      const read = {...found, dueAt, moves: found.moves && !confirmed};
      return {
        ...read,
        key,
        text: words,
        owner,
        confirmed,
        doubt: read.doubt || sooner(read, next),
        problem: stands ? null : commitmentProblem(read, owner, now, next),
        tooSoon: tooSoonFor(read, outBy, next),
        stands: stands && {by: stands.by, reason: stands.words},
      };
    },
  );
}

function reviewMinutes(
  {clocked: {incident}}: ReadIncident,
  {policy}: RegisterFacts,
): number {
  return slowestReview(levelOf(policy, incident.severity)?.reviewTimes ?? []);
}

function nextWord(
  one: ReadIncident,
  facts: RegisterFacts,
  now: string,
  outBy: string,
): NextWord | null {
  const next = owedAfter(one, facts, now);
  if (next === null) return null;
  const {due, why} = next;
  return {due, why, latest: owedAfter(one, facts, outBy)?.due ?? due};
}

/** The words leave time for the review; the clock does not wait for them. */
function sooner({kind, dueAt}: FoundCommitment, next: NextWord | null): string {
  return kind === 'update' &&
    next !== null &&
    dueAt > next.due &&
    dueAt <= next.latest
    ? `If it goes out now, the next message is due by ${inWords(next.due)} all the same.`
    : '';
}

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

/** A promise goes out as it was signed, and somebody says why. */
export function standingEvent(
  {key, dueAt}: JudgedPromise,
  incident: string,
  owner: string,
  by: string,
  now: string,
  reason: string,
): ClockEvent {
  return {
    key: `${key}:let stand:${dueAt}`,
    incident,
    event: 'let stand',
    obligation: key,
    at: now,
    by,
    to: owner,
    until: dueAt,
    words: reason,
    recordedAt: now,
  };
}

export function standingWords(
  sentence: string,
  until: string,
  reason: string,
): string {
  return `Goes out as it was signed, with a promise for ${inWords(until)}: "${sentence.slice(0, 500)}". ${reason}`;
}

/** @param words Of the event. */
export function promiseWords(
  until: string,
  owner: string,
  words: string,
): string {
  return `Promised by ${inWords(until)}, kept by ${owner}: "${words.split('|').slice(2).join('|')}"`;
}
