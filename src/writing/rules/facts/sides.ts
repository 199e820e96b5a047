import {hits, says} from '../pattern';
import type {Sentence} from '../read';
import {
  ALL_DATA,
  statementIn,
  wordsAt,
  type Fact,
  type Statement,
} from './statement';
import {
  ASKS_LOST,
  ASKS_WAY_ROUND,
  NO_RAW_LOST,
  NO_THING_LOST,
  NO_WAY_ROUND,
  NONE_LOST,
  RECORDED_GONE,
  RECORDED_INTACT,
  SERVICE_FAILS,
  SERVICE_WORKS,
  THEIRS_GONE,
  THEIRS_LOST,
  UNRESTORED,
  WAY_ROUND,
  WORKS,
  WORKS_AGAIN,
} from './sides.patterns';

/** Yes or no: whether data was lost, and whether there is a way round. The languages are those messages are shipped in. */
export function sidesIn(
  sentence: Sentence,
  before: Sentence | undefined,
): readonly Statement[] {
  if (
    asks(sentence) ||
    says(sentence, '^if |whether|do not (?:yet )?know|checking')
  )
    return [];
  const side = (
    fact: Fact,
    value: number,
    of: (words: string) => string,
    ...sources: readonly string[]
  ): readonly Statement[] =>
    hits(sentence, ...sources)
      .slice(0, 1)
      .map(hit =>
        statementIn(sentence, hit, fact, value, {
          of: of(wordsAt(sentence, hit)),
        }),
      );
  const first = (
    ...sides: readonly (readonly Statement[])[]
  ): readonly Statement[] => sides.find(found => found.length > 0) ?? [];
  const it = (): string => '';
  const all = (): string => ALL_DATA;
  const said = [
    ...first(
      side('data', 0, it, NO_RAW_LOST, ...RECORDED_INTACT),
      side('data', 0, all, ...NONE_LOST),
      side('data', 0, thingBeforeVerb, ...NO_THING_LOST),
      side('data', 1, it, ...RECORDED_GONE, UNRESTORED),
      side('data', 1, firstThing, ...THEIRS_GONE),
      side('data', 1, lastThing, THEIRS_LOST),
    ),
    ...first(
      side('workaround', 0, it, ...NO_WAY_ROUND),
      side('workaround', 1, it, ...WAY_ROUND),
    ),
  ];
  return [
    ...said,
    ...answersIn(sentence, before).filter(
      ({fact}) => !said.some(other => other.fact === fact),
    ),
  ];
}

function asks({low}: Sentence): boolean {
  return low.trimEnd().endsWith('?');
}

/** “Is my pass lost? No.” */
function answersIn(
  answer: Sentence,
  question: Sentence | undefined,
): readonly Statement[] {
  const [said] = /^(?:no|none|nothing|not yet|yes)\b/.exec(answer.low) ?? [];
  if (said === undefined || question === undefined || !asks(question)) {
    return [];
  }
  const yes = said === 'yes' ? 1 : 0;
  const place = {start: answer.start, end: answer.start + said.length};
  const words = `${question.low.trim()} ${said}`;
  if (says(question, ASKS_LOST)) {
    const thing = thingBeforeVerb(question.low);
    const of = /^(?:data|thing|event|record)$/.test(thing)
      ? yes === 1
        ? ''
        : ALL_DATA
      : thing;
    return [statementIn(answer, place, 'data', yes, {of, words})];
  }
  return says(question, ASKS_WAY_ROUND)
    ? [statementIn(answer, place, 'workaround', yes, {words})]
    : [];
}

/** “31 passes were lost”, “is my pass lost”: one pass or many are the same thing. */
function thingBeforeVerb(words: string): string {
  const [, thing = ''] =
    /([a-z-]+) (?:is|are|was|were|has|have|went|got)\b/.exec(
      words.replace(/^(?:is|are|was|were|has|have|did|do|does|will) /, ''),
    ) ??
    /([a-z]+)(?: been| be)? (?:lost|gone|deleted|destroyed|erased)\b/.exec(
      words,
    ) ??
    /\b(?:lost|lose|losing) (?:any |some |my |our |your )*([a-z-]+)/.exec(
      words,
    ) ??
    [];
  return oneOf(thing);
}

/** “Reports of this morning are gone.” */
function firstThing(words: string): string {
  return oneOf(
    words.replace(/^(?:your|(?:of our )?customers') /, '').split(' ')[0],
  );
}

function lastThing(words: string): string {
  return oneOf(words.split(' ').slice(-1)[0]);
}

function oneOf(things: string): string {
  return things
    .replace(/ies$/, 'y')
    .replace(/(?<=ss|x|ch|sh)es$|(?<!s)s$/, '')
    .replace(/^(?:any|some|every|no)thing$/, 'thing');
}

/** Services said to work, or not, each in the part of the sentence it stands in. */
export function servicesIn(
  sentence: Sentence,
  services: readonly string[],
): readonly Statement[] {
  const named = services.filter(
    service => placeOf(service.toLowerCase(), sentence.low) >= 0,
  );
  if (named.length === 0 || asks(sentence)) return [];
  const again = says(sentence, WORKS_AGAIN);
  const fallen = says(sentence, SERVICE_FAILS);
  let from = 0;
  return sentence.low
    .split(/[,;:]|(?<=\s)(?:but|while|whereas|although|though)(?=\s)/)
    .flatMap(low => {
      const at = sentence.low.indexOf(low, from);
      from = at + low.length;
      const part = {low};
      const none = says(part, '^ ?(?:neither|nor|no) ');
      const unwell = says(part, SERVICE_FAILS);
      const affected = none && says(part, 'affected');
      const works =
        affected ||
        (!again &&
          !unwell &&
          (says(part, ...SERVICE_WORKS) || (fallen && says(part, WORKS))));
      const fails = !works && unwell;
      return !works && !fails
        ? []
        : named.flatMap(service => {
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

/** “Imports” are spoken of as “importing” and as what one can “import”, too. @returns -1 where a service is not named. */
function placeOf(service: string, low: string): number {
  if (service.length < 2) return -1;
  const at = low.replace(/-/g, ' ').indexOf(service.replace(/-/g, ' '));
  const stem = /^([a-z]{4,})s$/.exec(service)?.[1];
  return at >= 0 || stem === undefined || !low.includes(stem)
    ? at
    : low.search(new RegExp(`(?<![a-z])${stem}(?:ing|ed)?(?![a-z])`));
}
