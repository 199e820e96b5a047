/** What is before the link brought about what is after it. */
export const FORWARD: readonly string[] = [
  '(?:which|that|and (?:this|that|it)) (?:has |have |had |also |then |in turn |again )*(?:caused|led|triggered|resulted|ended|brought|broke|blocked|stopped|took|made|sent|set off|kept|prevented|crashed|overloaded|locked|slowed|delayed|interrupted|cut|meant|left|gave|disabled|disrupted|affected|put|hit) ',
  '(?:causing|leading to|resulting in|triggering|bringing|breaking|blocking|stopping|taking|making|preventing|ending in|leaving|slowing|interrupting|locking|disrupting) ',
  '(?:led to|resulted in|ended in|gave rise to|set off|brought about|contributed to|provoked) ',
  '(?:and )?(?:so|therefore|hence|thus|as a (?:<w1>)(?:result|consequence)|consequently),? (?!(?:that|far|long|on|we|you|it can|please)\\b)',
  'as a (?:result|consequence)\\.?$',
];

/** What is after the link was there first. */
export const BACKWARD: readonly string[] = [
  '(?:because|since|as)(?! (?:of|soon|long|well|far|a result|planned|usual|they|many|much|possible)\\b)',
  '(?:shortly |right |soon |immediately |directly |just |minutes |hours )?(?:after|following|when|once|upon|with)(?! (?:that|all|us|you)\\b)',
];

/** A part that speaks of the incident or of what readers saw, and of nothing inside. */
export const ONLY_EFFECT =
  "^(?:<w1>)(?:the|this|these|that|those|our|your|[\\w]+'s) (?:<w1>)(?:outages?|incidents?|interruptions?|disruptions?|downtime|delays?|unavailability)";

export const LATER =
  "will|shall|'ll|may|might|you can|please|going to|if|would|should|must|need to|plan|cannot say|not yet";

export const BROKEN =
  "<broke>|late|began to fail|stopp(?:ed|ing)|no (?:<w3>)(?:was|were|could|arrived|left)|could not|couldn't|not be|was not|were not|cut off|turned away|dropped|twice|double|duplicates?|(?:<w3>)(?:appeared|began|started|occurred)|nothing|disappear\\w*|blank|warned|hung|froze|silent|dark|timed out|(?:errors?|failures?|outage|incident|problems?|this|it|trouble|interruption|delay)s? (?:<w1>)(?:began|started|appeared|happened|occurred|came|arose|followed)";

export const THIS_WAS = '^(?:this|that|it) (?:was|is|happened|occurred) ?$';

/** What people did, or should do, and what is well have reasons that are no cause. */
export const ACTED =
  '^(?:<w1>)(?:we|you|your|nobody|everybody|our teams?)|no (?:<w3>)(?:lost|needed)';

export const DENIED = "no|not|nothing|none|neither|never|cannot|don't|didn't";

export const PAST =
  'was|were|had|left|made|took|brought|led|cut|shut|sent|lost|broke|ran|kept|put|gave|got|read|held|hit|wrote|went|fell|[a-z]{2,}ed';

export const SYMPTOM =
  '(?:was|were|stayed|been) (?:<w1>)(?:down|unavailable|offline|closed|interrupted|unreachable|missing|empty|slow|late|delayed)|could not|cannot|did not';
