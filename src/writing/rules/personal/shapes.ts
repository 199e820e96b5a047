import luhn from 'card-validator/dist/luhn-10';
import {IBAN_LENGTHS} from './iban-lengths';
import type {Stretch} from '../draft';
import {possiblePhone} from './phone';

/** Matches nothing: across it V8 does not write what follows a choice once for each way to get there (`pattern.ts`). */
const JOINT = '(?=)';

/** A stretch that looks like personal data, in a text with straight apostrophes and plain blanks. */
export type Finder = (text: string) => readonly Stretch[];

export const emails: Finder = text => {
  if (!/@|\bat\b/i.test(text)) return [];
  const plain =
    /(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}][\p{L}\p{N}._%+'-]{0,63}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62}[\p{L}\p{N}])?\.){1,6}[\p{L}]{2,24}/gu;
  const spelled =
    /(?<![\w.+-])[\w.+-]{1,64} ?[([] ?(?:at|@) ?[)\]] ?[\w-]{1,63}(?: ?(?:\.|[([] ?(?:dot|\.) ?[)\]]) ?[\w-]{1,63}){1,4}/gi;
  const inWords =
    /(?<![\w.+-])(?:\w{1,30} dot ){0,3}\w{1,30} at \w[\w-]{0,62}(?: dot \w{2,30}){1,4}(?![\w-])/gi;
  return all(
    text,
    ...(text.includes('@') ? [plain] : []),
    ...(/[([]/.test(text) ? [spelled] : []),
    ...(/ dot /i.test(text) ? [inWords] : []),
  );
};

/** Figures beside which these stand are something else. */
const NOT_PHONE_BEFORE =
  /(?:inc-|version|release|build|v|rev(?:ision)?|order|invoice|ticket|case|account|customer|policy|ref(?:erence)?|id|number of|total|amount|eur|usd|gbp|[$€£#]|iso|rfc|cve|isbn|part|serial|trace|no\.?|of)[\s:-]*$/i;
const NOT_PHONE_AFTER =
  /^\s*(?:%|requests?|rows?|euros?|dollars?|pounds?|messages?|users?|customers?|records?|events?|orders?|files?|eur|usd|gbp|ms|mb|gb|kb|bytes?|items?|accounts?|calls?|times?|of)\b/i;
const PHONE_WORD =
  /(?:\btel(?:ephone)?\b|phone|\bmobile|\bcell(?:phone)?\b|\bfax\b|\bcall(?:ed|s)?\b|\breach(?:ed)?\b|\bring\b|\bdial(?:led)?\b|hotline\b|\bnumber is\b|\btext(?:ed)?\b|\bsms\b|\bwhatsapp\b|\bcontact\b|\bor\b|telefon|rufnummer|\bhandy|\bmobil\b|erreich(?:bar|en)\b|\brufen\b|\bruf(?:t|e)\b|tel[eé]fono|\bm[oó]vil\b|\bllam[ae]|téléphone|\bappele[rz]|電話|携帯)[^.;]{0,30}$/i;

/** International numbers wherever they are; national ones where they are written as one or a word says so. */
export const phones: Finder = withFigures(text => {
  const found = all(
    text,
    /(?<![\w.,/-])(?:\+|00)[1-9](?:[ ()./-]{0,3}\d){6,16}(?![\w])(?!-\w)/g,
    /(?<![\w.,/-])\(\d{2,5}\)[ ./-]?\d{2,4}(?:[ ./-]?\d{2,4}){1,4}(?![\w-])/g,
    /(?<![\w.,/-])[2-9]\d{2}([.-])\d{3}\1\d{4}(?![\w-])/g,
    /(?<![\w.,/-])0\d{1,5}(?:[ /-]\d{2,9}){1,5}(?![\w-])(?!\.\d)/g,
    /(?<![\w.,/:-])\d{3,5}[ -]\d{3,8}(?:[ -]\d{2,6}){0,3}(?![\w-])(?!\.\d)/g,
    /(?<![\w.,/:-])\d{7,12}(?![\w-])(?!\.\d)/g,
  );
  return found.filter(({start, end}) => {
    const words = text.slice(start, end);
    const before = text.slice(Math.max(0, start - 60), start);
    if (
      isDateOrTime(words) ||
      NOT_PHONE_AFTER.test(text.slice(end, end + 20))
    ) {
      return false;
    }
    if (/^(?:\+|00)/.test(words)) return possiblePhone(words);
    if (
      NOT_PHONE_BEFORE.test(before) &&
      !/(?:tel|phone|mobile|fax)[\w. :]*$/i.test(before)
    )
      return false;
    const digits = words.replace(/\D/g, '').length;
    if (digits < 7 || digits > 13) return false;
    return PHONE_WORD.test(before) || written(words);
  });
});

/** Written the way only telephone numbers are. */
function written(words: string): boolean {
  return (
    /^\(\d{3}\)[ .-]?\d{3}[ .-]\d{4}$/.test(words) ||
    /^[2-9]\d{2}([.-])[2-9]\d{2}\1\d{4}$/.test(words) ||
    /^0\d{2,4}[ /-]\d{5,9}$/.test(words) ||
    /^0[1-9]\d{2,3} \d{3,4} ?\d{3,4}$/.test(words) ||
    /^0\d(?: \d\d){4}$/.test(words) ||
    /^0\d{2}[ -]\d{4}[ -]\d{4}$/.test(words)
  );
}

function isDateOrTime(words: string): boolean {
  return (
    /\b(?:19|20)\d\d[-/. ](?:0?[1-9]|1[0-2])[-/. ](?:0?[1-9]|[12]\d|3[01])\b/.test(
      words,
    ) ||
    /^\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d/.test(words) ||
    /^(?:19|20)\d{6}$/.test(words)
  );
}

export const cards: Finder = withFigures(text =>
  all(text, /(?<![\w.,-])[2-6]\d{3}(?:[ -]?\d){9,15}(?![\w])/g).filter(
    ({start, end}) => {
      const digits = text.slice(start, end).replace(/\D/g, '');
      return (
        digits.length >= 13 &&
        digits.length <= 19 &&
        /^(?:4|5[0-9]|2[2-7]|3[045678]|6)/.test(digits) &&
        luhn(digits) &&
        !/^(\d)\1+$/.test(digits)
      );
    },
  ),
);

export const ibans: Finder = withFigures(text =>
  all(
    text,
    /(?<![A-Z0-9])[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]){11,30}(?![A-Z0-9])/gi,
  ).flatMap(stretch => longestIban(text, stretch) ?? []),
);

/** A word behind it may have been taken along. */
function longestIban(text: string, {start, end}: Stretch): Stretch | null {
  for (let last = end; last >= start + 15; last--) {
    if (
      last < text.length &&
      /[A-Z0-9]/i.test(text[last]) &&
      /[A-Z0-9]/i.test(text[last - 1])
    )
      continue;
    if (checksOut(text.slice(start, last))) return {start, end: last};
  }
  return null;
}

const LONG = new Set(IBAN_LENGTHS.split(' '));

/**
 * ISO 13616: as long as its country has it, and the first four characters behind the others, letters as 10 to 35, leave 1
 * when divided by 97.
 */
function checksOut(words: string): boolean {
  const plain = words.replace(/[ -]/g, '').toUpperCase();
  const long = `${plain.slice(0, 2)}${plain.length}`;
  if (!LONG.has(long) || !/[1-9]/.test(plain.slice(4))) return false;
  const turned = plain.slice(4) + plain.slice(0, 4);
  let rest = 0;
  for (const letter of turned) {
    for (const digit of parseInt(letter, 36).toString()) {
      rest = (rest * 10 + Number(digit)) % 97;
    }
  }
  return rest === 1;
}

const VERSION_BEFORE =
  /(?:\bv|version(?:en|s)?|versión|section|chapter|abschnitt|release|releases|build|firmware|driver|agent|from|to|and|or|than|sdk|kernel|patch|update)\s*$/i;
const OCTET = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)';
const fours = anyOf(() => [
  new RegExp(`(?<![\\w.-])${OCTET}(?:\\.${OCTET}){3}(?![\\w-]|\\.\\d)`, 'g'),
]);
export const ips: Finder = withFigures(text => {
  const four = fours(text).filter(({start, end}) => {
    const before = text.slice(Math.max(0, start - 24), start);
    const after = text.slice(end, end + 20);
    if (isNobodys(text.slice(start, end), text)) return false;
    const word =
      /\b(?:ip|address|host|client|block|requests? (?:came |were )?)[\w ,:']{0,18}$/i.test(
        before,
      );
    if (/^\/?\s*(?:of the|is live|release|version)/i.test(after) && !word)
      return false;
    return (
      word ||
      !VERSION_BEFORE.test(before) ||
      (/(?:from|to|and|or)\s*$/i.test(before) &&
        !/version|release|update|upgrade/i.test(text))
    );
  });
  const six = all(
    text,
    /(?<![\w:.])(?:[0-9a-f]{1,4}:){1,7}(?::?[0-9a-f]{1,4}){1,7}(?![\w:])|(?<![\w:.])::(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4}(?![\w:])/gi,
  ).filter(({start, end}) => {
    const words = text.slice(start, end);
    const groups = words.split(':').filter(group => group !== '').length;
    return words.includes('::')
      ? groups >= 2 &&
          /[a-f]|::/i.test(words) &&
          (words.match(/::/g) ?? []).length === 1
      : groups === 8;
  });
  return [...four, ...six];
});

/** The machine itself, none at all, or one of those kept for manuals (RFC 5737) where the text says that it is an example. */
function isNobodys(address: string, text: string): boolean {
  return (
    /^(?:127\.|0\.0\.0\.0)/.test(address) ||
    (/^(?:192\.0\.2|198\.51\.100|203\.0\.113)\./.test(address) &&
      /\bexample|\bbeispiel|\bejemplo|\bexemple/i.test(text))
  );
}

const SECRET_WORD =
  '(?<![\\p{L}\\d])(?:password|passwort|kennwort|passwd|pwd|passphrase|passcode|pass|pin|geheimzahl|contraseña|mot de passe|パスワード|暗証番号|api[_ -]?key|apikey|secret(?:[_ -]?key)?|access[_ -]?key|auth(?:orization)?[_ -]?token|access[_ -]?token|token|client[_ -]?secret|bearer|credentials?)';
/** What may stand between the word and what it is: “for the portal”, “temporal”. */
const OF_WHICH =
  '(?: (?:temp\\p{L}*|new|old|default|initial|actuel\\p{L}*|provis\\p{L}*|(?:for|of|to|für|zum?|de|del|du|des|la) [\\p{L}-]{2,20}(?: [\\p{L}-]{2,20})?)){0,2}';
const SAID_TO_BE = '(?:=|:|：|(?:is|was|lautet|ist|war|es|era|est|は):?)';

/** The shapes of keys, which need no word beside them. */
const keyShapes = anyOf(() => [
  // Keys with a maker's prefix.
  /\b(?:AKIA|ASIA|AROA|AIDA)[A-Z0-9]{12,}\b/g,
  /\b(?:gh[pousr]_|github_pat_|glpat-|sk_live_|sk_test_|rk_live_|pk_live_|sk-|xox[abeoprs]-|SG\.|npm_|pypi-|dop_v1_|shpat_|AIza|ya29\.|EAAC|hf_|lin_api_|key-|whsec_|sq0|ATATT)[A-Za-z0-9_.=-]{10,}/g,
  /\beyJ[A-Za-z0-9_-]{6,}\.[A-Za-z0-9_-]{4,}(?:\.[A-Za-z0-9_-]{4,})?/g,
  /-----BEGIN [A-Z ]{0,30}(?:PRIVATE KEY|CERTIFICATE)[A-Z ]{0,10}-----/g,
  // An address with a password in it.
  /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:/@]{1,60}:[^\s@/]{1,80}@[^\s]+/gi,
]);

/** A word for a secret, then something no sentence goes on with. */
const saidSecrets = anyOf(() => [
  new RegExp(
    `(?<=[\\s:：=は"'])(?=[\\x21-\\x7e]{4})(?=[^\\s"']*[\\d!$%&#*?@^_+~-])(?<=${SECRET_WORD}${JOINT}["']?${OF_WHICH}${JOINT}\\s{0,2}${SAID_TO_BE}\\s{0,2}${JOINT}["']?\\s?)[^\\s"',;]{4,}`,
    'giu',
  ),
  new RegExp(
    `(?=\\d{4})(?<=(?<![\\p{L}\\d])(?:pins?|passcodes?|passwords?|kennwort|passwort|code)(?: (?:of|for|für) [\\p{L} -]{1,30})?\\s(?:${SAID_TO_BE}|code is)?\\s?:?\\s?)\\d{4,8}(?![\\d.,:]*\\d|[\\p{L}-])`,
    'giu',
  ),
  /(?<=\b(?:api key|access key|token|secret|key)\s)(?=\S*\d)(?=\S*[a-z])[\w-]{16,}/gi,
  /(?<=\bbearer\s)[A-Za-z0-9._~+/-]{16,}=*/gi,
]);

/** Most paragraphs hold none of these, and what looks for all of them is costly to compile. */
const OF_SECRETS =
  /pass|kennwort|pwd|\bpin|geheim|contraseña|パスワード|暗証|key|secret|token|bearer|credential|code/i;

export const secrets: Finder = text =>
  [
    ...keyShapes(text),
    ...(OF_SECRETS.test(text) ? saidSecrets(text) : []),
  ].filter(({start, end}) => {
    const words = text.slice(start, end);
    return !/^(?:https?:|\d{1,2}[.:]\d\d$|at-least$|\p{L}+-\p{L}+$|\d+-\p{L}+$)/iu.test(
      words.replace(/[.]$/, ''),
    );
  });

const LABEL =
  "customer|client|account|acct|order|ticket|case|invoice|policy|patient|member(?:ship)?|employee|staff|personnel|user|subscriber|contract|passport|licen[cs]e|driv(?:er'?s|ing) licen[cs]e|social security|national insurance|insurance|tax|vat|id card|identity card|student|booking|reservation|tracking|shipment|transaction|payment|device|serial|imei|meter|medical record|loan|card|ssn|nhs|health insurance|registration|number plate|licen[cs]e plate|tenant|workspace|reference|claim|payroll|pension|pupil|donor|badge|voter|visa|applicant|candidate|prescription|beneficiary|guest|visitor|passenger|vehicle|file|record|ni|steuer|kunden|konto|versicherten|versicherungs|sozialversicherungs|bestell|auftrags|rechnungs|vertrags|mitglieds|patienten|personal|ausweis|reisepass|buchungs|sendungs|client[ea]|pedido|factura|contrato|póliza|paciente|commande|facture|contrat";
const OF_WHAT = '(?:de |del |du |de la )?';
/** Stands first: what is before a place is costly to look at, and few places have a figure near. */
const BY_A_FIGURE = '(?=[A-Z0-9/.-]{0,20}\\d)';
const WITH_DIGIT = '[A-Z0-9](?:[A-Z0-9]|[-/.](?=[A-Z0-9])){2,24}';
const numberShapes = anyOf(() => [
  new RegExp(
    `${BY_A_FIGURE}(?<=\\b(?:(?:${LABEL})${JOINT}(?: security)?(?:'s)?[ -]?${JOINT}(?:number|nummer|número|numéro|no\\.?|nr\\.?|n\\.?[º°]|num|id|ids|#|code|identifier|reference|ref\\.?)s?|(?:número|numéro|n\\.?[º°]) ${OF_WHAT}${JOINT}(?:${LABEL}))${JOINT}\\.?(?: (?:is|was|of|lautet|es|est))?[ :#]{0,3}|(?:会員|注文|顧客|客様|患者|契約|請求書|予約|口座)番号[はが]?[ :：]{0,2})${JOINT}${WITH_DIGIT}`,
    'giu',
  ),
  new RegExp(
    '(?=[A-Z0-9-]*\\d[A-Z0-9-]*\\d[A-Z0-9-]*\\d[A-Z0-9-]*\\d)(?<=\\b(?:customer|client|account|ticket|case|order|invoice|patient|policy|passport|ssn|booking|contract|member|user|employee)s? ?(?:#|: ?|[ ]))[A-Z0-9](?:[A-Z0-9]|-(?=[A-Z0-9])){3,24}\\b(?! (?:customers|users|accounts|times|minutes|hours|rows|copies|requests))',
    'gi',
  ),
  /(?<![\w-])\d{3}-\d{2}-\d{4}(?![\w-])/g,
  /(?<![\w-])[A-CEGHJ-PR-TW-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D](?![\w-])/g,
]);

export const numbers: Finder = withFigures(text =>
  numberShapes(text).filter(({start, end}) => {
    const words = text.slice(start, end);
    return (
      !/^INC-\d{4}-\d+/i.test(words) &&
      !/^(?:19|20)\d\d(?:-?(?:0[1-9]|1[0-2])(?:-?(?:0[1-9]|[12]\d|3[01]))?)?$/.test(
        words,
      )
    );
  }),
);

const BIRTH =
  /born|birth|d\.?o\.?b\b|\bb\.|geb|née? le|naissance|naci[dm]|生年|誕生/i;
/** A name of a month in whatever language: a word for birth stands beside it. */
const MONTH = '\\p{L}{3,10}\\.?';
const DATE = `(?:\\d{1,2}(?:st|nd|rd|th|er)?\\.? (?:of |de )?${MONTH},? (?:de )?\\d{2,4}|${MONTH} \\d{1,2}(?:st|nd|rd|th)?,? \\d{2,4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}|\\d{4}年\\d{1,2}月\\d{1,2}日)`;
const birthShapes = anyOf(() => [
  new RegExp(
    `(?<=(?<!\\p{L})(?:born(?: on| in)?|date of birth|birth ?date|birthday|d\\.?o\\.?b\\.?|b\\.|geb\\.|geburtsdatum|geboren am|née? le|date de naissance|nacid[oa] el|fecha de nacimiento|生年月日|誕生日)(?: (?:is|was|on))?[ :：は(,=-]{1,3})${DATE}`,
    'giu',
  ),
  new RegExp(
    `${DATE}(?= (?:\\(?date of birth|\\(?dob|as (?:his|her|their) (?:date of birth|birthday)))`,
    'giu',
  ),
]);
export const births: Finder = withFigures(text =>
  BIRTH.test(text) ? birthShapes(text) : [],
);

const STREET =
  '(?:Street|St\\.?|Road|Rd\\.?|Avenue|Ave\\.?|Lane|Ln\\.?|Drive|Dr\\.?|Boulevard|Blvd\\.?|Court|Ct\\.?|Square|Sq\\.?|Place|Pl\\.?|Terrace|Way|Close|Crescent|Gardens|Highway|Parkway|Row|Hill|Mews|Quay|Walk)';
const TOWN = "(?:,? [A-Z][\\p{L}.'-]{1,30}(?: [A-Z][\\p{L}.'-]{1,30}){0,2})";
const addressShapes = anyOf(() => [
  new RegExp(
    `\\b\\d{1,5}[A-Za-z]? (?:[A-Z][\\p{L}'-]{1,40} ){1,3}${STREET}(?![\\p{L}])(?:${TOWN})?(?:,? (?:[A-Z]{2} )?(?:\\d{5}(?:-\\d{4})?|[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}))?`,
    'gu',
  ),
  /(?<![\p{L}.-])\p{Lu}[\p{L}.-]{1,40}(?:straße|strasse|str\.|weg|platz|allee|gasse|damm|ufer|ring|laan|straat|gatan|vej)\s\d{1,4} ?[a-z]?(?:,? \d{4,5} \p{Lu}[\p{L}-]{1,40})?/gu,
  /\b\d{1,4}(?: ?bis)?,? (?:rue|avenue|boulevard|place|chemin|via|viale|piazza|calle|avenida|plaza|rua) [\p{L}'-]{1,30}(?: [\p{L}'-]{1,30}){0,3},? \d{4,5}/giu,
  /\b(?:Via|Viale|Calle|Avenida|Rua|Rue|Plaza|Piazza) (?:[\p{L}'-]{1,30} ){1,4},? ?\d{1,4}(?:,? \d{4,5})?/gu,
  /\b(?:calle|avenida|rua|plaza|via|rue) (?:[\p{L}'-]{1,30} ){1,4},? ?\d{1,4},? \d{4,5}/gu,
  /\bP\.? ?O\.? Box \d{1,6}/gi,
  /〒 ?\d{3}-\d{4}(?: ?[^\s。、]{2,20})?/g,
]);

/** Every address holds one of these; what looks for whole ones is costly to compile. */
const OF_STREETS =
  /\b(?:str(?:eet)?|st|r(?:oa)?d|ave(?:nue)?|la?ne?|dr(?:ive)?|boulevard|blvd|c(?:our)?t|sq(?:uare)?|pl(?:ace)?|terrace|way|close|crescent|gardens|highway|parkway|row|hill|mews|quay|walk|rue|chemin|via|viale|piazza|calle|avenida|plaza|rua|box)\b|(?:straße|strasse|str\.|weg|platz|allee|gasse|damm|ufer|ring|laan|straat|gatan|vej)\s|〒/i;
export const addresses: Finder = withFigures(text =>
  OF_STREETS.test(text) ? addressShapes(text) : [],
);

/** Most paragraphs hold no figure, so that most finders need not look at all. */
function withFigures(find: Finder): Finder {
  return text => (/\d/.test(text) ? find(text) : []);
}

/** Whatever one of these finds. They are made at the first look: the server loads them for many a call that looks at nothing. */
export function anyOf(make: () => readonly RegExp[]): Finder {
  let made: readonly RegExp[] | null = null;
  return text => all(text, ...(made ??= make()));
}

export function all(
  text: string,
  ...patterns: readonly RegExp[]
): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const pattern of patterns) {
    pattern.lastIndex = 0;
    // Not matchAll: it makes a new expression at every call.
    for (
      let match = pattern.exec(text);
      match !== null;
      match = pattern.exec(text)
    ) {
      if (match[0] === '') pattern.lastIndex++;
      const stretch = {
        start: match.index,
        end: match.index + match[0].trimEnd().length,
      };
      if (
        !found.some(
          ({start, end}) => start < stretch.end && stretch.start < end,
        )
      )
        found.push(stretch);
    }
  }
  return found;
}
