export const STARTED: readonly string[] = [
  '(?:since|from|between|began|begun|started|starting|beginning|as of|at|about|around) (?:<w4>)(?:<clock>|<day>|\\d{4}-\\d\\d-\\d\\d)',
  '(?:<clock>) (?:<w2>)(?:-|to|until|and) (?:<clock>)',
];

export const ENDED: readonly string[] = [
  '(?:to|until|till|and|-) (?:<w2>)(?:<clock>|<day>)',
  '(?:restored|resolved|ended|over|recovered|back|again|normal|fixed|works?|worked|working) (?:<w4>)(?:at|since|by|on) (?:<w2>)(?:<clock>|<day>)',
];

export const WHO: readonly string[] = [
  '(?:affected|unaffected|impacted)',
  '(?:all|only|no|every|\\d[\\d.,]*(?: ?%)?(?: of)?) (?:<w3>)(?:customers|users|accounts|teams|shops|organi[sz]ations|clients|schools)',
  '(?:customers|users|accounts|teams) (?:who|whose|in|with|on|using)',
  'work(?:s|ed)? (?:normally|as usual)|stay(?:s|ed)? (?:online|available)',
];

export const STEPS: readonly string[] = [
  "(?:you|customers|users) (?:<w2>)(?:do not|don't) (?:need|have) to",
  'nothing (?:<w3>)(?:to do|needed|required|for you)|no (?:<w1>)action',
  '(?:workaround|what you (?:can|have to|need to) do|action)',
  '(?:you|customers|users) (?:<w1>)(?:can|should|must|need to|have to|may) ',
  '^(?:please |until then,? (?:please )?|if (?:<w9>))?(?:<advice>|enter|download|refresh|switch|reset|repeat)\\b',
  'please ',
  'none available|none at this time',
];

export const PROOF: readonly string[] = [
  '<checked>',
  'watch\\w*|monitor\\w*|measur\\w+|stayed at|confirmed|error rates?|without errors?|test orders',
];

export const SEEN =
  "(?:you|your|customers?|users?) (?:<w9>)(?:cannot|can't|could not|couldn't|unable|may not|do not|did not|see|saw|get|got|lost|had to|missing|empty|late|wrong|twice|receive\\w*)|(?:pages?|reports?|uploads?|sign-ins?|searches|search|exports?|imports?|payments?|orders?|messages?|mails?|emails?|invoices?|files?|logins?|calls?|dashboards?|data|figures|totals|deliver\\w+|requests?|service|app|site|website|api) (?:<w6>)(?:fail\\w*|slow|empty|late|delay\\w*|wrong|missing|unavailable|down|stop\\w*|not|no longer|cannot|could not|refused|twice|error\\w*|lost|incomplete|interrupted|affected)|(?:issues?|problems?|trouble|difficult(?:y|ies)) (?:with |in |when )?\\w+ing|(?:is|are|was|were) (?:<w1>)(?:down|unavailable|unreachable|offline|closed)|(?:no|without|slow|wrong|incorrect|false|double|duplicate|delayed|empty|missing|failed) (?:<w1>)(?:e-?mails?|mails?|values|alerts?|figures|notifications?|invoices?|prices?|reports?|uploads?|sign-ins?|exports?|payments?|orders?|messages?|data|results?|access|pages?)";
