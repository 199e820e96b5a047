import {hits, says} from '../pattern';
import type {Sentence} from '../read';
import {ALL_DATA, statementIn, type Fact, type Statement} from './statement';
import {
  UNRESTORED,
  RECORDED_INTACT,
  NO_RAW_LOST,
  NONE_LOST,
  RECORDED_GONE,
  THEIRS_GONE,
} from './sides.patterns';

/** Yes or no: whether data was lost, and whether there is a way round. The languages are those messages are shipped in. */
export function sidesIn(sentence: Sentence): readonly Statement[] {
  if (says(sentence, '^if |whether|do not (?:yet )?know|checking')) return [];
  const side = (
    fact: Fact,
    value: number,
    of: string,
    ...sources: readonly string[]
  ): readonly Statement[] =>
    hits(sentence, ...sources)
      .slice(0, 1)
      .map(hit => statementIn(sentence, hit, fact, value, {of}));
  const first = (
    ...sides: readonly (readonly Statement[])[]
  ): readonly Statement[] => sides.find(found => found.length > 0) ?? [];
  return [
    ...first(
      side('data', 0, '', NO_RAW_LOST, RECORDED_INTACT),
      side(
        'data',
        0,
        ALL_DATA,
        NONE_LOST,
        'no (?:data loss|loss of data)',
        'nothing (?:<w3>)(?:is|was) lost',
        'keine daten (?:<w3>)verloren|no se (?:han perdido|perdieron) datos|aucune donnée (?:<w3>)perdue',
      ),
      side(
        'data',
        1,
        '',
        RECORDED_GONE,
        UNRESTORED,
        '(?:lost|losing) (?:some|your|part of|raw|event) (?:<w2>)(?:data|events|records)',
      ),
      side('data', 1, 'other', THEIRS_GONE),
    ),
    ...first(
      side(
        'workaround',
        0,
        '',
        'no (?:known |other )?workarounds?',
        'workarounds?:? (?:is |are )?(?:none|not (?:available|known))',
        'none available at this time',
        'nothing (?:that )?(?:you|customers|users) can do',
        'keine umgehung\\w*|kein workaround|(?:no hay|sin) (?:ninguna )?solución (?:alternativa|provisional)|(?:aucune|pas de) solution de contournement',
      ),
      side(
        'workaround',
        1,
        '',
        '^(?:please )?(?:<advice>) (?:<w9>)instead|^(?:until then|in the meantime|meanwhile),? (?:please |you can )?(?:<advice>) ',
        'as a workaround|the workaround is|workaround: (?!-)\\w+',
      ),
    ),
  ];
}

/** Services said to work, or not, each in the part of the sentence it stands in. */
export function servicesIn(
  sentence: Sentence,
  services: readonly string[],
): readonly Statement[] {
  if (services.length === 0) return [];
  let from = 0;
  return sentence.low
    .split(/[,;:]|(?<=\s)(?:but|while|whereas)(?=\s)/)
    .flatMap(low => {
      const at = sentence.low.indexOf(low, from);
      from = at + low.length;
      const part = {low};
      const works = says(
        part,
        "(?:not|n't|un) ?(?:been )?affected|unaffected|(?:still|works?|worked|working) (?:normally|as usual|as before|works?)|(?:kept|keeps?|continued?s?) (?:on |to )?work(?:ing)?|(?:is|are|was|were) not\\W*$",
        'nicht betroffen|no (?:está|están|se ven) afectad\\w+|pas (?:concerné|affecté|touché)',
      );
      const fails =
        !works &&
        says(
          part,
          "(?:do|does|did) not work|(?:is|are|was|were) (?:<w1>)(?:down|unavailable|interrupted|affected)|don't work|doesn't work|fail(?:s|ed|ing)?",
        );
      return !works && !fails
        ? []
        : services.flatMap(service => {
            const of = service.toLowerCase();
            const place = placeOf(of, low);
            if (place < 0) return [];
            const start = sentence.start + at + place;
            const words = `${service}: ${works ? 'not affected' : 'affected'}`;
            const stretch = {
              start,
              end: start + Math.min(of.length, low.length - place),
            };
            return [
              statementIn(sentence, stretch, 'service', works ? 0 : 1, {
                of,
                words,
              }),
            ];
          });
    });
}

/** “Imports” are spoken of as “importing”, too. @returns -1 where a service is not named. */
function placeOf(service: string, low: string): number {
  if (service.length < 2) return -1;
  const at = low.indexOf(service);
  const stem = /^([a-z]{4,})s$/.exec(service)?.[1];
  return at >= 0 || stem === undefined ? at : low.indexOf(`${stem}ing`);
}
