export const SURE_HALF =
  "we (?:<w2>)(?:believe|think|assume|trust|hope that|hope (?=the|this|it|everything|all|your)|are (?:fairly|reasonably|quite|pretty|mostly|relatively|increasingly|cautiously|very|almost|guardedly) (?:confident|sure|certain|optimistic|positive|hopeful))|(?:we are|we're) (?:confident|sure|optimistic|certain|hopeful)(?! that we will| we will)|i (?:believe|think)|(?:seems?|appears?)(?: to| that| as| now)?|looks? (?:like|as|to be)|(?:probably|apparently|presumably|hopefully|seemingly|supposedly|likely|mostly|largely|more or less|essentially|almost certainly|basically|virtually)|as far as (?:we|i) (?:know|can tell|can see|are aware)|to (?:the best of )?our (?:best )?knowledge|it is (?:likely|probable|our belief|our understanding)|signs of (?:recovery|improvement)|encouraging signs|looks? (?:<w1>)(?:good|better|fine|normal|healthy|promising|stable)|should";

export const DENIED =
  "(?:we )?(?:do not|don't) (?:currently |at this (?:time|point) )?(?:believe|think|expect|have (?:any )?reason to (?:believe|think))|(?:are )?(?:not|un)(?: currently)? ?aware of|(?:it is|it's|seems|appears) (?:very |highly |most |extremely )?unlikely|nothing (?:<w3>)(?:suggests?|indicates?|points? to)|no reason to (?:believe|think|suspect|assume)";

export const NO_SIGNS =
  '(?:no|any|not any|without|little|zero) (?:<w2>)(?:evidence|indications?|signs?|hints?|traces?|proof|reports?|suggestion|reason to believe) (?:<w1>)(?:of|that|to|for|at)';

export const SHOULD_WORK =
  'you should (?:now |again )*(?:no longer|not see|see (?:normal|no) |be able to)|(?<!you )(?<!administrators? )(?<!admins? )(?<!team )(?:should|ought to) (?:now |all |again |once more |also |already |once again |by now )*(?:be (?:<w3>)(?:<works>|able to)|have (?:now )?(?:recovered|returned|been (?:<w1>)(?:<works>))|no longer|not see|see (?:<w2>)(?:normal|no)|work|function|operate|succeed)';
