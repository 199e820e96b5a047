import {hits, once, says} from '../pattern';
import type {Sentence} from '../read';
import type {Around, Hit, Rule} from '../rule';
import {levels} from '../rule';

/** Between a connective and the thing it names; an effect of the incident is no cause. */
const NOT_EFFECT = '(?!(?:<effect>)\\b)';

const CONNECTIVES: readonly string[] = [
  "(?<!not )(?<!n't )(?:caused|triggered|brought (?:on|about)|induced|set off|provoked|prompted|produced) by (?!(?:<effect>))",
  '(?:due|owing) to (?!(?:<effect>)|(?:be|start|begin|arrive|end|finish|run|expire|go|come|take|our commitment)\\b)',
  `(?:because of|on account of|on the back of|on the heels of|by reason of|down to) ${NOT_EFFECT}(?=(?:an?|the|our|some|one|\\w+) )`,
  `(?:as a|a|the|direct|as the|an indirect) (?:<w1>)(?:result|consequence|outcome|product) of ${NOT_EFFECT}`,
  '(?:stem|stems|stemmed|stemming|result|results|resulted|resulting|arose|arises|arise|arising|came|comes|originat\\w+|deriv\\w+|follow\\w*) (?:<w1>)(?:from|in) (?:<w2>)(?:<defect>|<technical>)',
  `(?:attributable|attributed|traced|tracked|owed|put down|pinned) (?:<w1>)(?:back |down )?to ${NOT_EFFECT}(?=(?:an?|the|our|some|\\w+) )|(?:linked|related) to ${NOT_EFFECT}(?=(?:an?|the|our) )`,
  '(?:traced|tracked|pinned) (?:<w3>)(?:to|down to) (?:an?|the) ',
  'thanks to (?:<w2>)(?:<defect>|error|failure)',
  '(?:was|were|is|are|be) (?:<w1>)behind (?:the|this|these|those|all|our|your) (?:<w1>)(?:<trouble>)',
];

/** “The cause was …”: what follows must not be that it is not known. */
const UNKNOWN =
  '(?:still |not |now |yet |un|being |under |currently |also |as yet |one |what |never |to be |expected |due |in |on |part |our |the subject)*(?:unknown|known|unclear|clear|being|under|investigat\\w+|confirmed|determined|established|identified|found|examined|due|open|published|described|explained|understood|certain|looked|analy[sz]ed|in the|on the)';
const NAMING: readonly string[] = [
  `(?:root |underlying |actual |primary |main |ultimate |real |true |immediate |direct |proximate )*causes?(?: (?:of|for|behind) <w6>| )(?:was|is|were|are|lies|lay)(?! (?:${UNKNOWN})\\b)`,
  'causes?(?: (?:of|for) <w4>)?(?: as| to be|:) (?:an?|the|that|it|one|our|\\w+)',
  `(?:the )?(?:only |main |real )?reasons?(?: (?:for|behind|why) <w6>| )(?:was|is|were|are)(?! (?:${UNKNOWN})\\b)`,
  'culprits?',
  '(?:is|was|are|were) (?:<w1>)(?:to blame|at fault|responsible for (?:the|this|these))',
  '(?:fault|problem|failure|error|issue) (?:<w1>)(?:(?:lies|lay|sits|originates|originated) (?:<w1>)(?:in|with)|(?:is|was) (?:in|with) (?:the|our|an?)) (?!progress|hand|effect)',
  '(?:is|are|was|were) the fault of',
  'what caused (?:the|this|these) (?:<w2>)(?:was|is)',
  '(?:errors?|failures?|outage|problem|issue|incident|interruption) (?:<w1>)(?:originated|began|started) (?:in|with|inside) (?:an?|our) (?:<w2>)(?:<defect>|<technical>)',
  '(?:found|identified|discovered|determined|established|confirmed|located) (?:that )?(?:<w3>)(?:<defect>|<technical>) (?:<w2>)(?:was|were|had|is) (?:<w1>)(?:behind|full|at fault|responsible|broken|failing|the cause)',
  'there (?:was|is|were) (?:<w1>)(?:an? )?(?:bug|defect|flaw|race condition|memory leak|misconfiguration|regression)',
  '(?:introduced|contained|contains|had|has|found|identified|discovered|fixed|repaired|corrected) (?:an? |the |two |several )(?:<w1>)(?:bug|bugs|defect|defects|flaw|flaws|race condition|memory leak|misconfiguration|regression|typo|programming error|error that|mistake that)',
];

/** “X caused Y”: in the past, and not what an action does to the reader. */
const ACTIVE: readonly string[] = [
  '(?:has |have |had |also |then |this |in turn )*caused (?!by )(?:the|this|an?|our|your|some|all|these|those|several|many|most|\\w+) ?',
  '(?:<defect>|<technical>|error|failure|mistake) (?:<w9>)(?:led|contributed) to ',
  '(?:<defect>|<technical>|error|failure|mistake|outage|attack) (?:<w9>)(?<!was |were |been |be |is |are |being )(?:resulted in|ended in|brought down|took down|took <w4>down|knocked out|knocked <w3>offline|broke|triggered|set off|crashed|disabled|overloaded|overwhelmed|filled up|blocked|exhausted|made <w4>(?:fail|slow|unavailable|unreachable|crash)|stopped (?:the|all|our|your|\\w+ing)|(?<!been |be )prevented|kept <w4>from|introduced|interrupted)',
  '(?:which|that) (?:broke|crashed|overloaded|stopped|disabled|blocked|filled|took down|brought down|exhausted) (?:the|our|all|your) ',
  '(?:bug|defect|flaw|misconfiguration|regression|race condition|memory leak|overload|power (?:failure|cut|outage)|hardware failure) (?:in|of|on|at) (?:<w6>)(?:led|caused|stopped|made|resulted|affected|meant|let|delayed|prevented|broke)',
];

/** Neither of these is about the cause of the incident. */
const NO_CAUSE: readonly string[] = [
  "(?:not|n't|never) (?:been )?(?:<w1>)(?:caused|triggered|brought on) by",
  '(?:ruled|rule|ruling) out',
  'nothing to do with',
  '(?:complex|longer|careful|slower|lengthy) (?:due to|because)',
  '(?:inconvenience|trouble|disruption|confusion|harm|work|frustration|damage|extra work|delay|stress|difficulties|problems) (?:that )?(?:(?:this|it|the (?:outage|incident|delay|interruption)|we) )?(?:<w2>)caused (?:you|your|by (?:this|the|our)|to)',
  '^(?:if|should|whenever|in case) ',
  "(?:do|does|did|could|can) ?(?:not|n't) (?:yet )?(?:know|say|tell|understand|see) (?:yet )?(?:what|why|whether|if|the cause)",
  '(?:investigating|examining|checking|looking into|finding out|find out|determine|establish|learn|asked|examine|investigate|understand) (?:<w2>)(?:what|whether|why|if|how) ',
  '(?:cause|causes|reason) (?:is|are|was|has|have|will|cannot|can|remains?) (?:<w2>)(?:not|never|yet|unknown|unclear|investigat\\w+|examined|be (?:published|named|in|part|described|explained))',
  'whether (?:an?|the|this|it) ',
];
const PART_EFFECT =
  '(?:it|this|that|which|the (?:outage|incident|interruption|delay|disruption|downtime)|this (?:outage|incident|interruption|delay|disruption|event)) (?:has |have |had |also |may have |in turn )*(?:caused|led to|resulted in)';

/** `because …`, `since …`, `after …, which …`: a reason, if something failed and something was at fault. */
function reasonIn(sentence: Sentence): readonly Hit[] {
  const found = hits(
    sentence,
    'because(?! of)(?=,? )',
    '^(?:since|as) (?=(?:the|an?|our|all|no|one|some) (?:<w6>)(?:had|was|were|did|could|ran|filled|expired|failed|stopped)\\b)',
    ',? (?:since|as) (?=(?:the|an?|our) (?:<w4>)(?:had (?:expired|failed|filled|run|been|crashed|stopped|lost|not)|was (?:full|down|misconfigured|overloaded|broken|missing|wrong)|expired|failed)\\b)',
  );
  if (found.length === 0 || advises(sentence)) return [];
  const [{start}] = found;
  const reason = {low: sentence.low.slice(start - sentence.start)};
  if (
    says(
      reason,
      '^(?:because|as|since),? (?:you|your|users|customers|we (?:want|wanted|wish|need|prefer|did not want|do not want)|it (?:would|will)|this (?:would|will))',
    )
  ) {
    return [];
  }
  const rest = {
    low:
      sentence.low.slice(0, start - sentence.start) + ' ' + after(reason.low),
  };
  const faulty = says(
    reason,
    '<defect>|(?:<technical>) (?:<w3>)(?:had|was|were|expired|failed|stopped|ran|did not|could not|filled|lost|crashed|broke)|expired|had (?:<w1>)(?:run out|expired|failed|filled|crashed|stopped|lapsed)|was (?:<w1>)(?:full|down|misconfigured|overloaded|broken|expired|wrong|missing|empty)|ran out|filled up|crashed|failed',
  );
  return faulty && says(rest, '<broke>') ? found.slice(0, 1) : [];
}

/** What stands behind the comma that ends a leading reason. */
function after(reason: string): string {
  const comma = reason.indexOf(', ');
  return comma < 0 ? '' : reason.slice(comma);
}

/** Tells the reader to do something, or why there is nothing to do. */
function advises(sentence: Sentence): boolean {
  return says(
    sentence,
    "^(?:please |kindly )?(?:do not|don't|never|avoid|try|use|sign|open|reload|check|write|call|delete|wait|press|send|keep|change|choose|export|restart|retry|run|go|ask|update|install|contact) ",
    "^you (?:do not|don't|need|can|may|should|must|have to|only) ",
    'please ',
  );
}

export const causesIn = once((sentence): readonly Hit[] => {
  if (advises(sentence) && !says(sentence, 'caused by|due to')) return [];
  const found = [
    ...hits(sentence, ...CONNECTIVES, ...NAMING, ...ACTIVE),
    ...reasonIn(sentence),
  ];
  if (found.length === 0) return [];
  const out = hits(sentence, ...NO_CAUSE, PART_EFFECT);
  if (out.length === 0) return found;
  // A part that names no cause does not excuse one that does: what is left must stand clear of it.
  const clear = found.filter(({start, end}) =>
    out.every(no => end <= no.start - 25 || start >= no.end + 12),
  );
  return says(sentence, '^(?:if|should|whenever|in case) ') ? [] : clear;
});

const HEDGES: readonly string[] = ['<hedgeverb>', '<hedgeword>'];
/** With a hedge, these name a cause as well. */
const SOFT_CAUSE: readonly string[] = [
  '(?:be|been|is|are|was|were) (?:<w1>)(?:due to|caused by|triggered by|related to|linked to|connected (?:to|with)|the (?:result|consequence|cause|reason|trigger|source|culprit)|a (?:result|consequence) of|behind|responsible for|down to|to blame|at fault|because)',
  '(?:have|has|had) (?:<w1>)(?:caused|led to|triggered|broken|contributed|resulted|started|introduced|come from|stemmed|originated)',
  '(?:led to|resulted in|triggered|caused|stem(?:s|med)? from|broke|brought down|is behind|are behind|was behind|were behind|contributed to|originat\\w+ (?:in|from)|came from|comes? from|lies? (?:in|with)|result(?:s|ed)? from)',
  '(?:likely|probable|suspected|possible|potential|presumed|apparent|assumed|most likely|most probable) (?:root |underlying )?(?:causes?|reasons?|triggers?|culprits?|sources?|explanations?)',
  '(?:guess|theory|hypothesis|assumption) (?:is|was)|(?:cause|reason|trigger|source|culprit|explanation)s? (?:<w3>)(?:appears?|seems?|may|might|could|is (?:likely|probably|possibly|presumably))',
  '<w1>(?:due to|because of|owing to|caused by) ',
];
const FAULT_DEED =
  '(?:<defect>)|(?:<technical>|someone|script|part(?:y|ies)|partners?|operators?|colleagues?|engineers?) (?:<w4>)(?:expired|failed|changed|cut|blocked|broken|damaged|misconfigured|responsible|filled|stopped|crashed|broke|removed|deleted|was not|were not|did not|has expired|has failed|had expired|went down|ran out|restarted|lost|overwhelmed|is overloaded|hit)|(?:hit|reached|exceeded|ran into|ran out of) (?:<w3>)(?:limit|limits|capacity|ceiling|quota|memory|space)';

/** Where a cause is guessed at. */
export const guessIn = once((sentence): readonly Hit[] => {
  if (
    says(
      sentence,
      "(?:not|n't|never|without) (?:want to |going to )?(?:speculat\\w+|guess\\w*)",
      "(?:do not|don't|cannot|can't|not yet|not) (?:yet )?(?:know|say|name)(?: yet)? (?:<w2>)(?:what|the cause|a cause|why|whether|cause)",
      'be a guess',
      '(?:identified|found|know|located) the (?:root )?cause(?! (?:as|to be)|:)',
      '(?:this|it|the (?:outage|incident|interruption)) (?:<w9>)(?:may|might|could) have (?:also )?(?:caused|led to)',
      '^if ',
    )
  ) {
    return [];
  }
  const hedge = hits(sentence, ...HEDGES);
  if (hedge.length === 0) return [];
  if (
    says(sentence, '(?:due to|because of|owing to|caused by) (?:<effect>)') &&
    causesIn(sentence).length === 0
  )
    return [];
  const named = says(sentence, ...SOFT_CAUSE) || causesIn(sentence).length > 0;
  const strong = hits(
    sentence,
    '(?:we|i|our <w2>engineers?|our <w2>team|engineers) (?:currently |now |strongly |still |also )?(?:believe|think|suspect|assume|presume|guess|surmise|speculate|reckon|have reason to (?:believe|think|suspect))|it (?:seems|appears|looks)|looks like|is likely|initial|early signs|first (?:signs|findings)|preliminary|presumably|probably|possibly|perhaps|maybe|apparently|seemingly|supposedly|points? to|suggests?|in all likelihood|likely|(?:could|may|might) be|working (?:theory|hypothesis|assumption)|(?:our )?(?:theory|hypothesis)|suspected',
  );
  const faulty = strong.length > 0 && says(sentence, FAULT_DEED);
  if (!named && !faulty) return [];
  return [hedge[0]];
});

const FIX_DEFER =
  'Write “We are investigating the cause and will name it when it is confirmed”, with the date of the report.';

export const CAUSE_RULES: readonly Rule[] = [
  {
    id: 'SPEC-cause',
    title: 'Names a cause before it may be named',
    levels: levels('H B B B B B B - - -'),
    concern: 'liability',
    english: true,
    look: 'sentence',
    message:
      'This names a cause; the register does not say that it may be shared.',
    fix: FIX_DEFER,
    find: (sentence, around) =>
      shareable(around) || guessIn(sentence).length > 0
        ? []
        : causesIn(sentence).slice(0, 1),
  },
  {
    id: 'SPEC-hedged-cause',
    title: 'Guesses at a cause',
    levels: levels('H B B B B B B - W B'),
    concern: 'liability',
    english: true,
    look: 'sentence',
    message: 'This is a guess about the cause.',
    fix: FIX_DEFER,
    find: sentence => guessIn(sentence),
  },
];

function shareable({background}: Around): boolean {
  return background.facts.causeStatus === 'shareable';
}
