import type {Terms} from './terms-of-an-ask';
import type {Incident} from '../../../core/incident/incident';
import type {Level} from '../../../core/policy/policy';
import {ofKind, type ReviewFact} from '../record/facts';
import {droppedLanes, sinceWithdrawn} from './lane-state';
import type {Lane} from './lanes';

export function termsOf(
  {severity, kind, roles}: Pick<Incident, 'severity' | 'kind' | 'roles'>,
  document: string,
  level: Level | null,
  rules: readonly Lane[],
  named: (lane: Lane) => readonly string[],
): Terms {
  return {
    severity,
    kinds: [kind, document],
    commander: roles.commander.trim().toLowerCase(),
    commsLead: roles.commsLead.trim().toLowerCase(),
    ownDraft: level?.ownDraft ?? false,
    overrides: level?.overrides ?? false,
    lanes: rules.map(lane => ({
      key: lane.key,
      quorum: lane.quorum,
      conditional: lane.conditional,
      named: [...new Set(named(lane))].sort(),
    })),
  };
}

/**
 * How the terms of now ask for less than those of the last ask, in words; nothing for a review from before terms were
 * recorded but lanes that are gone. More lanes, or stricter ones, weaken nothing.
 */
export function weakenedSince(
  facts: readonly ReviewFact[],
  now: Terms,
  rules: readonly Lane[],
): readonly string[] {
  const then = ofKind(sinceWithdrawn(facts), 'terms').slice(-1)[0]?.terms;
  const gone = droppedLanes(rules, facts);
  if (!then) return gone;
  const label = (key: string): string =>
    rules.find(one => one.key === key)?.label ?? key;
  return [
    ...gone,
    ...now.lanes.flatMap(lane => {
      const before = then.lanes.find(({key}) => key === lane.key);
      if (!before) return [];
      return [
        ...(before.quorum === 'all' && lane.quorum === 'any'
          ? [`${label(lane.key)}: one signs now, everybody was asked to`]
          : []),
        ...(!before.conditional && lane.conditional
          ? [`${label(lane.key)}: may be left out now`]
          : []),
      ];
    }),
    ...(!then.ownDraft && now.ownDraft
      ? ['Writers may sign their own draft now.']
      : []),
    ...(!then.overrides && now.overrides
      ? ['The commander may override objections now.']
      : []),
    ...(now.overrides && then.commander !== now.commander
      ? [
          `Another commander may override objections now: ${now.commander || 'nobody'}, before ${then.commander || 'nobody'}.`,
        ]
      : []),
  ];
}
