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

/** Documents that stay with us. */
export function staysInside(kind: DocumentKind): boolean {
  return ['internal', 'post-mortem', 'retrospective', 'analysis'].includes(
    kind,
  );
}

/**
 * What the register knows. When customers were no longer affected it does not say: `resolvedAt` is when the incident
 * was closed, hours later, so no end is compared with it.
 */
export function knownFacts(incident: Incident): KnownFacts {
  return {
    ...NOTHING_KNOWN,
    startedAt: incident.startedAt,
    percentUsers: incident.percentUsers,
    services: incident.services,
    workaround: incident.workaround,
    nextUpdateAt: incident.nextUpdateAt,
    dataStatement: incident.rawEventData,
  };
}
