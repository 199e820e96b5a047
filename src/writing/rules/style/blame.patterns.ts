export const THIRD: readonly string[] = [
  "(?:<supplier>) (?:<w4>)(?:failed|fails|failing|caused|let (?:us|you) down|made <w2>(?:mistakes?|errors?)|neglected|broke|was down|were down|is down|went down|suffered|suffers|had (?:an?|some|not|no|technical|problems|issues)|has (?:an?|some|had|been slow|not|technical|problems|issues)|(?:is|was) (?:responsible|to blame|at fault)|is (?:having|experiencing|slow)|(?:are|were) (?:responsible|to blame|at fault)|are (?:having|experiencing)|experienced|experiencing|could not|did not|didn't|was unable|messed up|crashed|dropped the ball|is suffering|forgot|misconfigured|lost|cut (?:us|our|the)|disconnected|switched off|shut (?:us|our|down)|blocked|interrupted|delivered the wrong|changed <w6>without|stopped working|stopped answering|(?:refused|rejected|dropped|throttled|delayed) our|(?:was|were) (?:<w1>)(?:late|slow|careless|overloaded|unreachable|offline)|went offline|delivered (?:<w3>)late|took (?:<w2>)(?:down|offline)|pulled the plug|ran into|performed (?:<w2>)without|sent us (?:<w2>)(?:wrong|late|false))",
  '(?:due|owing) to (?:<w6>)(?:<supplier>)',
  '(?:caused|triggered) by (?:<w6>)(?:<supplier>)',
  '(?:because of|fault of|lies? with|lay with|result of|blame|thanks to|came from|stems? from|originated (?:with|at|in)|responsibility of) (?:<w6>)(?:<supplier>)',
  "(?:mistakes?|errors?|failures?|outages?|problems?|issues?|negligence|downtime|interruptions?|power cut) (?:<w1>)(?:by|of|at|with|from|on|in) (?:<supplier>)(?:'s)?(?: side| end| network| platform)?",
  '(?:outside|beyond) (?:of )?our (?:direct )?(?:control|influence|responsibility)',
  "(?:not|isn't|wasn't) (?:with|in|on|a problem with|an issue with|caused by|our) (?:our )?(?:platform|side|end|systems?|service|fault|doing)",
  '(?:<w1>)(?:provider|supplier|vendor|carrier|partner|third[- ]party)(?:, which|, who) (?:<w3>)(?:failed|has been|had|did not|was|let|caused|made|neglected)',
];

/** The “we” clause that takes the choice of a supplier on ourselves. */
export const OWNERSHIP =
  'we (?:<w2>)(?:chose|choose|selected|picked|rely|relied|depend|depended|had no|had not|had nothing|have no|did not (?:plan|test|prepare|have|notice)|monitor|should have|answer for|are responsible|were not prepared|failed|own)|(?:is|are) ours? (?:to|responsibility|failure|fault|job)|our (?:own )?(?:responsibility|failure|job|choice|fault)|no (?:second|alternative|other) (?:route|provider|supplier)|<w1>and we ';

const ERRED =
  "accidentally|mistakenly|inadvertently|by mistake|by accident|wrongly|erroneously|carelessly|unintentionally|forgot|forgotten|failed to|neglected|overlooked|misconfigured|mistyped|misread|misunderstood|mishandled|ignored|missed (?:the|an?|several|this)|made (?:an?|the|some) (?:<w2>)?(?:mistakes?|errors?|typo|wrong)|(?:the|a) wrong [\\w-]+|did not (?:follow|notice|check|test|read|renew|see)|didn't (?:follow|notice|check|test|read|renew|see)|skipped|broke (?:the|procedure|protocol)|disregarded|messed up|botched|bypassed|slipped up|fell asleep|was careless|was inattentive|was distracted|lacked|incorrectly|fat-fingered|(?:pulled|pressed|hit|typed|entered|picked|ran|chose|clicked) the wrong|left (?:the|an?|our) <w2>(?:open|unlocked|running|on|off|behind)|(?:did not|didn't|never) (?:<w1>)(?:run|call|escalate[d]?|answer(?:ed)?|react(?:ed)?|respond(?:ed)?|pass on|tell|told|realise|realize|look(?:ed)?|wake|hear|confirm(?:ed)?|document(?:ed)?|tested|checked|noticed|verif(?:y|ied)|report(?:ed)?)|reacted (?:<w1>)late|(?:was|were) (?:too slow|asleep|careless|inattentive)|mixed up|confused|swapped|miscounted|misjudged|miscalculated";

export const PERSON: readonly string[] = [
  '(?:an?|one of (?:our|the)|a single|some) (?:[\\w-]+ ){0,2}(?:engineer|engineers|developer|administrator|admin|technician|employee|employees|colleague|colleagues|operator|intern|contractor|trainee|apprentice|agent|worker|manager|analyst|consultant|programmer|member|assistant) (?:<w1>)(?:overwrote|deleted|erased|wiped|unplugged|leaked|corrupted|crashed|damaged|destroyed|lost|removed|disabled)',
  `(?:<person>) (?:[\\w'-]+ ){0,5}(?:${ERRED})`,
  '(?:human|operator|pilot|engineer|employee|manual|personal|individual|staff) (?:error|mistake|failure)',
  "(?:<person>)(?:'s|s'|') (?:<w1>)(?:mistakes?|errors?|slip|oversight|negligence|carelessness|typo|fault)",
  'user error (?:by|of|from) (?:our|a|the)',
  '(?:mistakes?|errors?|negligence|oversight|carelessness|typo|slip|misjudg\\w+|inattention) (?:<w1>)(?:by|of|from|made by) (?:<person>)',
  '(?:careless|negligent|sloppy|thoughtless|reckless|wrong|incorrect|accidental) (?:<w1>)(?:change|action|click|command|edit|deletion|deployment|decision|entry) (?:<w1>)(?:by|from|of|made by) (?:<person>)',
  '(?:deleted|removed|changed|sent|published|overwritten|switched off|unplugged|disabled|exposed) (?:<w2>)(?:accidentally |mistakenly |inadvertently |wrongly )?by (?:<person>) (?:<w2>)(?:by mistake|by accident|who (?:did not|forgot|should))',
];

const YOU =
  '(?<!our )(?:you|your (?:[\\w-]+ ){0,2}(?:team|teams|administrators?|admins?|users?|staff|colleagues|developers?|company)|(?:(?:some|many|several|most|certain|affected|those|these) )?(?:customers?|users?|clients?|<readers>|account owners|administrators?)(?: who)?)';

export const CUSTOMER: readonly string[] = [
  '(?:<you>) (?:<w1>)(?:failed to|fail to|ignored|forgot|neglected|overlooked|misconfigured|misread|misused|misunderstood|mishandled|disregarded)',
  "(?:<you>) (?:<w1>)(?:did not|didn't|do not|have not|had not|hadn't) (?:<w1>)(?:follow(?:ed)?|read|update[d]?|install(?:ed)?|renew(?:ed)?|save[d]?|heed(?:ed)?|act(?:ed)?|check(?:ed)?|configure[d]?|migrate[d]?|upgrade[d]?|respond(?:ed)?|pay attention|make a backup|change[d]?|rotate[d]?|set up) ",
  "(?:<you>) (?:<w1>)(?:should have|should've|ought to have|could have) (?!(?:been (?:sent|told|informed|charged|able|notified|given)|received|got|seen|had|arrived|access))",
  '(?:<you>) (?:<w2>)(?:have |has |had )?(?:<w1>)(?:set up|configured|used|entered|clicked|chose|chosen|installed|typed|changed|deleted|integrated|sent|held|put|inserted|turned|plugged|connected|pasted|copied|pressed|pushed|scanned|filled|wrote|picked|selected|saved|uploaded|imported|ran|opened|applied|named|mapped|uninstalled|scheduled|addressed|answered) (?:<w4>)(?:wrong(?:ly)?|incorrectly|improperly|badly|wrong \\w+|upside down|by mistake|too (?:late|often|early))',
  "(?:<you>) (?:<w1>)(?:did not|didn't|have not|haven't|had not|hadn't|never) (?:<w1>)(?:confirm(?:ed)?|answer(?:ed)?|repl(?:y|ied)|react(?:ed)?|restart(?:ed)?|appl(?:y|ied)|enabled?|tested|moved?|switch(?:ed)?|verif(?:y|ied)|test|listen(?:ed)?|prepared?|back(?:ed)? up|look(?:ed)? at|pay|paid) ",
  '(?:<you>) (?:<w1>)(?:have |has )?(?:wrongly|incorrectly|improperly|mistakenly) [\\w-]+',
  '(?:wrong|incorrect|faulty|bad|missing|outdated|invalid) (?:<w2>)(?:on|at) your (?:side|end)',
  '(?:is|are|was|were|lies|be|lie|mistakes?|errors?|faults?|problem) (?:<w1>)(?:on|at|with) your (?:side|end|part)',
  '(?:user|customer|client) (?:error|mistake|misuse|negligence)(?! (?:by|of|from) (?:our|the))',
  '(?:fault|mistake|error|negligence|carelessness) (?:of|by) (?:the |some |these |our |your )?(?:customers?|users?|clients?|admins?|administrators?|team)',
  'your (?:own )?(?:fault|mistake|negligence|misuse|misconfiguration|wrong \\w+|incorrect \\w+)',
  '^had (?:<you>) (?!been)(?:<w1>)[a-z]+(?:ed|en|t|d)\\b',
  '(?:because|since) (?:<you>) (?:<w1>)(?:kept|repeatedly|constantly|insisted|overloaded|flooded|typed|entered|clicked)',
  'misconfigured (?:accounts|customer|client|connectors)',
].map(source => source.replace(/<you>/g, YOU));

const ORG =
  '(?:<w1>)(?:team|teams|operations|support|on-call|engineering|reviewers?|management|shift|staff|colleagues|response|responders?|commander|security|developers?|engineers?|qa|monitoring team|leadership|helpdesk|help desk|who was on duty)';

export const HINDSIGHT: readonly string[] = [
  "(?:should|ought to) (?:<w1>)(?:have|'ve) (?!(?:<w1>)(?:received|got|arrived|had|been (?:sent|able|charged|shown|paid|delivered|credited|told|informed|complete)|seen (?:an?|the|your) (?:mail|message|email|banner|notice)))",
  "should've",
  "could (?:<w1>)(?:have|'ve) (?:<w1>)(?:been )?(?:<w1>)(?:avoided|prevented|caught|detected|noticed|foreseen|spotted|stopped|seen|known|anticipated|mitigated|shortened|found)",
  '(?:was|were|is) (?:<w1>)(?:avoidable|preventable|foreseeable|predictable)',
  '(?:in|with|with the benefit of) hindsight|looking back|in retrospect|it was (?:foreseeable|predictable|obvious|only a matter of time)|a matter of time',
  "would (?:not|never) have (?:<w1>)(?:happened|occurred|failed|been)|wouldn't have (?:happened|occurred)",
  'had (?:the|we|they|our|an?|somebody|someone|anybody) (?:<w6>)(?:been|had|read|tested|noticed|seen|done|acted|known|checked)?,? ?(?:<w6>)would have',
  `(?<!we )(?:${ORG}) (?:<w2>)(?:failed to|neglected to|did not bother|omitted to|were too slow|was too slow|overlooked|ignored|missed the)`,
  '(?:obviously|clearly|surely|easily) (?:should|could|ought)',
];

/** Who found it did not make it. */
export const MENDED =
  '(?:<person>) (?:<w1>)(?:found|noticed|spotted|corrected|fixed|reported|repaired|replaced|undid|discovered) ';

/** “Schools that have not updated yet still see it” says which ones, and blames none of them. */
export const WHICH_ONES = `^(?:${YOU}) (?:who|that|which) (?:<w9>)(?:can|still|need|may|please|see|gets?|keep|have to|do not|should|will) `;

export const NOBODYS: readonly string[] = [
  '(?:was|were|been|being|got|is|are) (?:<w1>)(?:accidentally|inadvertently|mistakenly|erroneously|unintentionally|wrongly|incorrectly|improperly|unknowingly|wrongfully|by mistake) [\\w-]+',
  '(?:was|were|been|being|got) [\\w-]+(?:ed|en|ent|ut|ft)(?: [\\w-]+){0,5} (?:by mistake|by accident|in error)',
  '(?:mistakes?|errors?|wrong (?:decisions?|choices?|assumptions?|calls?)|oversights?|bad decisions?|misjudg\\w+|steps?|checks?|warnings?|signs) (?:was|were|had been|have been|has been) (?:made|taken|missed|skipped|overlooked|ignored|omitted)',
  'it (?:was|had been) (?:<w1>)(?:decided|assumed|overlooked|forgotten|neglected)',
];
