import type {SeverityView} from '../incident/views';
import {spanInWords} from '../base/instant';
import type {Level, Policy} from './policy';

/** What the decision aid answers. `ask`: the share stands on a bound that two levels claim, so a person decides. */
export type Proposal =
  | {readonly kind: 'level'; readonly level: Level; readonly reason: string}
  | {
      readonly kind: 'ask';
      readonly between: readonly Level[];
      readonly reason: string;
    }
  | {readonly kind: 'none'};

/**
 * The most severe level for which something speaks: a characteristic that is ticked, or the share of users.
 *
 * @param ticked Characteristics, word for word as the levels have them.
 * @param percent 0 … 100, or null when not known.
 */
export function proposeLevel(
  policy: Policy,
  ticked: readonly string[],
  percent: number | null,
): Proposal {
  const worst = policy.levels.find(({characteristics}) =>
    characteristics.some(one => ticked.includes(one)),
  );
  const fitting = percent === null ? [] : levelsForShare(policy, percent);
  const [first] = fitting;
  // A ticked characteristic that is at least as severe settles the question the share leaves open.
  if (worst && (!first || worst.rank <= first.rank)) {
    const said = worst.characteristics.filter(one => ticked.includes(one));
    return {kind: 'level', level: worst, reason: `${said.join('; ')}.`};
  }
  if (!first || percent === null) return {kind: 'none'};
  if (fitting.length > 1) {
    return {
      kind: 'ask',
      between: fitting,
      reason: `Exactly ${percent} % belongs to ${fitting.map(({label}) => label).join(' and in ')}: decide by what hurts more.`,
    };
  }
  return {kind: 'level', level: first, reason: `${percent} % of users.`};
}

/** More than one only on a shared bound. An unsaid bound belongs to both sides. */
function levelsForShare(policy: Policy, percent: number): readonly Level[] {
  return policy.levels.filter(level => {
    const {usersAbove: above, usersUpTo: upTo} = level;
    if (above === null && upTo === null) return false;
    const over =
      above === null ||
      percent > above ||
      (percent === above && level.usersAboveIncluded !== false);
    const under =
      upTo === null ||
      percent < upTo ||
      (percent === upTo && level.usersUpToIncluded !== false);
    return over && under;
  });
}

export function severityView(level: Level): SeverityView {
  return {
    key: level.key,
    label: level.label,
    name: level.name,
    characteristics: level.characteristics,
    impact: level.impact,
    users: {
      above: level.usersAbove,
      upTo: level.usersUpTo,
      ...(level.usersAboveIncluded === null
        ? {}
        : {aboveIncluded: level.usersAboveIncluded}),
      ...(level.usersUpToIncluded === null
        ? {}
        : {upToIncluded: level.usersUpToIncluded}),
    },
    firstResponse: firstResponse(level),
    updates: updates(level),
  };
}

function firstResponse({firstResponse: within, officeHours}: Level): string {
  if (within === null) return 'not stated';
  if (within === 0) return 'at once';
  return `within ${spanInWords(within)}${officeHours ? ' of office hours' : ''}`;
}

function updates(level: Level): string {
  const rhythms: readonly (readonly [string, number | null])[] = [
    ['status page', level.statusPageEvery],
    ['internal', level.internalEvery],
    ['customers', level.customerEvery],
  ];
  const stated = rhythms.flatMap(([whom, every]) =>
    every === null ? [] : [`${whom} every ${spanInWords(every)}`],
  );
  return stated.length > 0 ? stated.join(', ') : 'as needed';
}
