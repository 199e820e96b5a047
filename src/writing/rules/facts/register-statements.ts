import type {KnownFacts} from './known';
import type {Fact, Statement} from './statement';

/** The register as statements, so that it is compared like any other text. */
export function registerStatements(facts: KnownFacts): readonly Statement[] {
  const {startedAt, endedAt, percentUsers, count, dataStatement, workaround} =
    facts;
  return [
    ...instant('start', startedAt),
    ...instant('end', endedAt),
    ...instant('estimate', facts.estimate?.at ?? ''),
    ...instant('next update', facts.nextUpdateAt),
    ...duration(startedAt, endedAt),
    ...(percentUsers === null
      ? []
      : [entry('share', percentUsers, `${percentUsers} %`)]),
    ...(count === null
      ? []
      : [
          entry('count', count.number, `${count.number} ${count.unit}`, {
            of: count.unit.toLowerCase(),
          }),
        ]),
    ...(dataStatement === 'unknown'
      ? []
      : [
          entry(
            'data',
            dataStatement === 'lost' ? 1 : 0,
            `raw event data: ${dataStatement}`,
          ),
        ]),
    ...(workaround === ''
      ? []
      : [
          entry(
            'workaround',
            /^(?:none|no\b|-)/i.test(workaround) ? 0 : 1,
            workaround,
          ),
        ]),
    ...facts.services.map(service =>
      entry('service', 1, `${service}: affected`, {of: service.toLowerCase()}),
    ),
  ];
}

/** It is written in no block of a text. */
function entry(
  fact: Fact,
  value: number,
  words: string,
  more: Partial<Pick<Statement, 'of' | 'day'>> = {},
): Statement {
  const place = {block: -1, nth: -1, start: 0, end: 0};
  const span = [value, value] as const;
  return {...place, fact, of: '', span, day: '', words, ...more};
}

function instant(fact: Fact, at: string): readonly Statement[] {
  if (at === '') return [];
  const [day, clock] = [at.slice(0, 10), at.slice(11, 16)];
  const [hours, minutes] = clock.split(':').map(Number);
  return [entry(fact, hours * 60 + minutes, `${day} ${clock} UTC`, {day})];
}

function duration(from: string, to: string): readonly Statement[] {
  if (from === '' || to === '') return [];
  const minutes = Math.round((Date.parse(to) - Date.parse(from)) / 60_000);
  const words = `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
  return [entry('duration', minutes, words)];
}
