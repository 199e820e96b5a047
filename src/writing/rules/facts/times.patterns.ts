/** Words of the languages messages are shipped in, before and around a time. */
export const LATER: readonly string[] = [
  'will|expect\\w*|estimat\\w+|should|plan|eta|voraussichtlich|rechnen|estimamos|prevemos|prévoyons',
];

export const REPAIRED: readonly string[] = [
  '(?:restor|resolv|recover|repair|fix|work|complete|available|normal|back|wieder|behob|restablec|resuel|rétabl|résol)\\w*|estimate(?: is|:)|eta:?',
];

export const TROUBLE: readonly string[] = [
  "fail\\w*|down|unavailable|outage|incident|problem\\w*|could not|cannot|can't|unable|slow|interrupt\\w*|error\\w*|affect\\w*|began|begins|stop\\w*|late|delay\\w*|disrupt\\w*|wrong|not work\\w*|impact\\w*|broke\\w*",
  'nicht|kein\\w*|ausfall|fehler\\w*|gestört|störung|fiel\\w*|begann|no (?:se )?(?:puede|pueden|funciona\\w*)|interrup\\w*|fall[oóa]\\w*|comenz\\w*|panne|impossible|pas|commenc\\w*|échou\\w*|indisponible\\w*|interromp\\w*|caíd\\w*|defekt|nicht verfügbar',
];

export const OVER: readonly string[] = [
  'restor\\w+|resolv\\w+|recover\\w*|ended|over|again|back|fixed|normal',
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
  'from |between |since |(?:began|started|starting|beginning|failed|stopped|broke|broke down|crashed|appeared|occurred|went down) (?:at |(?=(?:on|about|around|shortly|roughly) ))|(?:start|begin|beginn|début|inicio): |von |zwischen |ab |entre |de ';

export const ENDED =
  'to |until |till |and |- ?|bis |und |hasta |y |à |et |jusqu’à ';

export const WELL_SINCE =
  'at |since |by |until |ended at |over at |seit |um |desde |a las |depuis |à ';
