import type {Incident} from '../../../core/incident/incident';
import type {Level} from '../../../core/policy/policy';
import {ofKind, type ReviewFact} from '../record/facts';
import {droppedLanes, sinceWithdrawn} from './lane-state';
import type {Lane} from './lanes';

/** What an ask was made from, sealed with it: whatever weakens it later has to be decided anew. */
export interface Terms {
  readonly severity: string;
  /** What kind of incident, and of document. */
  readonly kinds: readonly [incident: string, document: string];
  readonly commander: string;
  readonly ownDraft: boolean;
  readonly overrides: boolean;
  readonly lanes: readonly {
    readonly key: string;
    readonly quorum: Lane['quorum'];
    readonly conditional: boolean;
    /** Whom policy and roles named for it. */
    readonly named: readonly string[];
  }[];
}

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

/** Null where a row of another version says something else. */
export function readTerms(words: string): Terms | null {
  try {
    const read = JSON.parse(words) as Terms;
    return Array.isArray(read.lanes) ? read : null;
  } catch {
    return null;
  }
}
