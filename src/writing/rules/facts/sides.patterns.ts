/** What is recorded of what customers do; the register says whether it was lost. */
const RECORDED =
  '(?:raw |event |customer |your |recorded )*(?:data|events?|records)';

/** Anything else of theirs that can be lost. */
const THEIRS =
  '(?:uploads?|files?|documents?|messages?|orders?|reports?|entries|changes|appointments?|bookings?|invoices?|payments?|tickets?|photos?|drafts?|e?-?mails?|comments?|settings|contacts?|forms?|recordings?|rows?|notes?|tasks?|answers|pages|(?<=\\d )(?!connections|sessions|calls|hours|minutes|days)[a-z]+s)';

const WAS = '(?:is|are|was|were|has been|have been|went|got)';
const LOST = '(?:lost|gone|destroyed|erased|wiped)';
const GONE = `(?:<w6>)(?:${WAS} (?:<w1>)(?<!not )(?<!never )(?<!nothing )${LOST}|(?:cannot|can't|could not|couldn't) be (?:<w1>)(?:recovered|restored|brought back|saved)|(?<!not )(?:vanished|disappeared) for good)`;

export const RECORDED_INTACT: readonly string[] = [
  `(?:${RECORDED}) (?:is|are|was|were|remains?) (?:<w1>)(?:intact|safe|complete|still there|all there)`,
];

export const NO_RAW_LOST = `no (?:raw|event|recorded) (?:${RECORDED}) ${WAS} (?:<w1>)lost`;

export const NONE_LOST: readonly string[] = [
  `no (?:${RECORDED}) ${WAS} (?:<w1>)(?:${LOST}|deleted)`,
  `none of (?:<w2>)(?:${RECORDED}) ${WAS} (?:<w1>)(?:${LOST}|deleted)`,
  '(?:no|without|without any|nor any) (?:data loss|loss of data|lost data)',
  `nothing (?:<w6>)${WAS} (?:<w1>)(?:${LOST}|deleted)`,
  `(?<!(?:most|many|some|several|half|other) (?:of )?(?:the |our |your )?[a-z]+ )(?:lost|losing|deleted|lose) (?:no|none of your|nothing)(?: (?:${RECORDED}))?(?=[.,;]|$| and| or)`,
  `(?:${RECORDED}) ${WAS} (?:not|never) (?:<w1>)(?:${LOST}|deleted)`,
  'keine daten (?:<w3>)verloren|no se (?:han perdido|perdieron) datos|aucune donnée (?:<w3>)perdue',
  '(?:es gingen|es sind|gingen) keine daten|nichts (?:<w2>)verloren|no se (?:ha perdido|perdió) nada|rien n.a été perdu',
];

/** “No passes were lost”, “none of your passes is gone”, “your passes were not deleted”: the thing stands before the verb. */
export const NO_THING_LOST: readonly string[] = [
  `(?:no|none of (?:your|the|our|these)) (?:<w1>)[a-z]+ ${WAS} (?:<w1>)(?:${LOST}|deleted)`,
  `(?:your|the|all) (?:<w1>)[a-z]+ ${WAS} (?:not|never) (?:<w1>)(?:${LOST}|deleted)`,
];

export const RECORDED_GONE: readonly string[] = [
  `(?<!no )(?:${RECORDED}) (?:${GONE})`,
  `(?<!no )your (?:${RECORDED}) ${WAS} (?:<w1>)(?<!not )(?:deleted|overwritten)`,
  `(?:lost|losing|lose|deleted|overwrote|destroyed) (?:some|your|part of|parts of|all|raw|event|two|three|several|a few|a day of|days of|hours of|\\d+) (?:<w2>)(?:${RECORDED})`,
  `(?:part|parts|some|much|most|all) of (?:<w1>)(?:${RECORDED}) ${WAS} (?:<w1>)(?<!not )(?:deleted|overwritten|missing for good)`,
  '(?:es gingen|sind|wurden) (?!keine)(?:<w2>)daten (?:<w2>)(?:verloren|gelöscht)|se perdieron (?!.{0,9}no )(?:<w2>)datos|des données (?:<w2>)perdues',
];

/** The thing stands before the verb, or last. */
export const THEIRS_GONE: readonly string[] = [
  `(?<!no )(?:${THEIRS}) (?:${GONE})`,
  `(?:your|customers'|of our customers') (?:${THEIRS}) ${WAS} (?:<w1>)(?<!not )(?:deleted|overwritten)`,
];

export const THEIRS_LOST = `(?:we|you|customers|users|teams) (?:<w1>)(?:lost|deleted|overwrote|destroyed) (?:<w3>)(?:${THEIRS})`;

export const UNRESTORED = `(?:could not|cannot|can't|unable to) (?:<w1>)(?:restore|recover|bring back|save) (?:<w3>)(?:${RECORDED})`;

const DO =
  '(?:<advice>|show|take|enter|fill|phone|e?-?mail|download|print|refresh|switch|log|upload|create|repeat|pay|scan|connect|bring|copy|attach|paste|select|click|visit|follow|order|submit|book|import|read|record|note|set|turn|make|collect|find|get|place|reach)';

export const NO_WAY_ROUND: readonly string[] = [
  'no (?:known |other |real |good )?workarounds?',
  'workarounds?:? (?:is |are )?(?:none|not (?:available|known))',
  'none available at this time',
  '(?:nothing|not anything|little) (?:<w1>)(?:that )?(?:you|customers|users|anyone) can do',
  '(?:no|without) (?:other|another|alternative) (?:way|route|means)|no (?:alternatives?|way (?:around|round)|substitute)',
  "(?:cannot|can't) be (?:worked around|bypassed)",
  'keine umgehung\\w*|kein workaround|(?:no hay|sin) (?:ninguna )?solución (?:alternativa|provisional)|(?:aucune|pas de) solution de contournement',
];

export const WAY_ROUND: readonly string[] = [
  `^(?:please )?${DO} (?:<w9>)instead`,
  `^(?:until (?:then|it is <w2>|this is <w2>)|in the meantime|meanwhile|for now|for the time being),? (?:please |just |simply |you (?:can|may) (?:still |also )?)?${DO} `,
  'you can (?:<w9>)(?:in the meantime|meanwhile|until then|instead|for now)',
  'as a workaround|(?:the|a|one) (?:known )?workaround (?:is|exists)|there is a (?:known )?workaround|workaround: (?!-)(?!none)(?!no )\\w+|way (?:around|round) (?:it|this) is',
];

const WELL =
  '(?:normally|as usual|as before|as ever|as expected|without (?:errors?|problems?|interruption|delay|limits?))';

export const SERVICE_WORKS: readonly string[] = [
  "(?:not|n't|un) ?(?:been )?affected|unaffected|(?<!not )(?<!n't )(?:can|could|still|works?|worked|working|runs?|running|ran|operat\\w+|functions?|functioning|available|continues?|be|start|usable|go|goes) (?:<w2>)" +
    WELL,
  '(?:still|(?:kept|keeps?|continue[ds]?) (?:on |to )?) ?(?:work|works|worked|working|run|runs|running|available|usable)',
  '(?:no|without any|without) (?:impact|effect|problems?|errors?|trouble) (?:on|to|for|with|in)',
  '(?:is|are|was|were) not\\W*$|(?:is|are) (?:<w1>)(?:fine|healthy|operational)(?! again)',
  'nicht betroffen|no (?:está|están|se ven) afectad\\w+|pas (?:concerné|affecté|touché)',
];

/** Beside something that fails, “imports work” is enough. */
export const WORKS =
  '(?:works?|worked|do|does|did|fine|is|are) ?(?:now )?\\W*$';

/** It did not, before: this tells of the end. */
export const WORKS_AGAIN =
  'again|back|restored|recovered|since|until|once|as soon as|before \\d|by (?:<clock>)|wieder|de nouveau|de nuevo';

export const SERVICE_FAILS =
  "(?:do|does|did|has|have) not (?:work|load|run|start|open|respond|complete|finish)|(?:is|are|was|were) (?:<w1>)(?<!not )(?:down|unavailable|interrupted|affected|offline|broken|out)|(?:don't|doesn't|didn't) (?:work|load|run|start|open|respond)|fail(?:s|ed|ing)?|cannot|can't|could not|couldn't|unable to|neither|nor|stopped";

/** What a question asks that “Yes” or “No” answers: whether something was lost. */
export const ASKS_LOST =
  '(?:was|were|is|are|has|have|did|do|does|will) (?:<w4>)(?:lost|gone|deleted|destroyed|erased|lose)';

export const ASKS_WAY_ROUND =
  'workarounds?|(?:an)?other way|way (?:around|round)|(?:can|could|should) (?:i|we) do|meanwhile|in the meantime|until then';
