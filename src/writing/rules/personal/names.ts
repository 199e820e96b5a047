import type {Stretch} from '../draft';
import {anyOf, type Finder} from './shapes';

const TITLE =
  '(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Madam|Herr|Herrn|Frau|Fräulein|Mme|Mlle|Monsieur|Madame|Señor|Señora|Sra|Srta|Dra|Dott|Hr|Mag|Lic|Fru|Pani|Doña|(?<=\\b(?:[Ee]l|[Aa]l|[Dd]el|[Ee]stimado) )Sr|Sig|Signor|Signora|Doctor|Rev|Capt|Captain|Sgt|Judge|Dame|Lord|Lady|Mevrouw|Meneer)';
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

const ROLE =
  '(?:[Ee]ngineer|[Dd]eveloper|[Tt]echnician|[Aa]dministrator|[Cc]olleague|[Mm]anager|[Aa]nalyst|[Dd]irector|[Nn]urse|[Tt]eacher|[Cc]onsultant|[Aa]ssistant|[Cc]ontractor|[Ii]ntern|[Tt]rainee|[Oo]fficer|[Cc]lerk|[Oo]perator|[Ss]upervisor|[Pp]hysician|guard|[Ww]arden|[Cc]aretaker|[Jj]anitor|cleaner|[Rr]eceptionist|driver|owner|[Ff]ounder|[Ss]ecretary|[Ll]awyer|[Dd]octor|[Dd]entist|[Mm]idwife|[Tt]herapist|[Aa]ccountant|[Bb]ookkeeper|[Cc]ashier|[Ss]pokes(?:man|woman|person)|patient|pupil|student|tenant|[Dd]ispatcher|[Cc]ourier|[Aa]uditor|[Aa]rchitect|[Dd]esigner|[Tt]ester|[Ll]ibrarian|[Mm]echanic|[Ee]lectrician|[Pp]lumber|[Ii]nstaller|[Pp]harmacist|[Ii]ncident commander|[Tt]eam lead|[Hh]ead of [\\p{L}]{2,20}|CEO|CTO|CFO|COO|CISO|Hausmeister(?:in)?|Fahrer(?:in)?|Ärztin|Arzt|médecin|gardien(?:ne)?|médic[oa]|Kollegin|Kollege|Ingenieur(?:in)?|Technikerin|Techniker|[Cc]ollègue|[Ii]ngénieure?|[Cc]ompañer[oa]|[Ii]ngenier[oa]|[Aa]sk for|[Ss]peak (?:to|with))';
const GIVEN = '\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?';
const besideRole = anyOf(() => [
  new RegExp(
    `(?<=(?<![\\p{L}-])${ROLE},? )${GIVEN} (?:${PARTICLE} ?)?${SURNAME}(?![\\p{L}])`,
    'gu',
  ),
  // “Lena Vogt, our technician”.
  new RegExp(
    `(?<![\\p{L}.-])${GIVEN} (?:${PARTICLE} ?)?${SURNAME}(?=,? \\(?(?:our|the|an?|one of our|unsere?|notre|nuestr[oa]) (?:[\\p{L}-]{2,20} )?${ROLE}(?!\\p{L}))`,
    'gu',
  ),
]);
/** What else has two capitals behind “ask for” or “manager”. */
const OF_NOBODY =
  /\b(?:Support|Service|Services|Team|Success|Desk|Cent(?:er|re)|Office|Management|Engineering|Operations|Portal|App|Cloud|Platform|Security|Accounts?|Customers?|Premium|Plus|Pro|Enterprise|Windows|Linux|Server|Mode|Call|Board|Protection|Group|Department|Hotline|Line|Edition|Plan|Data|Incident|Comms?|Communications?)\b/;

/** Whoever is named beside what they are: “our engineer Priya Raman”. */
export const namesBesideRoles: Finder = text =>
  besideRole(text).filter(
    ({start, end}) => !OF_NOBODY.test(text.slice(start, end)),
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
  const parts = new Set(
    people.flatMap(name => plainLetters(name).toLowerCase().split(/\s+/)),
  );
  return text => {
    const low = plainLetters(text.toLowerCase());
    const even = plainLetters(text);
    const all = known.flatMap(({words, capital}) =>
      found(
        capital ? even : low,
        capital ? words : words.toLowerCase(),
        text,
      ).filter(place => !capital || !isProduct(text, place)),
    );
    return oneEach(
      all.map(place => whole(text, place, parts)),
      text,
    );
  };
});

/** “The Weber grills”, “40 Weber grills”, “Weber grills are sold out”: things that bear the name of whoever made them. */
function isProduct(text: string, {start, end}: Stretch): boolean {
  const [behind = ''] = /^ \p{Ll}[\p{Ll}-]*/u.exec(text.slice(end)) ?? [];
  if (behind === '' || NO_THING.test(behind)) return false;
  const before = text.slice(Math.max(0, start - 20), start);
  return (
    /\b(?:the|an?|our|your|their|all|each|every|these|those|some|many|no|new|old|\d+) $/i.test(
      before,
    ) ||
    (/[^s]s$/.test(behind) &&
      (/\b(?:of|for|with|in|on|and|or) $/i.test(before) ||
        /^ (?:can|cannot|are|were|do|did|have|had|will|may|must)\b/.test(
          text.slice(end + behind.length),
        )))
  );
}
/** What goes on behind a person, and is no thing. */
const NO_THING =
  /^ (?:is|was|has|does|as|this|its|us|others|always|perhaps|sometimes|besides|unless|across|and|or|to|for|who|will|can|did|had|in|on|at|by|from|with|[\p{Ll}-]+ed)$/u;

/** With the other parts of the name beside it, and initials: “Anna M. Kowalska” is one person. */
function whole(
  text: string,
  {start, end}: Stretch,
  parts: ReadonlySet<string>,
): Stretch {
  const before = /(?:\p{Lu}[\p{L}'-]*\.?[ -]){1,3}$/u.exec(
    text.slice(0, start),
  );
  const behind = /^(?:-\p{Lu}[\p{L}'-]+)+/u.exec(text.slice(end));
  const first = before?.[0].split(/[ -]/)[0] ?? '';
  const named =
    parts.has(plainLetters(first).toLowerCase()) || /^\p{Lu}\.$/u.test(first);
  return {
    start: before && named ? before.index : start,
    end: end + (behind?.[0].length ?? 0),
  };
}

/** One person named is one stretch, however many forms of the name are in it. */
function oneEach(all: readonly Stretch[], text: string): readonly Stretch[] {
  const kept: Stretch[] = [];
  for (const next of [...all].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  )) {
    const last = kept[kept.length - 1];
    if (
      last &&
      (next.start < last.end || /^[ -]$/.test(text.slice(last.end, next.start)))
    ) {
      kept[kept.length - 1] = {
        start: last.start,
        end: Math.max(last.end, next.end),
      };
    } else kept.push(next);
  }
  return kept;
}

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
  const short = names.flatMap(shortForm);
  return text => {
    const low = plainLetters(text.toLowerCase());
    const capital = ({start}: Stretch): boolean => text[start] !== low[start];
    return oneEach(
      [
        ...names.flatMap(name =>
          found(low, name, text).filter(
            place => name.length > 5 || capital(place),
          ),
        ),
        ...short.flatMap(name => found(low, name, text).filter(capital)),
      ],
      text,
    );
  };
});

/** “Northwind Traders” is called Northwind; “Global Logistics” is never called Global. */
function shortForm(name: string): readonly string[] {
  const [first, second, more] = name.split(' ');
  return more === undefined &&
    OF_TRADE.test(second ?? '') &&
    first.length > 4 &&
    !COMMON.test(first) &&
    !ORDINARY.has(first)
    ? [first]
    : [];
}
const OF_TRADE =
  /^(?:traders?|trading|group|bank|systems?|technolog(?:y|ies)|solutions?|services?|software|industr(?:y|ies)|foods?|airlines?|logistics?|energy|media|labs?|partners?|holdings?|consulting|insurance|university|hotels?|stores?|motors?|pharma|health|retail|telecom|networks?|studios?|works|werke|versicherung(?:en)?|apotheken?|kliniken|reisen)$/;
const COMMON =
  /^(?:global|nation(?:al)?|united|first|general|royal|central|northern|southern|eastern|western|premier|digital|modern|universal|international|european|american|british|german|french|pacific|atlantic|capital|public|private|green|smart|prime|total|open|cloud|data|swift|rapid|express|direct|online|family|state|metro|urban|regional|local|crown|golden|silver|summit|pioneer|standard)$/;
