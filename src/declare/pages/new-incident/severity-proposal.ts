import type {SeverityView} from '../../../core/incident/views';
import {levelTitle} from '../../../core/policy/level-title';

/** What the decision aid was told. */
export interface Observed {
  /** Ticked characteristics, as `tickKey` names them. */
  readonly ticked: readonly string[];
  /** As typed. */
  readonly percentUsers: string;
  /** Key of the level chosen where the percentage sits on a border, else ''. */
  readonly border: string;
}

export interface Proposal {
  /** Two levels claim this percentage; a person has to say which fits. */
  readonly ask: {
    readonly percent: number;
    readonly levels: readonly SeverityView[];
  } | null;
  readonly level: SeverityView | null;
  /** Sentences: why this level. */
  readonly reasons: readonly string[];
}

export function tickKey(level: SeverityView, index: number): string {
  return `${level.key}/${index}`;
}

/** A share as typed ("40", "40 %", "0,5") in percent; null when it is none. */
export function percentOf(typed: string): number | null {
  const text = typed.trim().replace(/\s*%$/, '').replace(',', '.');
  if (!/^\d{1,3}(\.\d+)?$/.test(text)) return null;
  const percent = Number(text);
  return percent <= 100 ? percent : null;
}

/**
 * The level that follows from what applies. Where signs point to several, the
 * worst is proposed. It is a proposal: a person decides.
 *
 * @param levels worst first.
 */
export function proposedLevel(
  levels: readonly SeverityView[],
  {ticked, percentUsers, border}: Observed,
): Proposal {
  const percent = percentOf(percentUsers);
  const claiming = percent === null ? [] : levelsClaiming(levels, percent);
  const byShare =
    claiming.length > 1
      ? claiming.find(({key}) => key === border)
      : claiming[0];
  const byTicks = levels.filter(level =>
    level.characteristics.some((_, i) => ticked.includes(tickKey(level, i))),
  );
  // A tick that is at least as severe settles what the share leaves open.
  const settled =
    byTicks.length > 0 &&
    levels.indexOf(byTicks[0]) <= levels.indexOf(claiming[0]);
  const ask =
    percent !== null && claiming.length > 1 && !settled
      ? {percent, levels: claiming}
      : null;
  const pointed = levels.filter(
    level => level === byShare || byTicks.includes(level),
  );
  const [level] = pointed;
  if (!level) return {ask, level: null, reasons: []};
  return {ask, level, reasons: reasonsFor(level)};

  function reasonsFor(worst: SeverityView): readonly string[] {
    const signs = worst.characteristics
      .filter((_, i) => ticked.includes(tickKey(worst, i)))
      .map(text => `You ticked “${text}”.`);
    const share =
      worst === byShare
        ? [
            claiming.length > 1
              ? `${percent} % of users is on a border; you chose this level.`
              : `${percent} % of users falls into this level.`,
          ]
        : [];
    const others = pointed.slice(1).map(levelTitle);
    const worse =
      others.length > 0
        ? [`Other signs point to ${others.join(' and ')}: assume the worst.`]
        : [];
    return [...signs, ...share, ...worse];
  }
}

/**
 * Levels whose range holds the percentage, worst first. A bound counts as
 * inside both of its levels unless the scale says to which it belongs.
 */
function levelsClaiming(
  levels: readonly SeverityView[],
  percent: number,
): readonly SeverityView[] {
  return levels.filter(({users}) => {
    const {above, upTo, aboveIncluded = true, upToIncluded = true} = users;
    if (above === null && upTo === null) return false;
    const high =
      above === null || (aboveIncluded ? percent >= above : percent > above);
    const low =
      upTo === null || (upToIncluded ? percent <= upTo : percent < upTo);
    return high && low;
  });
}
