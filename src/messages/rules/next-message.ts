import {
  MESSAGES,
  type Audience,
  type MessageKind,
} from '../../core/documents/message-kinds';
import type {FactKey} from '../../core/incident/facts';
import type {Incident, IncidentDocument} from '../../core/incident/incident';
import {nextFacts} from '../../core/incident/next-update';
import {plusMinutes} from '../../core/base/instant';
import {slowestReview} from '../../core/policy/review-minutes';
import {levelOf, type Policy} from '../../core/policy/policy';

/** Where an audience's next update stands among the facts. */
const NEXT: Partial<Readonly<Record<Audience, FactKey>>> = {
  customers: 'nextCustomerAt',
  status: 'nextStatusAt',
  stakeholders: 'nextStakeholdersAt',
  executives: 'nextStakeholdersAt',
};

/** After these nothing more is promised. */
const LAST: readonly MessageKind[] = ['resolution', 'follow-up'];

/**
 * Messages that can be made now, the fitting one for customers first. The first notice is made when the incident
 * is declared; a follow-up comes after a resolution.
 */
export function possibleMessages(
  incident: Incident,
  documents: readonly IncidentDocument[],
): readonly MessageKind[] {
  if (!incident.comms.needed) return ['legal'];
  const has = (kind: MessageKind): boolean =>
    documents.some(one => one.kind === kind);
  const over =
    incident.resolvedAt !== '' || incident.facts.impactEndedAt !== '';
  const toCustomers: readonly MessageKind[] = !has('customer')
    ? []
    : has('resolution')
      ? ['follow-up', 'update', 'resolution']
      : over
        ? ['resolution', 'update']
        : ['update', 'resolution'];
  return [
    ...toCustomers,
    ...(incident.visibility === 'restricted' ? [] : (['status'] as const)),
    'stakeholders',
    'executive',
    'legal',
    'handover',
  ];
}

/** The fact that says when the readers of a message hear again; null when it promises nothing. */
export function nextFactOf(kind: MessageKind): FactKey | null {
  return LAST.includes(kind) ? null : (NEXT[MESSAGES[kind].audience] ?? null);
}

/** When they hear again after this message: what is set, while that lies beyond its review; else what policy says. */
export function nextAtFor(
  kind: MessageKind,
  incident: Incident,
  policy: Policy,
  now: string,
): string {
  const fact = nextFactOf(kind);
  const level = levelOf(policy, incident.severity);
  if (fact === null) return '';
  const set = incident.facts[fact];
  const review = slowestReview(level?.reviewTimes ?? []);
  if (set > plusMinutes(now, review)) return set;
  return level ? (nextFacts(level, incident, now)[fact] ?? '') : '';
}
