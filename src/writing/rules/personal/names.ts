import type {Stretch} from '../draft';
import {anyOf, type Finder} from './shapes';

const TITLE =
  '(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Madam|Herr|Herrn|Frau|Fräulein|Mme|Mlle|Monsieur|Madame|Señor|Señora|Sra|(?<=\\b(?:[Ee]l|[Aa]l|[Dd]el|[Ee]stimado) )Sr|Sig|Signor|Signora|Doctor|Rev|Capt|Captain|Sgt|Judge|Dame|Lord|Lady|Mevrouw|Meneer)';
const PARTICLE =
  "(?:de la|de los|de|del|della|di|da|dos|van der|van den|van|von der|von|zu|la|le|el|al|bin|ibn|ter|ten|O'|Mc|Mac|St\\.)";
const SURNAME = "\\p{Lu}[\\p{L}'-]*\\p{L}";

/** Who bears an honorific and is nobody in particular: customers, everybody, users, staff, a shop. */
const NOT_A_NAME =
  '[客皆仕模同多両様神王奥何者社店人業方部]|ユーザー|オーナー|メーカー|スタッフ|チーム|サポート|パートナー';

const titled = anyOf(() => [
  new RegExp(
    `(?:\\p{Script=Han}{1,4}|[\\p{Script=Katakana}ー]{2,12})(?<!${NOT_A_NAME})(?:様|さん|氏|殿)(?![\\p{Script=Han}々])`,
    'gu',
  ),
  new RegExp(
    `(?<![\\p{L}.])${TITLE}\\.? (?:(?:Dr|Prof)\\.? )?(?:\\p{Lu}\\. ?)?(?:${PARTICLE} ?)?${SURNAME}(?:[ -](?:${PARTICLE} )?${SURNAME}){0,2}`,
    'gu',
  ),
]);

/** A title with a surname, or a surname with its honorific: `Mrs. de la Cruz`, `Dr Adeyemi`, 田中様. */
export const titledNames: Finder = text =>
  titled(text).filter(
    ({start, end}) =>
      !/^(?:Lord|Lady|Sir|Judge|Captain|Doctor|Miss|Professor|Madam)\.? (?:Who|What|When|The|A|An|We|You|It|I)\b/.test(
        text.slice(start, end),
      ),
  );

/** Lists are long and the same for every paragraph: what is looked for is worked out once. */
function perList(
  make: (names: readonly string[]) => Finder,
): (names: readonly string[]) => Finder {
  const made = new WeakMap<readonly string[], Finder>();
  return names => {
    const finder = made.get(names) ?? make(names);
    made.set(names, finder);
    return finder;
  };
}

/** One name people go by, as it is looked for. */
interface Known {
  readonly words: string;
  /** A surname alone is an ordinary word too often, so it counts only with its capital. */
  readonly capital: boolean;
}

/**
 * Names out of lists: whole names in any case; surnames, and first names nobody else bears as a word, with their
 * capital. Accents may be missing, and an ending may follow: `Müller's`, `Muellers`.
 */
export const listedNames = perList(people => {
  const known = people.flatMap(forms);
  return text => {
    const low = plainLetters(text.toLowerCase());
    const even = plainLetters(text);
    return known.flatMap(({words, capital}) =>
      found(capital ? even : low, capital ? words : words.toLowerCase(), text),
    );
  };
});

function forms(name: string): readonly Known[] {
  const whole = plainLetters(name.trim().replace(/\s+/g, ' '));
  if (whole.length < 3 || whole.includes('@')) return [];
  const parts = whole.split(' ');
  if (parts.length === 1) {
    return ORDINARY.has(whole.toLowerCase())
      ? []
      : [{words: whole, capital: true}];
  }
  if (parts.every(part => ORDINARY.has(part.toLowerCase()))) return [];
  const last = parts[parts.length - 1];
  return [
    {words: whole, capital: false},
    {words: `${last}, ${parts[0]}`, capital: false},
    ...(last.length > 2 && !ORDINARY.has(last.toLowerCase())
      ? [
          {words: last, capital: true},
          {words: last.toUpperCase(), capital: true},
        ]
      : []),
  ];
}

/** Surnames that begin sentences as ordinary words. */
const ORDINARY = new Set(
  'cs legal lead ops support admin exec csm writer commander team group desk service services office manager comms engineering customer success security privacy operations leadership sales bot engineer director officer head user tester test one two person may will grace long short brown white green black grey gray young king day west east north south page stone wood woods hill hall lake rivers field fields banks price best good case cook baker carter miller mason porter summer winter wells bell ward chance hope love rose march april june august bush ford marsh moon park parks post power read rich sharp small strong sun swift temple walker waters wise law lane major mark dean cross church castle bond bishop archer fisher gardener hunter judge knight marshall page pope potter shepherd smith steward tanner taylor turner weaver wright'.split(
    ' ',
  ),
);

function found(
  text: string,
  words: string,
  original: string,
): readonly Stretch[] {
  const all: Stretch[] = [];
  for (
    let at = text.indexOf(words);
    at >= 0;
    at = text.indexOf(words, at + 1)
  ) {
    const end = at + words.length;
    const before = original[at - 1] ?? ' ';
    const after = /^(?:'?s)?/i.exec(original.slice(end))?.[0].length ?? 0;
    const next = original[end + after] ?? ' ';
    if (!/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(next))
      all.push({start: at, end: end + after});
  }
  return all;
}

/** Without accents; every letter stays one letter, so that places stay. */
function plainLetters(text: string): string {
  return text.replace(/[\u0080-\u{10ffff}]/gu, letter => {
    if (/[\u2018\u2019\u02bc]/.test(letter)) return "'";
    const bare = letter.normalize('NFD').replace(/\p{M}/gu, '');
    return bare.length === letter.length ? bare : letter;
  });
}

/** Customers: whole names without their legal form, in any case, with an ending. */
export const listedCustomers = perList(customers => {
  const names = customers
    .map(name =>
      plainLetters(name.trim().toLowerCase()).replace(
        /[,.]? (?:gmbh(?: & co\.? kg)?|ag|se|inc|ltd|limited|llc|plc|bv|b\.v|s\.?a|s\.?a\.?r\.?l|oy|ab|as|corp(?:oration)?|co|kg|pty)\.?$/i,
        '',
      ),
    )
    .filter(name => name.length > 2);
  return text => {
    const low = plainLetters(text.toLowerCase());
    return names.flatMap(name =>
      found(low, name, text).filter(
        ({start}) => name.length > 5 || text[start] !== low[start],
      ),
    );
  };
});
