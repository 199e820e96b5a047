/** Words of the languages messages are shipped in, before and around a time. */
export const LATER: readonly string[] = [
  'will|expect\\w*|estimat\\w+|should|plan|eta|voraussichtlich|rechnen|estimamos|prevemos|prévoyons',
];

export const REPAIRED: readonly string[] = [
  '(?:restor|resolv|recover|repair|fix|work|complete|available|normal|back|wieder|behob|restablec|resuel|rétabl|résol)\\w*|estimate(?: is|:)|eta:?',
];

export const TROUBLE: readonly string[] = [
  "fail\\w*|down|unavailable|outage|incident|problem\\w*|could not|cannot|can't|unable|slow|interrupt\\w*|error\\w*|affect\\w*|began|begins|stop\\w*|late|delay\\w*|disrupt\\w*|wrong|not work\\w*|impact\\w*|broke\\w*|shut|closed|stuck|blocked|hang\\w*|hung|missing|lost|empty|silent|refus\\w*|reject\\w*|degrad\\w*|timeouts?|timed out|trouble\\w*|issues?|ceased?|not|no (?:longer|<w1>[a-z]+ (?:can|could|is|are|was|were|has|have))|nobody|no one|nothing|none|neither|never|without",
  'nicht|fehl|schl[aä]g\\w+|hakt|h[aä]ng\\w+|langsam|kein\\w*|ausfall|fehler\\w*|gestört|störung|fiel\\w*|begann|no (?:se )?(?:puede|pueden|funciona\\w*)|interrup\\w*|fall[oóa]\\w*|comenz\\w*|panne|impossible|pas|commenc\\w*|échou\\w*|indisponible\\w*|interromp\\w*|caíd\\w*|defekt|nicht verfügbar',
];

export const OVER: readonly string[] = [
  'restor\\w+|resolv\\w+|recover\\w*|ended|over|again|back|fixed|normal(?:ly)?|as usual|stable|healthy|repaired|solved|finished|(?<!not )(?<!not been )(?:successful(?:ly)?|succeed\\w*|gone)',
  "(?<!not )(?<!n't )(?<!longer )(?<!stopped )(?<!cannot )(?<!ceased )(?<!never )(?<!nothing )(?<!not been )(?:work(?:s|ed|ing)?|go(?:es|ne)? through|went through|get(?:s|ting)? through)(?! (?:on|to|with|hard|at|around|round))",
  'wieder|behoben|restablec\\w*|de nuevo|rétabli\\w*|à nouveau|de nouveau|fonctionn\\w*',
];

export const NEXT_WORD: readonly string[] = [
  '(?:next|another|further|new) (?:<w1>)(?:update|message|news|word|notice)',
  'hear from us',
  '(?:we|you) will (?:<w3>)(?:update|write|post|hear)',
  'we (?:write|update|post|report) (?:<w2>)(?:again|by|at|before)',
  'nächste (?:meldung|nachricht|information|aktualisierung)|próxima (?:actualización|información)|prochaine (?:mise à jour|information)',
];

export const PROMISED_BY =
  'by |at |before |until |(?:update|message|news|meldung|information): |bis |um |a las |antes de las |avant |à ';

export const EXPECTED_BY =
  'by |at |before |is |(?:repair|recovery|restoration|resolution|estimate|eta|fix): |bis |gegen |antes de las |sobre las |avant |vers ';

export const BEGAN =
  'from |between |since |(?:began|begun|started|starting|beginning|failed|stopped|ceased|broke|broke down|crashed|appeared|occurred|happened|surfaced|emerged|went (?:down|offline|dark)|fell over|hung|froze) (?:at |(?=(?:on|about|around|shortly|roughly|by) ))|(?:stopped|ceased|quit|(?<!we )(?<!engineers )began|(?<!we )(?<!engineers )started) (?:to )?(?:work|load|respond|answer|fail|show|return|slow|open|time|drop|hang|arriv|sync|print|send|appear|see|gett|receiv|experienc)\\w*(?: [\\w-]+){0,3} (?:at |(?=(?:about|around|shortly|roughly) ))|first (?:failed|failing|seen|fail\\w*|errors?|broke) (?:[\\w-]+ ){0,3}(?:at |(?=(?:about|around) ))|first (?:failed|failing|error|broken) (?:[\\w-]+):? |(?:start|begin|beginn|début|inicio): |von |zwischen |ab |entre |de ';

export const ENDED =
  'to |until |till |and |- ?|bis |und |hasta |y |à |et |jusqu’à ';

export const WELL_SINCE =
  'at |since |by |until |ended at |over at |from |as of |after |before |seit |um |desde |a las |depuis |à ';

/** The last that went wrong tells of the end. */
export const LAST =
  '(?:last|final) (?:<w2>)(?:fail\\w*|errors?|interruption|timeout|alarm|refused|rejected|lost|wrong)';
