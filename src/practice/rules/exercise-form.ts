import {plusMinutes} from '../../core/base/instant';
import {exerciseOperation, markExercise} from '../../core/incident/exercise';
import type {Roles} from '../../core/incident/words';
import type {Policy} from '../../core/policy/policy';
import type {Scenario} from './scenario';

/** The declaration of an exercise: what the form of a real incident would hold. */
export function exerciseForm(
  scenario: Scenario,
  policy: Policy,
  roles: Roles,
  random: string,
  now: string,
) {
  const {start} = scenario;
  const worst = [...policy.levels].sort((one, other) => one.rank - other.rank);
  const level = worst[Math.min(start.severityRank, worst.length - 1)];
  return {
    operation: exerciseOperation(scenario.key, random),
    title: markExercise(start.title),
    known: start.known,
    severity: level?.key ?? '',
    percentUsers: start.percentUsers === null ? '' : String(start.percentUsers),
    kind: start.kind,
    detection: start.detection,
    services: start.services,
    roles,
    links: [],
    regulatory: [],
    visibility: 'open' as const,
    people: [],
    rawEventData: 'unknown' as const,
    startedAt: plusMinutes(now, -start.startedMinutesAgo),
    detectedAt: now,
    comms: {needed: true, reason: 'Exercise: customers would notice.'},
    faq: {needed: true, reason: ''},
    technical: false,
    customerAction:
      start.kind === 'security' || start.kind === 'pentest-vulnerability'
        ? 'Not known yet.'
        : '',
    affected:
      start.kind === 'security' || start.kind === 'pentest-vulnerability'
        ? 'Not known yet.'
        : '',
  };
}
