import type {IncidentKind} from '../incident/words';
import type {SpokenSource, StampSource} from './field';

/** S4-15: an estimate is a promise, so policy says whether one may be given. */
export function mayEstimate({
  incident: {facts},
  organisation,
}: StampSource): boolean {
  const policy = organisation?.estimates ?? 'with owner';
  return (
    policy === 'free' || (policy === 'with owner' && facts.estimateOwner !== '')
  );
}

/** "305 shops, as of 09:40 UTC on 21 November". */
export function count({incident: {facts}, speech}: SpokenSource): string {
  const {affectedCount, affectedAsOf} = facts;
  if (affectedCount === '') return '';
  return affectedAsOf === ''
    ? affectedCount
    : `${affectedCount}, ${speech.phrase('as of')} ${speech.time(affectedAsOf)}`;
}

/** Who is and who is not affected, with the number in brackets. */
export function affected(source: SpokenSource): string {
  const {speech, incident} = source;
  const {affected: who, percentUsers} = incident;
  const share =
    percentUsers === null
      ? ''
      : `${speech.share(percentUsers)} ${speech.phrase('of users')}`;
  const number = count(source) || share;
  const plain = who.replace(/\.$/, '');
  if (plain === '' || number === '') return plain || number;
  return `${plain} (${number})`;
}

/** What a kind of incident does to a component while nobody has said otherwise; a weakness takes nothing away. */
const STATES: Readonly<Record<IncidentKind, string>> = {
  outage: 'down',
  degradation: 'degraded',
  data: 'degraded',
  maintenance: 'degraded',
  security: 'operational',
  'pentest-vulnerability': 'operational',
  'product-change': 'operational',
};

/** S1-13: operational, degraded or down. */
export function components({
  incident: {kind, services, facts},
  speech,
}: SpokenSource): string {
  if (facts.components !== '') return facts.components;
  const state = facts.impactEndedAt !== '' ? 'operational' : STATES[kind];
  return services
    .map(service => `${service}: ${speech.phrase(state)}`)
    .join('\n');
}

/** What happened when, newest first, a line each. */
export function milestones({
  incident: {startedAt, detectedAt, facts, resolvedAt, declaredAt},
  speech,
}: SpokenSource): string {
  const all: readonly (readonly [string, string])[] = [
    [startedAt, 'Began'],
    [detectedAt, 'Detected'],
    [facts.mitigatedAt, 'Effects limited'],
    [facts.impactEndedAt, 'No longer affecting customers'],
    [resolvedAt, 'Resolved'],
  ];
  return all
    .filter(([at]) => at !== '')
    .sort(([a], [b]) => (a < b ? 1 : a > b ? -1 : 0))
    .map(
      ([at, what]) => `${speech.time(at, declaredAt)} – ${speech.phrase(what)}`,
    )
    .join('\n');
}
