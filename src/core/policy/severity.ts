import type {SeverityView} from '../incident/views';
import {spanInWords} from '../base/instant';
import type {Level} from './policy';

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
