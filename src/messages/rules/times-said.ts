import {primaryOf} from '../../core/documents/language';

/** A time readers can hold us to: `10:30`, `21.11.`, `120 min`; and the words that say it. */
export interface SaidTime {
  readonly is: string;
  readonly words: string;
}

interface Tongue {
  /** What a length of time is promised with. */
  readonly within: string;
  readonly minutes: string;
  readonly hours: string;
  readonly days: string;
  readonly numbers: Readonly<Record<string, number>>;
}

/** How lengths of time are said; times of day and dates need no table. */
const TONGUES: Readonly<Record<string, Tongue>> = {
  en: {
    within:
      'within|in less than|in under|in about|in|every|for the next|the next|after',
    minutes: 'min(?:ute)?s?',
    hours: 'h(?:ou)?rs?|h',
    days: 'days?',
    numbers: {
      a: 1,
      an: 1,
      one: 1,
      two: 2,
      three: 3,
      four: 4,
      five: 5,
      six: 6,
      eight: 8,
      ten: 10,
      twelve: 12,
      thirty: 30,
      'half an': 0.5,
    },
  },
  de: {
    within:
      'innerhalb von|innerhalb|binnen|in weniger als|in etwa|in|alle|nach|in den nächsten|den nächsten',
    minutes: 'Min(?:uten?)?',
    hours: 'Std|Stunden?|h',
    days: 'Tag(?:en|e)?',
    numbers: {
      ein: 1,
      eine: 1,
      einer: 1,
      einem: 1,
      eines: 1,
      zwei: 2,
      drei: 3,
      vier: 4,
      fünf: 5,
      sechs: 6,
      acht: 8,
      zehn: 10,
      zwölf: 12,
      dreißig: 30,
      'einer halben': 0.5,
      'eine halbe': 0.5,
    },
  },
  fr: {
    within:
      "dans un délai de|dans les prochaines|dans les|dans|sous|en moins de|en|d’ici|d'ici|toutes les|tous les|après",
    minutes: 'min(?:utes?)?',
    hours: 'heures?|h',
    days: 'jours?|j',
    numbers: {
      un: 1,
      une: 1,
      deux: 2,
      trois: 3,
      quatre: 4,
      cinq: 5,
      six: 6,
      huit: 8,
      dix: 10,
      douze: 12,
      trente: 30,
      'une demi-': 0.5,
    },
  },
  es: {
    within:
      'en un plazo de|dentro de|en menos de|en las próximas|en|cada|tras|después de',
    minutes: 'min(?:utos?)?',
    hours: 'horas?|h',
    days: 'días?',
    numbers: {
      un: 1,
      una: 1,
      dos: 2,
      tres: 3,
      cuatro: 4,
      cinco: 5,
      seis: 6,
      ocho: 8,
      diez: 10,
      doce: 12,
      treinta: 30,
      media: 0.5,
    },
  },
};

interface Said {
  readonly lines: readonly string[];
  /** Tag as in BCP 47. */
  readonly language: string;
}

/**
 * Times a translation says and its original does not, and the other way round. Promises are read in the original only, so
 * each time of a translation must be one of its; a length of time in a language without a table cannot be read at all.
 */
export function timesApart(
  translation: Said,
  original: Said,
): readonly {
  readonly is: 'more' | 'less' | 'unread';
  readonly words: string;
}[] {
  const promised = lengthsSaid(original.lines, original.language, true);
  const read = readsLengths(translation.language);
  const lacks = (
    times: readonly SaidTime[],
    {lines, language}: Said,
  ): readonly SaidTime[] => {
    const said = new Set(
      [
        ...timesSaid(lines, language),
        ...lengthsSaid(lines, language, false),
      ].map(({is}) => is),
    );
    return times.filter(({is}) => !said.has(is));
  };
  const more = [
    ...timesSaid(translation.lines, translation.language),
    ...lengthsSaid(translation.lines, translation.language, true),
  ];
  const less = [
    ...timesSaid(original.lines, original.language),
    ...(read ? promised : []),
  ];
  return [
    ...lacks(more, original).map(({words}) => ({is: 'more', words}) as const),
    ...lacks(less, translation).map(
      ({words}) => ({is: 'less', words}) as const,
    ),
    ...(read
      ? []
      : promised.map(({words}) => ({is: 'unread', words}) as const)),
  ];
}

/** Whether lengths of time (“within two hours”) are read in a language. */
function readsLengths(language: string): boolean {
  return TONGUES[primaryOf(language)] !== undefined;
}

/** Times of day and dates of a text, each once. Any language: months are those of its calendar. */
function timesSaid(
  lines: readonly string[],
  language: string,
): readonly SaidTime[] {
  const text = plain(lines);
  return once([
    ...found(
      text,
      /(?<![\p{L}\d:.,])([01]?\d|2[0-3])(?::| ?h ?|\.(?=\d\d (?:Uhr|UTC|h)))([0-5]\d)(?!\d|[.,]\d)(?: ?([ap])\.?m\b)?/giu,
      ([, hour, minute, half]) =>
        `${String(hourOf(hour, half)).padStart(2, '0')}:${minute}`,
    ),
    ...found(
      text,
      /(?<![\p{L}\d:.,])(1?\d|2[0-3]) ?(?:(?:Uhr|h|heures|horas)(?! ?\d)(?= UTC)|([ap])\.?m\b)/giu,
      ([, hour, half]) => `${String(hourOf(hour, half)).padStart(2, '0')}:00`,
    ),
    ...monthsOf(language).flatMap((name, at) =>
      found(
        text,
        new RegExp(
          `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|\\.|º)? (?:of |de )?${escaped(name)}(?!\\p{L})|(?<!\\p{L})${escaped(name)} (\\d{1,2})(?!\\d)`,
          'giu',
        ),
        ([, before, behind]) => `${Number(before ?? behind)}.${at + 1}.`,
      ),
    ),
  ]);
}

/** @param promised Only those said as a promise: “within two hours”, “every 30 minutes”. */
function lengthsSaid(
  lines: readonly string[],
  language: string,
  promised: boolean,
): readonly SaidTime[] {
  const tongue = TONGUES[primaryOf(language)];
  if (!tongue) return [];
  const {within, minutes, hours, days, numbers} = tongue;
  const words = Object.keys(numbers)
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|');
  const length = new RegExp(
    `(?<!\\p{L})${promised ? `(?:${within}) ` : ''}(\\d+(?:[.,]\\d+)?|${words})[ -]?(?:(${minutes})|(${hours})|(${days}))(?!\\p{L})`,
    'giu',
  );
  return once(
    found(plain(lines), length, ([, number, minute, hour]) => {
      const many =
        numbers[number.toLowerCase()] ?? Number(number.replace(',', '.'));
      const each = minute ? 1 : hour ? 60 : 24 * 60;
      return `${many * each} min`;
    }),
  );
}

function hourOf(hour: string, half: string | undefined): number {
  if (!half) return Number(hour);
  return (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}

function monthsOf(language: string): readonly string[] {
  const format = new Intl.DateTimeFormat(language, {
    month: 'long',
    day: 'numeric',
    timeZone: 'UTC',
  });
  return Array.from(
    {length: 12},
    (_, month) =>
      format
        .formatToParts(new Date(Date.UTC(2026, month, 1)))
        .find(({type}) => type === 'month')?.value ?? '',
  ).filter(name => name !== '');
}

function plain(lines: readonly string[]): string {
  return lines.join('\n').replace(/[\u00a0\u202f\u2009]/g, ' ');
}

function found(
  text: string,
  pattern: RegExp,
  is: (match: readonly string[]) => string,
): readonly SaidTime[] {
  return [...text.matchAll(pattern)].map(match => ({
    is: is(match),
    words: match[0].trim(),
  }));
}

function once(times: readonly SaidTime[]): readonly SaidTime[] {
  return [...new Map(times.map(time => [time.is, time])).values()];
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
