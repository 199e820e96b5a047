import type {Policy} from '../policy/policy';
import type {Incident} from './incident';
import {isKey, PHASES} from './vocabulary';

type Standing = Pick<Incident, 'severity' | 'phase'>;

/** Where the incident stood when somebody last looked at a draft: `level-1; investigation`. */
export function writtenFor({severity, phase}: Standing): string {
  return `${severity}; ${phase}`;
}

/**
 * What has changed since, in sentences; none where it is not known what a draft was written for, as in registers from
 * before that was kept.
 *
 * @param words Of `writtenFor`.
 */
export function changedSince(
  words: string,
  {severity, phase}: Standing,
  {levels}: Policy,
): readonly string[] {
  const [before = '', then = ''] = words.split(';').map(part => part.trim());
  if (before === '' || then === '') return [];
  const level = (key: string): string =>
    levels.find(one => one.key === key)?.label ?? (key || 'not set');
  const name = (key: string): string =>
    isKey(PHASES, key) ? PHASES[key].label : key;
  return [
    ...(before === severity
      ? []
      : [`Severity was ${level(before)}, and is ${level(severity)} now.`]),
    ...(then === phase
      ? []
      : [`Phase was ${name(then)}, and is ${name(phase)} now.`]),
  ];
}
