import type {Incident} from '../../core/incident/incident';
import type {DocumentKind} from '../../core/incident/words';
import {NOTHING_KNOWN} from './background';
import type {MessageKind} from './draft';
import type {KnownFacts} from './facts/known';

const KINDS: Readonly<Partial<Record<string, MessageKind>>> = {
  internal: 'internal',
  faq: 'faq',
  technical: 'technical',
  analysis: 'preliminary',
  'post-mortem': 'post-mortem',
  'public-post-mortem': 'public-post-mortem',
  retrospective: 'post-mortem',
  update: 'notice',
  resolution: 'resolution',
  'follow-up': 'letter',
  status: 'status',
  stakeholders: 'internal',
  executive: 'internal',
  legal: 'internal',
  handover: 'internal',
};

/** What kind of message a document is: the communication to customers becomes the resolution once the incident is resolved. */
export function messageKindOf(
  kind: DocumentKind,
  {resolvedAt}: Pick<Incident, 'resolvedAt'>,
): MessageKind {
  return KINDS[kind] ?? (resolvedAt === '' ? 'notice' : 'resolution');
}

/** People its roles name without an address. */
export function namesIn({roles}: Pick<Incident, 'roles'>): readonly string[] {
  return Object.values(roles).filter(
    role => role !== '' && !role.includes('@'),
  );
}

const DATA_KINDS: readonly Incident['kind'][] = [
  'data',
  'security',
  'pentest-vulnerability',
];

/** Documents that stay with us. */
export function staysInside(kind: DocumentKind): boolean {
  return ['internal', 'post-mortem', 'retrospective', 'analysis'].includes(
    kind,
  );
}

/**
 * What the register knows. `resolvedAt` is when the incident was closed, often hours after customers were no longer
 * affected, so no end is compared with it; nor is what customers are promised with a time that is meant for colleagues.
 */
export function knownFacts(incident: Incident): KnownFacts {
  const {facts} = incident;
  return {
    ...NOTHING_KNOWN,
    startedAt: incident.startedAt,
    startOpen: incident.startedAt === '',
    endedAt: facts.impactEndedAt,
    percentUsers: incident.percentUsers,
    count: countIn(facts.affectedCount),
    services: incident.services,
    workaround: incident.workaround,
    estimate:
      facts.estimateAt === ''
        ? null
        : {at: facts.estimateAt, owner: facts.estimateOwner},
    nextUpdateAt: facts.nextCustomerAt,
    dataStatement: incident.rawEventData,
    dataAsked: DATA_KINDS.includes(incident.kind),
    causeStatus: causeStatusIn(facts.causeStatus),
  };
}

/** "305 teams", "1,200 customers"; null for anything else. */
function countIn(typed: string): KnownFacts['count'] {
  const found = /^\s*(\d{1,3}(?:,\d{3})+|\d+)\s+(\p{L}[\p{L} -]*)$/u.exec(
    typed,
  );
  return found
    ? {number: Number(found[1].replace(/,/g, '')), unit: found[2].trim()}
    : null;
}

function causeStatusIn(typed: string): KnownFacts['causeStatus'] {
  return typed === 'suspected' || typed === 'confirmed' || typed === 'shareable'
    ? typed
    : 'unknown';
}
