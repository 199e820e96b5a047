/** Defers to the post-mortem, or says that nothing is said. */
export const DEFERS =
  '(?:cause|causes|reason|remedy|what we (?:change|fix|learn\\w*)|lessons?|factors|measures) (?:<w6>)(?:examined|investigat\\w+|post-?mortem|analy[sz]ed|report|not known|unknown)|(?:post-?mortem|report) (?:<w3>)(?:will|comes|names?|follows|says)|(?:do|does) not (?:<w2>)(?:name|state|say|discuss)|whether (?:<w9>)(?:examined|investigated|checked)|(?:will|is to) be in the (?:post-?mortem|report)|being (?:examined|investigated)';

export const CAUSE_WORDS: readonly string[] = [
  '(?:which|that|this|and) (?:<w1>)(?:caused|triggered|provoked|induced|set off) (?:the|this|our|an?) (?:<w2>)(?:outage|incident|failure|problem|interruption|disruption|issue|downtime)',
  '(?:was|were|is|are|been) (?:<w1>)(?:caused|triggered|provoked|induced)(?! by (?:<effect>))',
  '(?:contributing|contributory|aggravating|causal|underlying|decisive|main) (?:factors?|causes?|circumstances?|conditions?)|factors?',
  'root causes?|(?:the|a|one|another|its|this|their|main|primary) (?:<w1>)(?:cause|causes|culprit|trigger|reason)(?! (?:is|was|has|for concern)? ?(?:being|not|still|unknown))',
  'bugs?|defects?|faults?(?! \\d)|flaws?|weakness(?:es)?|vulnerabilit(?:y|ies)|misconfigur\\w+|regression|race condition|memory leak|design error|programming error|configuration error|human error|lack of (?:<w1>)[\\w-]+|shortcomings?|deficienc\\w+|gaps? in (?:our|the)|(?:missing|absent|insufficient|inadequate|poor|incomplete) (?:<w1>)(?:alerts?|tests?|testing|monitoring|checks?|reviews?|documentation|training|routes?|safeguards?|validation|capacity|backups?|process\\w*|controls?)',
  '(?:led|contributed|contributes) to(?! (?:<effect>))|resulted (?:from|in)|stemm?(?:s|ed|ing) from|originated|(?:played|plays) a (?:part|role)|because(?! of (?:<effect>))|due to(?! (?:<effect>))|owing to(?! (?:<effect>))|as a result of(?! (?:<effect>))|thanks to|made (?:the|it|this) (?:<w2>)(?:worse|longer|bigger|possible)|let (?:the|this|it) (?:<w2>)through|went (?:unnoticed|undetected)|(?:was|were) not (?:tested|monitored|noticed|detected|reviewed|documented|caught)',
];

export const REMEDY_WORDS: readonly string[] = [
  'prevent\\w*|keep (?:this|it) from happening|avoid (?:<w2>)(?:recurrence|repetition|repeat)|so that (?:it|this) (?:<w2>)(?:not|never)',
  'remed(?:y|ies|ied|iation|iate[ds]?)|correct(?:ive|ed|ion|ions)?(?= |\\.|$)(?! (?:total|figure|number|amount)s?)|patch(?:ed|es)?|hot-?fix\\w*|bug-?fix\\w*|fix(?:ed|es|ing)?|repair(?:ed|s|ing)?|counter-?measures?|safeguards?|long-term solution',
  'lessons?(?: learned)?|learned|learnings?|take-?aways?|action items?|follow-up actions?|improvements?|improved?|strengthen\\w*|harden\\w*',
  'should (?:<w1>)have|ought to have|could have been|(?:will|going to|plan to) (?:<w2>)(?:add|change|improve|introduce|replace|review|automate|upgrade|redesign|rework|extend|monitor more|alert|require|train|buy|move|separate|hire|double)',
];

export const UNSHARED: readonly string[] = [
  '(?:our|the) (?:<w2>)(?:largest|biggest|most important|top|key|strategic|major) (?:<w2>)(?:accounts?|customers?|clients?)',
  '(?:lost|losing|loss of|at-risk|annual|monthly|our) (?:<w1>)revenue|revenue (?:of|is|loss|impact|at)|(?:arr|mrr)',
  'legal (?:is|are|has|have|team|department|counsel|advice|action|exposure|risk)(?! notice)|lawyers?|attorneys?|counsel|lawsuits?|litigation|sue[ds]?|court',
  'liab(?:le|ility|ilities)|negligen(?:t|ce)|breach(?:ed|es)? of (?:<w1>)contract|in breach|contractual (?:penalt\\w+|breach|liab\\w+)|penalt(?:y|ies)|compensation claims?|damages claims?',
  '(?:notify|notifying|notification of|report to|inform) (?:<w2>)(?:the )?(?:<w1>)(?:regulators?|authorit(?:y|ies)|supervisory|ico|data protection|police|bafin|fca|sec)',
  '(?:regulators?|supervisory authorit(?:y|ies)) (?:<w2>)(?:told|notified|informed)',
  '(?:cost|owe|cost us|pay) (?:<w3>)(?:service )?credits|sla (?:breach|violation|miss)|insurance|insurer',
  '(?:threaten\\w*|about|want\\w*|going|plan\\w*) to (?:<w1>)(?:cancel|leave|terminate|churn|sue)|churn|(?:cancel|terminate)\\w* (?:their|its|the) contracts?',
];
