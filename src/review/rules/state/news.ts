import type {Incident} from '../../../core/incident/incident';
import {isAddress} from '../../../core/incident/incident';
import {mayHear} from '../../../core/incident/exercise';
import type {Settings} from '../../../core/register/settings';
import {sinceWithdrawn} from '../lanes/lane-state';
import {ofKind, type ReviewFact, type ReviewPhase} from '../record/facts';
import {versionsOf} from '../record/versions';
import type {ReviewState} from './state';

/** Something people wait for without looking. Each is told once, under its key. */
export type News = {
  /** Of its mail. */
  readonly key: string;
  readonly to: readonly string[];
} & (
  | {
      readonly kind: 'objected';
      readonly lane: string;
      readonly person: string;
      readonly words: string;
    }
  | {readonly kind: 'all-signed'}
  | {
      readonly kind: 'unlocked';
      readonly version: number;
      readonly by: string;
      readonly reason: string;
    }
  | {
      /** It was opened and closed again as it was. */
      readonly kind: 'stands-again';
      readonly version: number;
    }
);

interface About {
  readonly facts: readonly ReviewFact[];
  readonly incident: Incident;
  readonly settings: Pick<Settings, 'csOps' | 'csLeadership' | 'domain'>;
}

/**
 * What has happened and nobody was told of yet: an objection and the last signature to whoever asked and to the lead, a released
 * text that is opened again to those who were given it. What has settled meanwhile is no news.
 */
export function newsOf(
  state: Pick<ReviewState, 'phase' | 'objections'>,
  about: About,
): readonly News[] {
  const mailed = new Set(ofKind(about.facts, 'mailed').map(({mail}) => mail));
  const news: Readonly<Record<ReviewPhase, () => readonly News[]>> = {
    draft: () => [],
    'in-review': () => [...objected(state, about), ...unlocked(about)],
    approved: () => [...allSigned(about), ...unlocked(about)],
    releasing: () => [],
    released: () => standsAgain(about, mailed),
  };
  return news[state.phase]().filter(
    ({key, to}) => to.length > 0 && !mailed.has(key),
  );
}

function objected(
  {objections}: Pick<ReviewState, 'objections'>,
  about: About,
): readonly News[] {
  return objections.map(({key, lane, person, words}) => ({
    kind: 'objected',
    key: toldKey({key}),
    to: leads(about).filter(one => one !== person.toLowerCase()),
    lane,
    person,
    words,
  }));
}

/** What makes a text ready to go out; the last of them tells one time from another. */
const SETTLES = [
  'approve',
  'clear',
  'overridden',
  'not-needed',
  'removed',
] as const;

function allSigned(about: About): readonly News[] {
  const [last] = ofKind(sinceWithdrawn(about.facts), ...SETTLES).slice(-1);
  return last
    ? [{kind: 'all-signed', key: `${last.key}:all-signed`, to: leads(about)}]
    : [];
}

/** Only the last opening: of earlier ones the version that followed has told. */
function unlocked(about: About): readonly News[] {
  const {facts} = about;
  const [last] = ofKind(facts, 'unlocked').slice(-1);
  const version = versionsOf(facts)
    .filter(({state}) => state === 'done')
    .pop();
  if (!last || !version) return [];
  const {by, reason} = last;
  return [
    {
      kind: 'unlocked',
      key: toldKey(last),
      to: givenIt(about),
      version: version.number,
      by,
      reason,
    },
  ];
}

/** Whoever was told to use it no more is told that it stands. */
function standsAgain(
  about: About,
  mailed: ReadonlySet<string>,
): readonly News[] {
  const {facts} = about;
  const [opened] = ofKind(facts, 'unlocked').slice(-1);
  const [closed] = ofKind(facts, 'release').slice(-1);
  if (!opened || !closed || closed.step !== 'locked-again') return [];
  return mailed.has(toldKey(opened))
    ? [
        {
          kind: 'stands-again',
          key: toldKey(closed),
          to: givenIt(about),
          version: closed.version,
        },
      ]
    : [];
}

function toldKey({key}: {readonly key: string}): string {
  return `${key}:told`;
}

function givenIt({settings, incident}: About): readonly string[] {
  return [...new Set([...settings.csOps, ...settings.csLeadership])].filter(
    mayHear(incident, settings.domain),
  );
}

/** Who asked, and who leads the communication, or has declared the incident where nobody does. */
function leads({facts, incident}: About): readonly string[] {
  const askers = ofKind(sinceWithdrawn(facts), 'asked')
    .filter(({how}) => how === 'reviewer')
    .map(({by}) => by);
  const lead = [incident.roles.commsLead, incident.declaredBy].find(isAddress);
  return [
    ...new Set(
      [...askers, lead ?? ''].filter(isAddress).map(one => one.toLowerCase()),
    ),
  ];
}
