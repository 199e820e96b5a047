export const NEVER_AGAIN: readonly string[] = [
  "(?:will|shall|can|could|does|do|is|are|must|to)?(?:n't| not|'ll)? ?(?:<w2>)never (?:<w4>)(?:happen|occur|recur|be repeated|repeat|affect|again|come back|see|lose|experience|go down|fail)",
  'never (?:<w6>)again',
  'can no longer (?:happen|occur|recur|fail)|(?:nothing|none|no (?:<w3>)) ?(?:<w4>)(?:can|will|could|shall) (?:<w2>)(?:happen|occur|recur|go wrong) (?:again|any ?more|in future)',
  '(?:no (?:<w3>)|nobody |no one |nothing )(?:will|can|shall) (?:<w1>)(?:ever (?:<w4>)again|(?:ever )?(?:<w2>)(?:lose|lost|miss(?:ed)?|fail|delayed|late|refused|wait|suffer|disappear|affected|harmed|twice) (?:<w3>)(?:again|ever|any ?more|in future)|ever (?:be )?(?:lose|lost|miss(?:ed)?|fail|delayed|late|refused|wait|affected|harmed))',
  "so (?:that )?(?:it|this|they|such <w2>|no <w2>) (?:<w1>)(?:never|cannot|does not|do not|will not|won't|can't|can) (?:<w2>)(?:recurs?|happens?|occurs?|be repeated|repeats?|comes? back|fails?)",
  "(?:won't|will not|cannot|can not|can't|shall not|could not|does not|doesn't) (?:<w2>)(?:happen|occur|recur|be repeated|repeat itself|(?<=(?:it|this|that|problems?|errors?|issues?|outages?|incidents?|failures?|faults?) (?:will not|won't|cannot|can't|shall not|could not) )(?:come back|return)|affect (?:you|anyone|customers))(?: (?:<w4>)(?:again|in (?:the )?future|a second time|ever|any ?more))?",
  '(?:happen|occur|be repeated|be affected) (?:<w2>)(?:ever again|a second time|never again)',
  "(?:ensur\\w+|mak(?:e|es|ing|ed) sure|made sure|see to it|(?<!the |our |your |a |this )guarantee\\w*|assur\\w+|make certain|promis\\w+) (?:<w6>)(?:not|never|n't|no|nobody|none|cannot|can't|won't|neither) (?:<w6>)(?:happen|occur|recur|be|repeat\\w*|again|customer|data|affected|come back|take place|fail|lose|lost)",
  '(?:prevents?|precludes?|excludes?|avoids?|eliminates?|rules? out|ruled out|excluded) (?:<w1>)(?:any|all|every) (?:<w2>)(?:recurrences?|repeats?|repetition|reoccurrence|risk|chance|possibility|outages?|incidents?|failures?)(?: (?:<w2>)(?:for good|once and for all|completely|entirely))?',
  '(?:no way|impossible|cannot possibly|out of the question) (?:<w2>)(?:this|that|it|for|to|can|happen|occur|recur|fail)',
  'makes? (?:<w4>)impossible|(?:loss|outage|failure|repeat|repetition|error|this|such (?:<w3>)) ?(?:is|are|has become|becomes) (?:<w1>)impossible(?! to)',
  '(?:thing|things|matter) of the past|(?:rely|count) on (?:it|us)|you can be (?:sure|certain|assured)',
  '(?:outages?|incidents?|failures?|errors?|problems?|kind|sort|this|it|that|recurrence|repetition) (?:is|are) (?:<w1>)(?:ruled out|excluded)',
  '(?:<we>|fix|process|check|change|system|update|measures?|safeguards?) (?:<w2>)(?:guarantee|guarantees|guaranteeing|promise|promises|vow|swear)',
  '(?:we|i) (?:can |hereby |do |will )?(?:guarantee|promise|vow|assure you|swear|give you our word|pledge)',
  '(?:you have )?our word|rest assured that (?:it|this|we|no|your|such)|we (?:can )?(?:firmly |fully )?assure (?:you|our)',
  '(?:always|(?:100|one hundred|a hundred) ?(?:%|percent|per cent)|fully|completely|absolutely|entirely|totally|perfectly|forever) (?:be )?(?:<w1>)(?:safe|secure|protected|reliable|on time|available|bullet-?proof|fail-?safe|risk-free|immune)',
  '(?:completely|entirely|fully|permanently|totally|for good) (?:eliminat\\w+|remov\\w+|prevent\\w*|exclud\\w+|rul\\w+ out|solv\\w+|fix\\w*|resolv\\w+) (?:the|any|all|every|this) (?:<w1>)(?:risk|chance|possibility|danger|cause|problem|issue)',
  '(?:ruled out|fixed|solved|gone|resolved|over|behind us) (?:for good|once and for all|for ever|forever|permanently)',
  "from now on (?:<w4>)(?:always|never|every|all|will)|(?:will|'ll) (?:always|never|forever) (?:be|have|arrive|work|lose|see|get|receive|miss)",
  "(?:will|shall|'ll) (?:not|never) (?:<w1>)(?:experience|see|face|suffer|have|meet|go through) (?:<w6>)(?:again|any ?more|in future)",
  'one-(?:time|off) (?:event|incident|thing|occurrence)',
  '(?:without|no) (?:any )?(?:interruptions?|outages?|failures?|downtime) (?:<w2>)(?:from now|in (?:the )?future|again|any ?more|ever)',
  '(?:zero|no) (?:risk|chance) (?:of|that|for)',
];

const OUTCOME_ADJ =
  '(?:<works>|re-?entered|delivered|re-?enabled|back to normal|released|deployed|rolled out|live|accessible|re-?(?:connected|opened|instated|sent|sumed|built|started|activated|established|imported)|processed|caught up|up)';

const OUTCOME_VERB =
  '(?<!the |a |each |every )restor(?:e|ing)|resolv(?:e|ing)|fix(?:ing)?|recover(?:ing)?|repair(?:ing)?|solv(?:e|ing)|bring (?:<w6>)back|bringing (?:<w6>)back|get (?:<w4>)(?:working|back(?! to (?:you|them|us)| with| in touch)|running|online|up)|have (?:<w6>)(?:<works>)|return (?:<w2>)to normal|be back (?:online|up|to normal|in service|in operation)|complete|finish|clear|re-?enable|make (?:<w4>)available|be (?:fully |completely )?(?:<works>)|go back(?! to (?:you|them|us))|come back (?:online|up)|resume|end|deliver|conclude|see (?:a )?(?:full )?recovery';

export const RECOVERY: readonly string[] = [
  '(?<!you )(?:will|shall|is going to|are going to) (?:<w1>)(?!be able|write|post|report|update|tell|inform|send|call|ask|contact)[a-z]+ (?:normally|properly|correctly|reliably|as usual|as before|as normal|without (?:errors|delays?|problems|interruption))',
  '(?:repairs?|fix|correction|restoration|re-?run|clean-?up) (?:<w2>)(?:will|shall|is going to) (?:<w1>)be (?:<w1>)(?:done|ready|finished|complete|over|in place|out|live)',
  `(?:<wewill>) (?:<w4>)(?:${OUTCOME_VERB})`,
  '(?:<we>) (?:<w2>)(?:are|is) (?:<w1>)(?:working|trying) (?:<w2>)(?:to|on|towards?) (?:<w2>)(?:restor\\w+|resolv\\w+|fix\\w*|recover\\w*|repair\\w*|bring\\w*|solv\\w+|a (?:fix|solution|resolution))',
  `(?:will|'ll|shall|is going to|are going to|(?:is|are) expected to|(?:is|are) due to|(?:is|are) set to|(?:is|are) scheduled to) (?:<w3>)(?:be )?(?:<w3>)${OUTCOME_ADJ}`,
  "(?:will|'ll|shall|is going to|are going to|(?:is|are) expected to) (?:<w2>)(?:return|recover|resume|clear|work(?! on| with| to | around| through| together)|succeed|complete|finish|resolve|solve|fix|come back(?! to (?:you|them|us)| with)|go back(?! to (?:you|them|us))|start working|restore|end)",
  `(?:<we>) (?:<w2>)(?:expect|anticipate|hope|estimate|aim|plan|intend|foresee|predict|project|forecast|are (?:<w1>)(?:confident|optimistic|hopeful)(?! (?:that )?(?:<w3>)(?:is|are|was|were|has|have) )|are expecting|are hoping|are anticipating) (?:<w9>)(?:${OUTCOME_ADJ}|recovery|resolution|restoration|solve|restore|resolve|fix|recover|return|complete|clear|normali[sz]\\w+|quick fix|repair|solution|work)`,
  '(?:(?:<w1>)recovery|resolution|restoration|normal (?:service|operation)|a (?:fix|solution)|completion) (?:<w1>)(?:is|are|in) (?:<w2>)(?:expected|anticipated|planned|due|imminent|foreseen|estimated|near)',
  '(?:estimated|expected|planned|projected|anticipated) (?:<w2>)(?:time (?:of|for|to) (?:<w2>)(?:recovery|resolution|restoration|repair|completion|fix)|recovery|resolution|restoration|time of|full recovery|end|completion)',
  '(?:our|the) (?:aim|goal|target|plan|intention|objective) is to (?:<w3>)(?:restor|resolv|fix|recover|repair|bring|have|get|return|complete|solv|be)\\w*',
  "(?:will|'ll) (?:<w2>)(?:have|get) (?:<w6>)(?:back(?! to (?:you|them|us)| with| in touch)|fixed|restored|working|running|solved|resolved|ready|complete|sorted|repaired)",
  'full recovery|complete recovery',
  '(?<!we |you |they )(?:will|shall) (?:<w2>)(?:go out|print|open|load|arrive|run|send|ring|connect|be [a-z]+)(?: [a-z]+)? again',
];

export const DATED_SHOULD = `(?:should|ought to) (?:<w2>)(?:be |have )?(?:<w3>)(?:${OUTCOME_ADJ}|recover|return|complete|work|clear)`;

/** Speaks of word to come, of the reader, or of what will not be. */
export const NO_OUTCOME: readonly string[] = [
  "(?:will|'ll|shall) (?:<w1>)(?:tell|inform|notify|let you know|say|report|update|write|announce|confirm|share|publish|post|provide|send|keep|give|contact|reach) ",
  "(?:will not|won't|cannot|can't|will no longer|will never|not be|unable to|shall not|do not expect|does not) ",
  "(?:do not|don't|does not|cannot|can't|no|not) (?:yet )?(?:know|say|estimate|give|tell|have an?|estimate) ?(?:yet )?(?:<w3>)(?:when|how long|until|for when|estimate|eta|for)",
  'no (?:estimates?|eta|date)',
  '(?:no (?:<w3>)|nobody |nothing )(?:will|shall) ',
  'hope (?:that )?the (?:fix|worst|change|repair)',
  'the worst is',
  'will be (?:queued|delayed|unavailable|slow|limited|paused|closed|late)',
  '^(?:if|when|once|as soon as|whenever|after) you',
  'you (?:will|can|may|should|must) ',
  "^(?!your )(?:<w2>)(?:report|reports?|post-?mortem|update|updates|analysis|summary|details|information|message|letter|page|next update|meeting|banner|app|button)(?:<w4>) ?(?:will|'ll) (?:be (?:published|posted|available(?! again)|sent|shared|shown|complete)|ask|show|follow|come|open)",
  "(?:page|app|screen|button|form|system|import|browser|banner) (?:will|'ll) (?:ask|show|open|display|tell|prompt|reload|close|repeat)",
];

export const UPDATES: readonly string[] = [
  '(?:<wewill>) (?:<w4>)(?:post|publish|send|share|provide|give|issue (?:an?|the|further|another) (?:<w2>)(?:update|statement|report|notice)|write|update|inform|notify|tell|let (?:you|our|all|everybody|everyone|customers|users|them) (?:<w1>)know|report|announce|communicate|keep (?:<w3>)(?:updated|informed|posted|up[- ]to[- ]date|in the loop|apprised|abreast|posting|sending|you)|get (?:back|in touch)|come back|be back (?:<w2>)(?:with|to you)|be in touch|reach out|follow up|contact|respond|reply|advise|alert|release (?:<w3>)(?:report|update|details|information|analysis|summary)|speak to|call you|make (?:<w3>)public|confirm)',
  "(?:we|i) (?:will |'ll |shall )?(?:continue to|keep) (?:<w3>)(?:updat\\w+|inform\\w*|post\\w*|shar\\w+|provid\\w+|report\\w*|communicat\\w+|keep (?:you|customers|users))",
  "you(?:'ll| will| can expect to| should expect to)(?: \\w+)? (?:hear|receive (?:<w3>)(?:update|message|mail|email|news|report|information|details|notice|notification|answer|word|letter)|get (?:<w3>)(?:update|message|mail|email|news|report|information|word)|be (?:<w1>)(?:notified|informed|updated|contacted|told|kept))",
  "(?<!your )(?:updates?|information|details|news|reports?|post-?mortems?|messages?|notices?|analysis|analyses|summary|word|communications?|announcements?|findings|explanation|write-?up|notification|letter) (?:<w4>)(?:will|shall|is going to|are going to|'ll) (?:<w2>)(?:be (?:<w2>)(?:posted|published|provided|shared|sent|made|available|issued|given|communicated|announced|released|distributed|circulated)|follow|come|appear|arrive|go out)",
  '(?:updates?|more|details|news|information|report) (?:to follow|to come|follows?)',
  'stay tuned|watch this space|(?:check|look|see) back (?:<w1>)(?:here|later|soon|for)',
  'expect (?:<w3>)(?:news|updates?|message|word|information|report|communication)',
  '(?<!you )(?:will|shall) be (?:<w1>)(?:informed|notified|kept (?:informed|up|posted))',
  '(?:customers|users|clients|affected <w2>|everybody|everyone|all <w2>) will (?:<w1>)(?:be (?:<w1>)(?:notified|informed|updated|contacted|told|kept)|hear|receive (?:<w3>)(?:update|message|mail|email|notice|notification))',
];

export const NO_UPDATE: readonly string[] = [
  '(?:will|shall) (?:not|no longer|never) (?:<w2>)(?:receive|be notified|be informed|get|send|post|write|be sent)',
  "won't (?:receive|be notified|get|send|post)",
  'updates? (?:button|package|file|version|to version|will be (?:installed|applied|rolled))',
  '(?:install|download|apply) (?:<w2>)update',
];

export const VAGUE_TIME =
  '(?:very |quite |fairly )?(?:soon|shortly)(?! (?:after|before|as|thereafter))|asap|as soon as(?! something| exports| you| uploads| \\w+ (?:change|changes|works?|work again))|as (?:quickly|fast|promptly|rapidly|swiftly|early|expeditiously) as|as and when|in due (?:course|time)|in no time|in the near future|in the (?:coming|next few|following) (?:minutes|hours|days|weeks)|in a (?:little |short )?(?:while|moment|bit)|in the foreseeable future|before long|without (?:undue |further |any )?delay|promptly|momentarily|imminently|in a timely (?:manner|fashion)|at the (?:<w1>)?(?:earliest|first) (?:opportunity|possible|convenience|moment)|at (?:our|your) earliest|when(?:ever)? (?:<w1>)(?:we have|available|possible|they (?:become|are)|it becomes|there is|ready)|as (?:they|it|more|further|new|additional|we) (?:<w4>)(?:become|becomes|available|learn|have|get|progress|know|comes?|emerges?|develops?)|straight ?away|right away|any (?:minute|moment|time) now|eventually|in time|once (?:<w2>)available|over the coming|at some point|sooner rather than later|in the short term|(?:once|when|if|as soon as) (?:<w1>)(?:we|there) (?:<w1>)(?:have|has|is|are|know|learn) (?:<w2>)(?:news|more|details|information|something|certainty)|by and by|with all (?:due )?(?:speed|haste)|when we know more|when we can';

const IMPROVE =
  'improv\\w+|review\\w*|add(?:ing)?|strengthen\\w*|introduc\\w+|replac\\w+|chang(?:e|ing)|train(?:ing)?|test(?:ing)?|automat\\w+|implement\\w*|invest\\w*|harden\\w*|upgrad\\w+|redesign\\w*|rework\\w*|audit\\w*|revis\\w+|tighten\\w*|enhanc\\w+|extend\\w*|expand\\w*|increas\\w+|conduct\\w*|perform\\w*|carry(?:ing)? out|put (?:<w3>)in place|work(?:ing)? on (?:<w2>)(?!a fix|the fix|this|it|restor\\w+|resolv\\w+)|build\\w*|creat(?:e|ing)|develop\\w*|establish\\w*|adopt\\w*|mov(?:e|ing) (?:<w4>)to|migrat\\w+|evaluat\\w+|reassess\\w*|rethink\\w*|document(?:ing)?|set(?:ting)? up|install(?:ing)?|reduc\\w+|overhaul\\w*|refactor\\w*|simplif\\w+|moderni[sz]\\w+|separat\\w+|duplicat\\w+|double|limit(?:ing)?|require|make (?:<w3>)(?:more|safer|stronger|robust|resilient)|take (?:<w2>)(?:steps|measures|action)|learn from|look (?:at|into) (?:how|our|ways)|hire|rehears\\w+|practi[sc]\\w+|rotat\\w+|be (?:improving|reviewing|adding|changing|strengthening|introducing|investing|testing|training|implementing|working on|upgrading|replacing)';

export const ACTIONS: readonly string[] = [
  `(?:<wewill>) (?:<w3>)(?:${IMPROVE})`,
  `(?:<we>) (?:<w2>)(?:are|is) (?:<w1>)(?:planning|committed|going|determined|intending|looking) (?:to|on) (?:<w2>)(?:${IMPROVE})`,
  `(?:in (?:the )?future|from now on|going forward|longer term|long term),? we (?:<w2>)(?:will |shall )?(?:<w1>)(?:${IMPROVE})`,
  '(?:measures|safeguards|checks?|steps|alerts?|tests?|controls?|improvements?|changes?|monitoring|procedures?|training) (?:<w2>)(?:are being|is being) (?:<w1>)(?:put|added|introduced|taken|made|implemented|improved|strengthened|reviewed|set up|established|extended|automated)',
  '(?:measures|safeguards|checks?|steps|alerts?|tests?|controls?|improvements?|changes?|monitoring|procedures?|training) (?:<w2>)(?:will|shall|are going to|is going to) (?:<w1>)be (?:<w1>)(?:put|added|introduced|taken|made|implemented|improved|strengthened|reviewed|set up|established|extended|rolled out|automated|changed)',
];

export const NO_ACTION: readonly string[] = [
  "(?:will not|won't|shall not|do not plan|don't plan) ",
  '^you ',
  'review (?:whether|your|the situation)',
];

export const NO_PROMISE: readonly string[] = [
  "(?:cannot|can't|can not|could not|do not|don't|not|won't|will not|no longer) (?:<w1>)(?:guarantee|promise|rule out|assure|exclude|be sure)",
  '^(?:to |please |if )?(?:make sure|ensure|check)(?: that| the)? ',
  '^(?:to make sure|please|if) ',
  'contract guarantees',
];

export const SURE: readonly string[] = [
  "(?:<wewill>)|will|won't|shall|can|cannot|can't|guarantee\\w*|promis\\w+|assur\\w+|vow|word|ensur\\w+|mak(?:e|es|ing) sure|made sure|impossible|eliminat\\w+|always|for good|so that|does not happen|doesn't happen|(?:percent|per cent|%|completely|fully|absolutely) (?:safe|secure)|now on|can no longer|one-(?:time|off)|never again|forever|zero risk|no (?:risk|chance)|never recurs?|rules? out|ruled out|prevents?|excludes?|of the past|fail-safe",
];
