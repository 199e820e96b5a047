import {hits, says} from '../pattern';
import type {Sentence} from '../read';
import {statementIn, type Fact, type Statement} from './statement';

export function sidesIn(sentence: Sentence): readonly Statement[] {
  const side = (
    fact: Fact,
    value: number,
    ...sources: readonly string[]
  ): readonly Statement[] =>
    hits(sentence, ...sources)
      .slice(0, 1)
      .map(hit => statementIn(sentence, hit, fact, value));
  if (says(sentence, '^if |whether|do not (?:yet )?know|checking')) return [];
  const lost =
    '(?:raw |event |customer |your |recorded )*(?:data|events|records)';
  const intact = side(
    'data',
    0,
    `no (?:${lost}) (?:was|were|is|has been|have been) (?:<w1>)lost`,
    'no (?:data loss|loss of data)',
    `(?:${lost}) (?:is|are|was|were|remains?) (?:<w1>)(?:intact|safe|complete)`,
    'nothing (?:<w3>)(?:is|was) lost',
  );
  const noWorkaround = side(
    'workaround',
    0,
    'no (?:known |other )?workarounds?',
    'workarounds?:? (?:is |are )?(?:none|not (?:available|known))',
    'none available at this time',
  );
  return [
    ...(intact.length > 0
      ? intact
      : side(
          'data',
          1,
          `(?:${lost}) (?:<w3>)(?:is|are|was|were|has been|have been) (?:<w1>)(?<!not )lost`,
          '(?:lost|losing) (?:some|your|part of|raw|event) (?:<w2>)(?:data|events|records)',
        )),
    ...(noWorkaround.length > 0
      ? noWorkaround
      : side(
          'workaround',
          1,
          'as a workaround|the workaround is|workaround: (?!-)\\w+',
        )),
  ];
}

/** A service said not to be affected. */
export function servicesIn(
  sentence: Sentence,
  services: readonly string[],
): readonly Statement[] {
  if (
    !says(
      sentence,
      "(?:not|n't|un) ?(?:been )?affected|unaffected|work(?:s|ed)? (?:normally|as usual)",
    )
  )
    return [];
  return services.flatMap(service => {
    const of = service.toLowerCase();
    const at = of.length < 2 ? -1 : sentence.low.indexOf(of);
    if (at < 0) return [];
    const start = sentence.start + at;
    const place = {start, end: start + of.length};
    const words = `${service}: not affected`;
    return [statementIn(sentence, place, 'service', 0, {of, words})];
  });
}
