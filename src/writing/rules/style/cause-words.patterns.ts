/** Between a connective and the thing it names; an effect of the incident is no cause. */
const NOT_EFFECT = '(?!(?:<effect>)\\b)';

export const CONNECTIVES: readonly string[] = [
  "(?<!not )(?<!n't )(?:caused|triggered|brought (?:on|about)|induced|set off|provoked|prompted|produced) by (?!(?:<effect>))",
  '(?:due|owing) to (?!(?:<effect>)|(?:be|start|begin|arrive|end|finish|run|expire|go|come|take|our commitment)\\b)',
  `(?:because of|on account of|on the back of|on the heels of|by reason of|down to) ${NOT_EFFECT}(?=(?:an?|the|our|some|one|\\w+) )`,
  `(?:as a|a|the|direct|as the|an indirect) (?:<w1>)(?:result|consequence|outcome|product|side[- ]effect|after-?effect) of ${NOT_EFFECT}|effects? of (?:an?|our) `,
  '(?:stem|stems|stemmed|stemming|result|results|resulted|resulting|arose|arises|arise|arising|came|comes|originat\\w+|deriv\\w+|follow\\w*) (?:<w1>)(?:from|in|through|out of) (?:<w2>)(?:<fault>|<technical>|<part>|work on)|(?:<trouble>|this) (?:<w2>)(?:arose|came about|came|stems?|stemmed|result(?:s|ed)) (?:<w1>)(?:from|through|out of) (?!(?:<effect>))(?:an?|our|one|two|work|the) ',
  `(?:attributable|attributed|traced|tracked|owed|put down|pinned) (?:<w1>)(?:back |down )?to ${NOT_EFFECT}(?=(?:an?|the|our|some|\\w+) )|(?:linked|related) (?:<w2>)to ${NOT_EFFECT}(?=(?:an?|the|our) )`,
  '(?:traced|tracked|pinned|linked) (?:<w3>)(?:to|down to) (?:an?|the) ',
  'thanks to (?:<w2>)(?:<defect>|error|failure)',
  '(?:was|were|is|are|be) (?:<w1>)behind (?:the|this|these|those|all|our|your) (?:<w1>)(?:<trouble>)',
  '(?:was|were|been|is|are|got) (?:<w1>)(?:taken (?:down|out|offline)|brought (?:down|to \\w+ \\w+)|held (?:up|back)|overwhelmed|overloaded|blocked|stopped|interrupted|slowed(?: down)?|delayed|knocked (?:out|offline)|cut off|crashed|broken|disabled|swamped|flooded|corrupted|locked|filled(?: up)?) (?:<w1>)by (?:an?|the|our|one|two|some|<inside>) ?(?!(?:<w1>)(?:<effect>|team|teams|engineers?|colleagues?|outage|incident|interruption))',
  '(?:introduced|crept in|came in) (?:<w1>)(?:with|by|in) (?:an?|the|our|version|one) ?(?!(?:may|june|july)\\b)',
];

/** Behind “the cause was …” and “Cause: …”: that it is not known, or not told here. */
const UNKNOWN =
  '(?:still |not |now |yet |un|being |under |currently |also |as yet |one |what |never |to be |expected |due |in |on |part |our |the subject)*(?:unknown|known|unclear|clear|being|under|open|investigat\\w+|confirmed|determined|established|identified|found|examined|examination|due|published|described|shown|displayed|listed|printed|explained|understood|certain|looked|analy[sz]ed|in the|on the|that (?:we|you|the (?:number|time|total)))';
const CAUSE =
  '(?:root |underlying |actual |primary |main |only |ultimate |real |true |immediate |direct |proximate )*(?:causes?|origins?|triggers?|sources?|reasons?|culprits?)';

/** Words by which something is said to be the cause. */
export const NAMING: readonly string[] = [
  `(?:${CAUSE})(?: (?:of|for|behind|why) <w6>(?<!\\band )| )(?:was|is|were|are|lies|lay)(?! (?:${UNKNOWN})\\b)`,
  `^(?:the )?(?:${CAUSE})(?: (?:of|for|behind) [\\w' -]+)?:(?! (?:${UNKNOWN})\\b)`,
  'causes?(?: (?:of|for) <w4>)?(?: as| to be|:|,) (?:an?|the|that|it|one|our) ',
  `(?<!n't )(?:was|is|were|are) (?:<w1>)(?<!ing )(?:the|one|an?) (?:<w1>)(?:${CAUSE}) (?:of|for|behind) (?!concern|this message|the delay in answering)`,
  '(?:had|has|have) (?:its|their) (?:<w1>)(?:origins?|roots?|causes?|source) in|at the (?:root|bottom|heart|origin) of (?:the|this|these|it)|(?:<trouble>) (?:<w2>)(?:goes|went|go|dates?|dated) back to (?!you|normal|us|them)',
  'explained by|explains (?:why|the) |accounts? for (?:the|all|most|these) (?:<w2>)(?:<trouble>|lost|failed|missing|wrong)',
  'culprits?',
  '(?:is|was|are|were) (?:<w1>)(?:to blame|at fault|responsible for (?:the|this|these))',
  '(?:fault|problem|failure|error|issue) (?:<w1>)(?:(?:lies|lay|sits|originates|originated) (?:<w1>)(?:in|with)|(?:is|was) (?:in|with) (?:the|our|an?)) (?!progress|hand|effect)',
  '(?:is|are|was|were) the fault of',
  'what (?:caused|triggered|led to) (?:the|this|these) (?:<w2>)(?:was|is)(?! (?:not|still|being|under|yet|unclear|unknown)\\b)|what went wrong:',
  '(?:it|this) (?:was|is) (?:an?|the|our|one) (?:<w4>)that (?:<w1>)(?:made|kept|caused|led|broke|stopped|took|brought|blocked|triggered|slowed)|(?:that|this|it) (?:is|was) what (?:took|made|broke|stopped|brought|caused|kept|led|triggered)',
  '(?:turned out|turns out|emerged|(?:now|we) know|(?:analysis|investigation|review|examination|logs?|findings|we) (?:<w1>)(?:shows?|showed|found|revealed|established|determined|discovered|confirmed|saw)) (?:that )?(?:<w2>)(?:<inside>) (?:<w4>)(?:was|were|had|is|ran|did|could|missing|wrong)|(?:found|discovered|determined|established|confirmed|turned out|shows?|showed|know|learned|emerged) that (?:<w6>)(?:<deed>)',
  '^(?:that|this|here) is why (?:<w9>)(?:<broke>)(?:<w2>): ?',
  '(?:errors?|failures?|outage|problem|issue|incident|interruption) (?:<w1>)(?:originated|began|started) (?:in|with|inside) (?:an?|our) (?:<w2>)(?:<defect>|<technical>)',
  '(?:found|identified|discovered|determined|established|confirmed|located) (?:that )?(?:<w3>)(?:<defect>|<technical>) (?:<w2>)(?:was|were|had|is) (?:<w1>)(?:behind|full|at fault|responsible|broken|failing|the cause)',
  'there (?:was|is|were) (?:<w1>)(?:an? )?(?:<defect-noun>)',
  '(?:fault|problem|error|failure|issue|trouble) (?:was|were|is) (?:an?|one|two|our|the) (?:<w3>)(?:<inside>|<part>)',
  'what (?:broke|stopped|blocked|took|brought|kept|made|led|slowed) (?:<w6>)(?:was|is|were) (?!(?:not|still|being|under|yet)\\b)|(?:is|was) what (?:broke|stopped|kept|blocked|took|made|brought|led)',
  '^behind (?:the|this|these|all|it) (?:<w4>)(?:was|is|were|stood|lay|lies) (?:an?|the|our|one|two) ',
  'behind (?:the|this|these|all) (?:<w2>)(?:<trouble>) (?:was|is|were|are|stood|lay|lies)',
  '(?:was|were|been) (?:<w1>)(?:caused|triggered|set off|started) when ',
  '(?:introduced|contained|contains|had|has|found|identified|discovered|fixed|repaired|corrected|removed) (?:an? |the |two |several )(?:<w1>)(?:<defect-noun>|error that|mistake that)',
];

/** “X caused Y”: in the past, and not what an action does to the reader. */
export const ACTIVE: readonly string[] = [
  '^(?:an?|one|two|another) (?!(?:<w2>)(?:engineers?|colleagues?|teams?|technicians?|customers?|people|person|outage|incident|interruption|delay)\\b)(?:<w4>)(?:kept|prevented|stopped|blocked|hindered) (?:<w4>)from [a-z]+ing',
  '(?:has |have |had |also |then |this |in turn )*caused (?!by )(?:the|this|an?|our|your|some|all|these|those|several|many|most|\\w+) ?',
  '(?:<fault>|<technical>|mistake) (?:<w9>)(?:led|contributed) to ',
  '(?:<fault>|<technical>|mistake|attack) (?:<w9>)(?<!was |were |been |be |is |are |being )(?:resulted in|ended in|brought down|took down|took <w4>(?:down|offline|out|with it)|knocked out|knocked <w3>offline|broke|triggered|set off|crashed|disabled|overloaded|overwhelmed|filled up|blocked|exhausted|locked|flooded|overwrote|produced (?:the|all)|made <w4>(?:fail|slow|unavailable|unreachable|crash)|stopped (?:the|all|our|your|\\w+ing)|(?<!been |be )prevented|kept <w4>from|introduced|interrupted)',
  '(?:which|that) (?:broke|crashed|overloaded|stopped|disabled|blocked|filled|took down|brought down|exhausted|took <w4>(?:down|offline)|made <w4>(?:fail|slow)) ',
  '(?:bug|defect|flaw|misconfiguration|regression|race condition|memory leak|overload|power (?:failure|cut|outage)|hardware failure) (?:in|of|on|at) (?:<w6>)(?:led|caused|stopped|made|resulted|affected|meant|let|delayed|prevented|broke|took)',
];

/** Neither of these is about the cause of the incident. */
export const NO_CAUSE: readonly string[] = [
  "(?:not|n't|never) (?:been )?(?:<w1>)(?:caused|triggered|brought on) by|(?:not|never) (?:due|owing) to",
  "(?:not|n't|never) (?:the|an?) (?:<w1>)(?:result|consequence|reason|cause|effect|outcome|fault|source) (?:of|for)",
  '(?:neither|nothing|no|none) (?:<w9>)(?:caused|triggered|led to|played a part|contributed|behind|to blame|responsible)',
  '(?:ruled|rule|ruling) out',
  'nothing to do with',
  '(?:complex|longer|careful|slower|lengthy) (?:due to|because)',
  '(?:inconvenience|trouble|disruption|confusion|harm|work|frustration|damage|extra work|delay|stress|difficulties|problems) (?:that )?(?:(?:this|it|(?:the|these|those) (?:outages?|incidents?|delays?|interruptions?|errors|failures|problems)|we) )?(?:<w2>)caused (?:you|your|by (?:this|the|our)|to|in your|at your|for)',
  '^(?:because of|due to|owing to|as) (?:<w9>)(?:please|you (?:may|can|will|might|need)|your (?:<w2>)(?:may|might|can|will))',
  "(?:do|does|did|could|can) ?(?:not|n't) (?:yet )?(?:know|say|tell|understand|see) (?:yet )?(?:what|why|whether|if|the cause)",
  '(?:investigating|examining|checking|looking (?:into|for|at)|finding out|found|find out|determined?|established?|learnt?|learn|asked|examine|investigate|understand|know|explain|describe|tell you|say|identified) (?:<w2>)(?:what|whether|why|if|how) (?!(?:caused|triggered|led to) <w4>(?:was|is) )',
  '(?:what|why) (?:<w6>)(?:will|is|remains|has) (?:<w2>)(?:be|being|not|still|under|unclear|unknown|examined|explained|told)',
  '(?:cause|causes|reason|trigger|source|origin) (?:<w2>)(?:is|are|was|has|have|will|cannot|can|remains?) (?:<w2>)(?:not|never|yet|unknown|unclear|under|investigat\\w+|examined|be (?:published|named|in|part|described|explained))',
  'whether (?:an?|the|this|it) ',
  'reasons? (?:for this (?:message|mail|letter|notice|update|call)|(?:why )?we (?:write|are writing|call|tell|contact|inform|send))',
  '(?:report|post-?mortem|letter|page|article|analysis) (?:<w6>)explains?',
];
/** What the incident did is no cause of it. */
export const PART_EFFECT =
  '(?:it|this|that|which|(?:the|this|these|those) (?:outages?|incidents?|interruptions?|delays?|disruptions?|downtime|events?|errors|failures)) (?:has |have |had |also |may have |in turn )*(?:caused|led to|resulted in)|^(?:this|it) (?:\\w+ly )?(?:disrupted|affected|impacted|interrupted|delayed|slowed|prevented|stopped) (?:<w9>)(?:caused|led to|resulted in)';
