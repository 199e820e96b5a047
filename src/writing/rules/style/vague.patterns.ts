export const SOME =
  '(?:some(?! time)|several|a few|certain|many|most|various|multiple|numerous|countless|(?:only |just )?an? (?:very |relatively |extremely )?(?:small |limited |large |significant |low |tiny |substantial |considerable )?(?:number|subset|portion|fraction|percentage|part|proportion|group|majority|minority|handful|share|range|set) of|the (?:vast |great |overwhelming )?majority of|few) (?:of )?(?:our |the |your |these |those )?(?:[\\w-]+ ){0,2}(?:<customers>)|(?:some|many|most|several|a few|a number|a handful) of you';

/** What says which ones. */
export const WHICH =
  '^ ?(?:currently |still )?(?:who|whose|that|which|with|in|from|on|using|located|based|within|outside|between|scheduled|created|hosted|running|under|over|older|younger|near|across|of (?:the|our)|at the|via|through)\\b|^ ?[(:]|^, (?:those|namely|all|mainly in|in the)|^s? (?:in|on|with)';

export const SAYS_HOW_MANY =
  "\\d[\\d.,]* ?(?:%|percent|per cent|of|out of|customers|users|accounts|teams|shops|schools|requests)|(?:half|a third|two thirds|a quarter|one in \\w+)|how many|(?:do not|don't|cannot) (?:yet )?(?:know|say) (?:yet )?(?:which|who)|thanks to";

export const SYMPTOM =
  "cannot|can't|could not|couldn't|unable|fail\\w*|slow\\w*|errors?|blank|empty|missing|late|delay\\w*|refused|stuck|times? out|timed out|duplicat\\w+|twice|wrong|do not|does not|did not|don't|doesn't|take|takes|took|up to|closed|crash\\w*|lost|shows?|stale|stops?|stopped|down|unavailable|unreachable|no longer|incorrect|only|rejected|disappear\\w*|old|page|message|instead";

export const SOME_TROUBLE: readonly string[] = [
  '(?:experiencing|seeing|having|facing|encountering|experience|experienced|see|have|has|encounter|aware of|investigating|identified|detected|found|noticed|there (?:is|are|was|were)|looking into|affected by|face|suffering from|suffered) (?:<w2>)(?:issues?|problems?|difficult(?:y|ies)|incidents?|trouble|troubles|disruptions?|challenges|instabilit\\w+|irregularit\\w+|anomal\\w+)(?! (?:is|was|has been) (?:fixed|resolved|over))',
  '(?:an?|the|this|some) (?:<w1>)(?:incident|issue|problem)s? (?:is |are |was |may be |has been )?(?:affect\\w*|impact\\w*|disrupt\\w*)',
  '(?:is|are|was|were|has|have|been|with|see|may|experiencing|service) (?:<w2>)(?<!not )(?<!not been )(?:degraded|impaired|disrupted|unstable|impacted)(?: (?:performance|service|experience|availability|functionality))?',
  'degraded (?:performance|service|availability|experience)',
  "(?:not|isn't|aren't) (?:<w1>)(?:behaving|working|performing|functioning|operating) (?:as|properly|normally|correctly|at full)",
];

export const PAST_VAGUE =
  "recently(?! (?:opened|used|created|added|viewed|edited|changed|closed|visited|deleted|shared|saved))|lately|briefly|a (?:short |little )?while ago|(?:some|a short|not a long) time ago|not (?:so |very )?long ago|(?:some|a few|several|a couple of) (?:minutes|hours|days|weeks) ago|of late|earlier(?: today| this \\w+)?(?! (?:than|version|versions|message|messages|mail))|this (?:morning|afternoon|evening|week)|last (?:night|evening|week)|(?:yesterday|(?<!from )today)(?!'s)(?= |[.,;])|for (?:some|a|a short|a brief|quite some|a limited|a certain) (?:time|period|while|moment)|for (?:several|a few|some|many) (?:minutes|hours|days)|(?:over|in|during|for) the (?:past|last) (?:few|couple of|several)? ?(?:minutes|hours|days|weeks)|temporarily|intermittently|sporadically|occasionally|at times|from time to time|the other day|(?:a|an) (?:brief|short|limited) (?:time|period|interval|window|while)|momentarily|in the past (?:few )?(?:hours|days|weeks)|at some point|overnight";

export const HAPPENED =
  "was|were|had|did|could not|couldn't|failed|stopped|noticed|found|received|discovered|detected|became|experienced|identified|saw|went|reported|lost|learned|been|dropped|slowed|changed|began|started|occurred|happened|interrupted|[a-z]{3,}ed";

export const INVITES: readonly string[] = [
  "(?:please )?(?:feel free|do not hesitate|don't hesitate|never hesitate) to [\\w-]+",
  '(?:contact|email|write to|call|ask|message|reach out to|get in touch with) (?:us|our (?:<w2>)(?:team|support)|your (?:<w2>)(?:manager|team|contact)) (?:<w2>)(?:for|if you (?:<w3>)(?:want|would like|need|have)) (?:<w2>)(?:details?|more|further|information|questions?|concerns?)',
  'if you (?:have|would like|want|need|wish) (?:<w4>)(?:questions?|concerns?|know more|further|more (?:details|information)|details|information)(?:<w4>)',
  '(?:more|further|additional) (?:information|details?) (?:<w2>)(?:on|upon) request',
  'available (?:on|upon) request',
  '(?:just|simply) reply to this (?:mail|e-?mail|message)',
  '(?:happy|glad|available|here|pleased) to (?:answer|discuss|help|talk|assist|chat)(?:<w3>)',
  'let us know if you (?:<w2>)(?:have|need|want)',
];
