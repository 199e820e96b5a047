import {folded} from '../register/typed-cells';
import type {Level, Policy} from './policy';

/** "Sev1 – Critical"; the label alone where it says the name already. */
export function levelTitle({
  label,
  name,
}: Pick<Level, 'label' | 'name'>): string {
  if (name === '' || label.toLowerCase().includes(name.toLowerCase()))
    return label;
  return `${label} – ${name}`;
}

/**
 * The level somebody means: by its key, its title, its label, its name or its number. A level that was renamed by half is
 * still found by the other half. Null where it could be none or two.
 */
export function levelMeant({levels}: Policy, typed: string): Level | null {
  const exact = levels.find(({key}) => key === typed.trim());
  if (exact) return exact;
  const whole = only(levels, level =>
    [level.key, levelTitle(level), level.label, level.name].some(
      one => tight(one) === tight(typed),
    ),
  );
  if (whole) return whole;
  const meant = typed
    .split(/[–—:;,()]|\s-\s/)
    .map(part => only(levels, level => isPart(level, part)))
    .filter(level => level !== null);
  return new Set(meant).size === 1 ? meant[0] : null;
}

function isPart({label, name}: Level, part: string): boolean {
  const wanted = tight(part);
  return (
    wanted !== '' &&
    (wanted === tight(label) ||
      wanted === tight(name) ||
      (/^\d+$/.test(wanted) && wanted === /\d+$/.exec(label)?.[0]))
  );
}

/** "SEV 1" and "sev-1" are the same. */
function tight(text: string): string {
  return folded(text).replace(/ /g, '');
}

function only(
  levels: readonly Level[],
  fits: (level: Level) => boolean,
): Level | null {
  const found = levels.filter(fits);
  return found.length === 1 ? found[0] : null;
}
