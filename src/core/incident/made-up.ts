import {plusMinutes} from '../base/instant';
import {NO_FACTS, type Facts} from './facts';
import type {Incident} from './incident';
import type {IncidentKind} from './words';

/** What a made-up incident is about; when things happened is made up around the time it is told at. */
export interface Story {
  readonly kind: IncidentKind;
  readonly about: Pick<Incident, 'title' | 'known' | 'services' | 'affected'> &
    Partial<Incident>;
  readonly facts: Partial<Facts>;
  /** What is known once it is over. */
  readonly over: Partial<Facts>;
}

export const STAGES = ['first hour', 'over'] as const;

/** @param now When it is told: everything happened before it, or is promised for after it. */
export function madeUp(
  {kind, about, facts, over}: Story,
  stage: (typeof STAGES)[number],
  now: string,
): Incident {
  const ended = stage === 'over';
  const ago = (minutes: number): string =>
    plusMinutes(now, -minutes - (ended ? 150 : 0));
  return {
    id: 'INC-0000-0001',
    rev: 1,
    operation: '',
    setup: {state: 'ready'},
    severity: '',
    phase: ended ? 'post-incident' : 'investigation',
    kind,
    visibility: 'open',
    detection: 'monitoring-errors',
    percentUsers: 12,
    rawEventData: 'unknown',
    workaround: '',
    customerAction: '',
    roles: {
      commander: 'Grace Example',
      technicalLead: 'Linus Example',
      commsLead: 'Ada Example',
      sme: 'Linus Example',
      scribe: 'Kim Example',
    },
    people: [],
    links: [{label: 'Ticket 4711', url: 'https://tickets.example.com/4711'}],
    regulatory: [],
    startedAt: ago(40),
    detectedAt: ago(35),
    declaredAt: ago(30),
    confirmedAt: ago(28),
    resolvedAt: ended ? plusMinutes(now, -30) : '',
    nextUpdateAt: ended ? '' : plusMinutes(now, 30),
    comms: {needed: true, reason: 'Customers notice it', by: 'Ada Example'},
    faq: {needed: true, reason: ''},
    technical: true,
    declaredBy: 'Ada Example',
    updatedAt: now,
    folderId: '',
    registerId: '',
    ...about,
    facts: {
      ...NO_FACTS,
      ...facts,
      affectedAsOf: facts.affectedCount ? ago(10) : '',
      ...(ended ? {...END, ...over, ...ending(now)} : next(now)),
    },
  };
}

const END: Partial<Facts> = {doing: '', causeStatus: 'shareable'};

/** The times of an end. */
export function ending(now: string): Partial<Facts> {
  return {
    impactEndedAt: plusMinutes(now, -60),
    reportDueAt: plusMinutes(now, 3 * 1440),
  };
}

/** When everybody hears again. */
export function next(now: string): Partial<Facts> {
  const at = plusMinutes(now, 30);
  return {
    nextCustomerAt: at,
    nextStatusAt: at,
    nextStakeholdersAt: at,
    nextInternalAt: at,
  };
}
