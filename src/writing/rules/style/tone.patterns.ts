export const APOLOGY: readonly string[] = [
  '(?:<we>|to|and|must|and we|sincerely|deeply|i|publicly) (?:<w3>)apologi[sz]e(?: (?:sincerely|deeply|unreservedly|profoundly|again))*',
  "(?:we are|we're) apologi[sz]ing",
  '(?:please )?accept <w3>apolog(?:y|ies)',
  '(?:our|my|offer|offering|owe|owed|extend|deserve|issue|convey|with|many|sincere|deepest|humble|heartfelt) (?:<w3>)apolog(?:y|ies)',
  '^(?:<w1>)apologies(?= (?:for|to|that|if|again|,)|[.!,])',
  "(?:we|i)(?:'re|'m| are| am| remain| feel) <w2>sorry",
  '^(?:we )?(?:are )?(?:(?:so|very|really|truly|deeply) )*sorry(?= (?:for|that|about|to|if|we)|[.!,])',
  '(?:say|saying|and|truly|deeply|very|so) sorry(?= (?:for|that|about|to)|[.!,]|$)',
  'sorry (?:for|that|about) (?:the|your|our|this|that|any|all|what|how|you|we|letting|having|not)',
  '(?:we|i) (?:<w2>)regret(?! to (?:inform|say|tell))(?: that)?',
  'it is with (?:\\w+ )?regret',
  '(?:please )?forgive us',
];

export const HOLLOW: readonly string[] = [
  'inconvenienc(?:e|es|ed)',
  '(?:any|some|the) (?:<w1>)(?:disruption|trouble|frustration|difficult(?:y|ies)|confusion|concern|hassle) (?:that )?(?:<w4>)caused',
  '(?:take|takes|taking|took|treat|treats) <w9>seriously',
  '(?:is|are|remains?|as|being|be|our) (?:<w2>)(?:top|highest|utmost|number one|first|main|greatest|biggest|absolute|paramount) (?:priority|priorities|importance|concern)',
  '(?:of )?(?:the )?(?:utmost|paramount) (?:importance|urgency|care|seriousness|respect|attention)',
  '(?:please )?(?:rest|be|you can be|we want you to feel) (?:re)?assured',
  'tireless(?:ly)?',
  '(?:work|works|working|worked|busy|on it|at it) <w4>(?:around|round) the clock',
  '(?:around|round)[- ]the[- ]clock',
  '(?:work|works|working|worked) <w4>(?:24/7|24x7|day and night|night and day|non-?stop)',
  '(?:work|works|working|worked) (?:<w2>)(?:hard|diligently|feverishly|relentlessly|flat out|with urgency|at full speed|vigorously)',
  'hard at work',
  'all hands (?:are )?on deck',
  '(?:doing|do|did|does) (?:absolutely )?(?:everything|all|our (?:very )?(?:best|utmost)|whatever)(?: that)?(?: (?:we|it|they|is|in|i)\\b| possible)? ?<w2>(?:can|could|possible|power|takes|best|utmost)?',
  'everything (?:with)?in our power',
  'no stone unturned',
  '(?:every|best|utmost) efforts?',
  '(?:thank|thanks|thanking|appreciate|appreciates|appreciated|grateful|gratitude|ask|asking|asks|beg|request|count on) <w6>(?:patience|understanding|support|cooperation|co-operation|trust|loyalty|bearing with|business)',
  '(?:bear|bearing) with us',
  '(?:understand|know|realise|realize|recogni[sz]e|appreciate|acknowledge|aware|share|imagine|sorry) <w6>(?:frustrat\\w+|inconvenien\\w+|annoying|upsetting|disappoint\\w+)',
  '(?:understand|know|realise|realize|recogni[sz]e|appreciate|acknowledge|aware|aware of) <w1>(?:how (?:<w3>)?(?:important|critical|crucial|vital|difficult|disruptive|essential|much|stressful|valuable|hard)|the (?:<w1>)?(?:importance|impact|effect|stress|difficulties) )',
  '(?:the|what) (?:impact|effect) (?:that )?this (?:has|had|may have|is having)',
  '(?:as |our |as one of our )?(?:most )?valued (?:customers?|clients?|partners?|users?|members?)',
  'we (?:<w2>)?(?:value|cherish|treasure) (?:you|your|our)',
  '(?:committed|commitment|dedicated|dedication|strive|strives|striving|endeavou?r) (?:<w3>)(?:to|for) (?:<w4>)(?:highest|best|trust|quality|excellen\\w+|reliab\\w+|transparen\\w+|level of|experience|service|satisfaction|support|confidence|high|great|improving (?:your|our service)|keeping you|keep you|ensur\\w+)',
  '(?:pride|prides|prided) (?:ourselves|itself|themselves)',
  '(?:highest|high|strictest|best) (?:possible )?(?:<w1>)standards?',
  'nothing is more important',
  'could not be more important',
  'at the (?:very )?(?:heart|core|cent(?:re|er)) of (?:everything|all|what|our)',
  'core values?',
  'world[- ]class|best[- ]in[- ]class|industry[- ]leading|top[- ]notch',
  'customer satisfaction',
  'we (?:hear|feel) (?:you|your pain)',
  'stay tuned',
  '(?:means|mean) (?:the world|everything|a lot) to us',
  'we are here (?:for you|to help)',
  "(?:your|our customers') (?:trust|confidence|satisfaction|success) (?:is|are|means|matters)",
];

export const MINIMISING: readonly string[] = [
  '(?:only|just|merely|simply|at most|at worst|no more than) (?:an? )?(?:very |relatively |extremely |rather |fairly |quite |comparatively )?(?:few|handful|small|tiny|minor|limited|couple|fraction|minimal|slight|negligible|cosmetic|marginal|brief|short|display|isolated|a few)',
  '(?:very|extremely|relatively|comparatively|vanishingly) (?:few|small|minor|limited|low|short|rare|little)(?! than)',
  'an? (?:very |relatively |extremely )?(?:small|tiny|limited|minimal|negligible|insignificant|minuscule|low) (?:but \\w+ )?(?:number|subset|fraction|percentage|portion|group|share|minority|proportion|amount|part|handful|set) of',
  'handful of',
  'glitch(?:es|y)?|hiccups?|hickups?|hitch(?:es)?|blips?|snags?|kinks?|teething (?:troubles?|problems?)|bumps? in the road|wobbles?|niggles?',
  'minor (?:<w1>)(?:issues?|problems?|incidents?|disruptions?|outages?|delays?|interruptions?|bugs?|errors?|inconveniences?|impact|effects?|trouble|difficult\\w+|matter|nature|degradation|degradations)',
  '(?:slight|negligible|insignificant|trivial|minimal|marginal|momentary|short-lived|isolated) (?:<w1>)(?:issues?|problems?|incidents?|disruptions?|outages?|delays?|interruptions?|bugs?|errors?|impact|effects?|trouble|lapses?|slowdowns?|share|number|increase|degradation|case|cases|part|amount|inconvenience)',
  '(?:impact|effect|effects|consequences|damage|disruption|delay|delays) (?:<w3>)(?:is|was|were|are|has been|remains?|remained) (?:<w1>)(?:minimal|limited|small|minor|low|negligible|slight|insignificant|trivial|contained)',
  '(?:a )?little (?:trouble|problem|issue|delay|bit|hiccup)',
  'no big deal|nothing (?:serious|major|dramatic|to worry about)|not (?:a )?(?:big|major|serious) (?:deal|issue|problem)|no (?:real|serious|major) (?:harm|damage|problem|issue|impact)',
  'merely|(?:simply|just|only|purely) (?:an? )?(?:matter|case|question|cosmetic|display|visual) ?(?:of|problem|issue|error|one)?',
  '(?:luckily|fortunately|thankfully),? (?:<w1>)(?:only|just|no|none|few|very|it)',
  'barely (?:noticeable|noticed|visible)|hardly (?:anyone|anybody|any|noticeable|noticed)|scarcely',
  '(?:somewhat|a bit|a tad|slightly) (?:slow|slower|delayed|late|degraded)',
];

export const DRAMA: readonly string[] = [
  'catastroph\\w+|disastrous|devastat\\w+|nightmares?|horrif\\w+|horrible|terrible|terribly|appalling|dreadful|tragic|tragedy|unprecedented|meltdown|chaos|chaotic|havoc|crippl\\w+|disgraceful|shocking|shocked|heartbroken|mortified|unacceptable in every way|apocalyp\\w+|calamit\\w+|worst (?:<w1>)(?:day|outage|incident|failure|moment|hours?|week|nightmare)|debacle|fiasco',
  '(?:massive|huge|enormous|gigantic|colossal|total|utter|complete|epic|monumental) (?:<w1>)(?:impact|failure|outage|disruption|mess|collapse|breakdown|problem|blow|disaster|incident|damage|meltdown)',
  '(?:collapsed|imploded|exploded) (?:completely|entirely|utterly)?',
  'disasters?(?! (?:recovery|plan|relief|site|response|tolerance|management|preparedness))',
  'crisis(?! (?:team|plan|line|management|communication))',
];

/** Words that make a plain “sorry” heavier; two are one too many. */
export const INTENSIFIERS =
  'sincerely|sincere|deeply|deepest|truly|profoundly|profound|unreservedly|wholeheartedly|heartfelt|extremely|terribly|humbly|humble|so very|from the bottom of our hearts?';

export const PLEAS =
  'forgive us|bear with us|beg (?:you|your)|(?:please )?give us (?:another|a second) chance|ask (?:for )?your forgiveness|please understand';

/** What an apology is for: a thing that happened to the reader, not “the inconvenience”. */
export const HARM =
  "you|your|yours|hours?|days?|lost|missed|late|wrong|twice|double|could not|couldn't|had to|empty|missing|delayed?|failed|gaps?|orders?|reports?|invoices?|payments?|files?|messages?|shipments?|deliver\\w+|exports?|drafts?|pay\\w*|data|sign-?ins?|access|tickets?|appointments?|bookings?|totals?|charges?";

export const EMPTY_HARM =
  'inconvenien\\w+|(?:any|the|this) (?:<w1>)(?:disruption|trouble|issues?|problems?|frustration|confusion|incident|interruption|impact)(?: (?:this|it|that|caused|may|to you|you may)|[.!]|$)';

/** A person addressed, and something that happened to them; or what we know it means. */
export const ACKNOWLEDGES: readonly string[] = [
  "(?:you|your) (?:<w4>)(?:could not|couldn't|cannot|can't|lost|had to|missed|were (?:unable|billed|charged|signed out|locked)|was (?:billed|wrong|late|empty)|did not (?:get|receive)|are unable|have to|waited|spent|needed|is (?:late|missing|wrong))",
  '(?:we )?know (?:that|what) (?:<w4>)(?:means?|costs?|cost|manual|work|hours?|you|your)',
  '(?:cost|costs) (?:you|your)',
  'let you down|(?:our|on us) fault|that is on us|is our responsibility',
];
