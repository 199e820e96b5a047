import {ONE_NUMBER, SOME_NUMBERS} from './numbers';

/** Readers are counted in these. */
const READERS =
  '(?:<readers>|sites|practices|patients|workspaces|depots|pages|devices|stations|branches)';
const READERS_ELSEWHERE =
  '(?:nutzer\\w*|kund\\w+|konten|usuari\\w+|client\\w+|cuentas|utilisateurs?|comptes)';

const BESIDE =
  '(?:(?:between|about|around|approximately|roughly|some|nearly|almost|over|under|below|up to|at least|at most|(?:more|less|fewer) than|rund|etwa|circa|knapp|unos|unas|cerca del?|environ|près de) )?(?=)';
const HIT =
  "(?:are|is|was|were|has been|have been) (?:<w1>)(?:affected|impacted|hit|down|offline)|cannot|can not|could not|can't|couldn't";

export const SHARES: readonly string[] = [
  `${BESIDE}(?:\\d[\\d,.]*(?: ?%)? ?(?:to|or|and|-) ?)?\\d+(?:[.,]\\d+)? ?(?:%|percent|per cent) of (?:<w3>)(?:${READERS})`,
  `${BESIDE}\\d+(?:[.,]\\d+)? ?(?:%|prozent|por ciento|pour cent) (?:der|aller|unserer|de los|de las|de nuestr\\w+|des|de nos) (?:<w1>)(?:${READERS_ELSEWHERE})`,
  `${BESIDE}(?:${ONE_NUMBER})(?=) (?:in|out of) (?:every )?(?:${ONE_NUMBER})(?:-[a-z]+)?(?=) (?:<w1>)(?:${READERS})`,
];

/** Shares in words. */
export const PARTS: readonly string[] = [
  `(?<!not )(?<!nearly )(?<!almost )(?:all|every|each)(?: of)? (?:(?:our|the|your) )?(?:${READERS}) (?:${HIT})`,
  `(?:none of (?:our|the|your)|no) (?:${READERS}) (?:is|are|was|were|has been|have been) (?:affected|impacted)(?=[.,;!]|$)`,
  `(?:most|the (?:vast |large |great )?majority|nearly all|almost all)(?: of)? (?:(?:our|the|your) )?(?:${READERS}) (?:${HIT})`,
  'every (?:second|other|third|fourth|fifth|tenth) (?:<w1>)(?:<customers>)',
  `(?:half|(?:an?|one|two|three)[ -](?:third|quarter|fifth|tenth)s?)(?: of)? (?:(?:our|the|your|all) )?(?:${READERS})`,
  `(?:an? (?:very )?(?:few|handful|small (?:number|part|share|fraction|group|minority))|only (?:an? )?few|very few)(?: of)? (?:(?:our|the|your) )?(?:${READERS}) (?:${HIT})`,
];

export const COUNTS: readonly string[] = [
  `${BESIDE}(?<![:.\\d])${SOME_NUMBERS} (?:[\\w'-]+ )?(?:${READERS}|orders|invoices|messages|payments)`,
  `${BESIDE}(?<![:.\\d])${SOME_NUMBERS} (?:[\\w'-]+ )?[a-z]{3,}s(?= (?:${HIT}))`,
  `(?:affects?|affected|affecting|hits?|concerns?) ${BESIDE}${SOME_NUMBERS} (?:[\\w'-]+ )?(?!hours|minutes|days|times)[a-z]{3,}s(?=[.,;]| (?:and|in|with|who|that)|$)`,
];

/** Nobody counts exactly so. */
export const CROWDS = '(?:hundreds|dozens|thousands) of (?:<w1>)(?:<readers>)';

/** Where these are said, a number is of something else, or of those who are well. */
export const NO_COUNT =
  'not affected|unaffected|of the|out of|one in|more than one|at a time|per';
