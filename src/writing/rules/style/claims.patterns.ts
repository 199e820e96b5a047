export const SURE_HALF =
  "(?:from what|so far as|as far as|for all|by what) (?:we|i) (?:can )?(?:currently )?(?:see|know|tell|judge|say)|(?:from|in) our (?:point of view|view|opinion|estimation|experience)|at (?:first|a) glance|by all accounts|in all (?:likelihood|probability)|pretty much|practically|with (?:a bit of|some|any) luck|judging by|it (?:would )?(?:feels|sounds|seem)|(?:may|might|could) (?:now |already |well )*(?:be (?=over|resolved|fixed|solved|back)|have been (?=resolved|fixed|solved|restored))|we (?:<w1>)(?:gather|understand|suppose|guess|reckon|feel|presume|have the impression|are inclined)|we (?:<w2>)(?:believe|think|assume|trust|hope that|hope (?=the|this|it|everything|all|your)|are (?:fairly|reasonably|quite|pretty|mostly|relatively|increasingly|cautiously|very|almost|guardedly) (?:confident|sure|certain|optimistic|positive|hopeful))|(?:we are|we're) (?:confident|sure|optimistic|certain|hopeful)(?! that we will| we will)|i (?:believe|think)|(?:seems?|appears?)(?: to| that| as| now)?|looks? (?:like|as|to be)|(?:probably|apparently|presumably|hopefully|seemingly|supposedly|likely|mostly|largely|more or less|essentially|almost certainly|basically|virtually)|as far as (?:we|i) (?:know|can tell|can see|are aware)|to (?:the best of )?our (?:best )?knowledge|it is (?:likely|probable|our belief|our understanding)|signs of (?:recovery|improvement)|encouraging signs|looks? (?:<w1>)(?:good|better|fine|normal|healthy|promising|stable)|should";

export const DENIED =
  "(?:we )?(?:do not|don't) (?:currently |at this (?:time|point) )?(?:believe|think|expect|have (?:any )?reason to (?:believe|think))|(?:are )?(?:not|un)(?: currently)? ?aware of|(?:it is|it's|seems|appears) (?:very |highly |most |extremely )?unlikely|nothing (?:<w3>)(?:suggests?|indicates?|points? to)|no reason to (?:believe|think|suspect|assume)";

export const NO_SIGNS =
  '(?:no|any|not any|without|little|zero) (?:<w2>)(?:evidence|indications?|signs?|hints?|traces?|proof|reports?|suggestion|reason to believe) (?:<w1>)(?:of|that|to|for|at)';

export const SHOULD_WORK =
  'you should (?:now |again )*(?:no longer|not see|see (?:normal|no) |be able to)|(?<!you )(?<!administrators? )(?<!admins? )(?<!team )(?:should|ought to) (?:now |all |again |once more |also |already |once again |by now )*(?:be (?:<w3>)(?:<works>|able to)|have (?:now )?(?:recovered|returned|been (?:<w1>)(?:<works>))|no longer|not see|see (?:<w2>)(?:normal|no)|work|function|operate|succeed)';

/** What is claimed besides that it works: that it is right, and that nobody saw it. */
export const CLAIMED: readonly string[] = [
  '<works>|(?:<no>|is|was|were|been) (?:<w4>)(?:<harmed>)|holds?|hold|worked|worst is over|improv\\w+|recover\\w*|stopped|gone|ended',
  '(?:valid|correct|accurate|consistent|unaffected|untouched|unharmed|unchanged|trustworthy|protected|in place|in sync|under way again|as it should)',
  '(?:is|are|was|were|has been|have been) (?:<w1>)right(?=[.,;]|$)',
  '(?:open|opens|run|runs|load|loads|behave|behaves|respond|responds|arrive|arrives|print|prints|sync|syncs|flow|flows|start|starts|go|goes|perform|performs) (?:<w2>)(?:normally|properly|correctly|as (?:usual|expected|before|intended)|again|fine|without)',
  '(?:nobody|no one|none|nothing|no (?:<w2>)[a-z]+) (?:<w3>)(?:see|saw|read|open|opened|reach|reached|access|change|changed|copy|find|found|get|got|was|were|is|are|has|have|had|could|can) ',
];
