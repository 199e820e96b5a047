/** Good and bad have reasons: “Prices changed because of the new tariff year.” */
export const REASON =
  '^(?:because of|due to|owing to|on account of|by reason of)';

export const HEDGES: readonly string[] = ['<hedgeverb>', '<hedgeword>'];

/** With a hedge, these name a cause as well. */
export const SOFT_CAUSE: readonly string[] = [
  '(?:be|been|is|are|was|were) (?:<w1>)(?:due to|caused by|triggered by|related to|linked to|connected (?:to|with)|the (?:result|consequence|cause|reason|trigger|source|culprit)|a (?:result|consequence) of|behind|responsible for|down to|to blame|at fault|because)',
  '(?:have|has|had) (?:<w1>)(?:caused|led to|triggered|broken|contributed|resulted|started|introduced|come from|stemmed|originated)',
  '(?:led to|resulted in|triggered|caused|stem(?:s|med)? from|broke|brought down|is behind|are behind|was behind|were behind|contributed to|originat\\w+ (?:in|from)|came from|comes? from|lies? (?:in|with)|result(?:s|ed)? from)',
  '(?:likely|probable|suspected|possible|potential|presumed|apparent|assumed|most likely|most probable) (?:root |underlying )?(?:causes?|reasons?|triggers?|culprits?|sources?|explanations?)',
  '(?:guess|theory|hypothesis|assumption) (?:is|was)|(?:cause|reason|trigger|source|culprit|explanation)s? (?:<w3>)(?:appears?|seems?|may|might|could|is (?:likely|probably|possibly|presumably))',
  '<w1>(?:due to|because of|owing to|caused by) ',
  '(?:may|might|could|would) (?:<w1>)(?:explain|account for)|(?:possible|plausible|likely|probable) explanation',
];

export const FAULT_DEED =
  '(?:<fault>)|(?:<part>|clock|list|table|rule) (?:is|are|has been|have been) (?:<w1>)(?:wrong|faulty|broken|full|damaged|stuck|off|outdated|corrupt|misconfigured|overloaded|expired)|(?:<technical>|someone|script|part(?:y|ies)|partners?|operators?|colleagues?|engineers?) (?:<w4>)(?:expired|failed|changed|cut|blocked|broken|damaged|misconfigured|responsible|filled|stopped|crashed|broke|removed|deleted|was not|were not|did not|has expired|has failed|had expired|went down|ran out|restarted|lost|overwhelmed|is overloaded|hit)|(?:hit|reached|exceeded|ran into|ran out of) (?:<w3>)(?:limit|limits|capacity|ceiling|quota|memory|space)';

export const STRONG: readonly string[] = [
  '(?:we|i|our <w2>engineers?|our <w2>team|engineers) (?:currently |now |strongly |still |also )?(?:believe|think|suspect|assume|presume|guess|surmise|speculate|reckon|have reason to (?:believe|think|suspect))|it (?:seems|appears|looks)|looks like|is likely|initial|early signs|first (?:signs|findings|indications?|clues)|signs that|suspicion|(?:thought|believed|assumed|suspected|presumed) to|preliminary|presumably|probably|possibly|perhaps|maybe|apparently|seemingly|supposedly|points? to|suggests?|in all likelihood|likely|it (?:could|may|might) (?:well )?be that|indications that|(?:could|may|might) be|working (?:theory|hypothesis|assumption)|(?:our )?(?:theory|hypothesis)|suspected',
];

export const NO_GUESS: readonly string[] = [
  "(?:not|n't|never|without) (?:want to |going to )?(?:speculat\\w+|guess\\w*)",
  "(?:do not|don't|cannot|can't|not yet|not) (?:yet )?(?:know|say|name)(?: yet)? (?:<w2>)(?:what|the cause|a cause|why|whether|cause)",
  'be a guess',
  '(?:identified|found|know|located) the (?:root )?cause(?! (?:as|to be)|:)',
  '(?:this|it|the (?:outage|incident|interruption)) (?:<w9>)(?:may|might|could) have (?:also )?(?:caused|led to)',
  '^if ',
];
