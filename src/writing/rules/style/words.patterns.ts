/**
 * Classes of English words the patterns are built from: a pattern says `<will>`, and means every way of saying it.
 * Small letters, straight apostrophes. Gaps are bounded, so that no text makes a pattern slow.
 */
export const WORDS: Readonly<Record<string, string>> = {
  // Gaps: up to so many words, with the commas after them.
  w1: "(?:[\\w'%:./-]+,? )?",
  w2: "(?:[\\w'%:./-]+,? ){0,2}",
  w3: "(?:[\\w'%:./-]+,? ){0,3}",
  w4: "(?:[\\w'%:./-]+,? ){0,4}",
  w6: "(?:[\\w'%:./-]+,? ){0,6}",
  w9: "(?:[\\w'%:./-]+,? ){0,9}",

  // Who speaks.
  we: 'we|i|our <w2>(?:teams?|engineers?|specialists|experts|developers|technicians|staff|colleagues|company|support|people|crew|admins|administrators)|(?:the|all) <w2>(?:team|teams|engineers|specialists|experts)|(?:our )?engineers|engineering',
  will: 'will|shall|are going to|is going to|am going to|would like to|want to|wish to',
  plan: 'plan|plans|intend|intends|aim|aims|expect|expects|hope|hopes|are planning|is planning|are aiming|are hoping|are looking|are working|is working|are trying|are set|are committed',
  wewill:
    "(?:we|i|they|it|you)'ll|(?:<we>) (?:<will>)|(?:<we>) (?:also |now |then |therefore )?(?:<plan>) (?:to|on)",

  // Whole numbers, lengths of time, instants and days.
  number:
    '\\d[\\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|forty-five|sixty|half an?|an?|a couple of|several|few|the next|next|the|another',
  span: 'seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|(?:business|working) (?:days?|hours?)|h\\b',
  month:
    'january|february|march|april|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|(?<=\\d )may|may(?= \\d)',
  weekday:
    'monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri|sat|sun',
  clock:
    "(?:[01]?\\d|2[0-3])[:.][0-5]\\d(?: ?[ap]\\.?m\\.?)?|\\d{1,2} ?(?:am|pm|a\\.m\\.|p\\.m\\.)|noon|midnight|\\d{1,2} (?:o'clock|utc|gmt|cet|cest)|\\d{4}-\\d\\d-\\d\\dt\\d\\d:\\d\\d",
  day: '\\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:<month>)|(?:<month>) \\d{1,2}|\\d{4}-\\d\\d-\\d\\d|(?:by|on|before|until|next|this|from) (?:next |this |the end of )?(?:<weekday>)',
  within:
    '(?:within|in|after|every|for|at least every|in less than|in under|in about|in around|in roughly|in approximately|expected) (?:about |around |approximately |roughly |less than |under |at most |no more than |up to |the next |the |another |next )*(?:<number>)(?: ?(?:to|-|or|and a half) ?(?:<number>)?)? ?(?:<span>)|(?:<number>) ?(?:to|-|or) ?(?:<number>) (?:<span>)|in (?:<number>)-(?:<number>) (?:<span>)|(?:the )?next (?:\\d+ )?(?:<span>)|(?:half-?)?hourly|every (?:<span>)|each (?:hour|day|morning|evening)|daily|twice an? (?:hour|day)',
  time: '<clock>|<day>|<within>',
  zone: 'utc|gmt|z|cet|cest|eet|eest|wet|west|bst|ist|est|edt|et|cst|cdt|ct|mst|mdt|mt|pst|pdt|pt|jst|kst|sgt|aest|aedt|acst|awst|nzst|nzdt|msk|brt|sast|hkt|(?:us/)?(?:pacific|eastern|central|mountain)|(?:your |our )?local time|[a-z]+ time',

  // What goes wrong.
  trouble:
    'outages?|incidents?|failures?|errors?|problems?|issues?|interruptions?|disruptions?|delays?|slowdowns?|slowness|degradations?|crash(?:es)?|downtime|latency|timeouts?|unavailability|faults?|losses|loss|duplicates|symptoms?|behaviou?r|impact|event',
  effect:
    "(?:the|this|that|these|those|our|your|such|today's|yesterday's|last (?:week|night|friday|monday|tuesday|wednesday|thursday|saturday|sunday)'s|(?:<weekday>)'s|it|which) ?<w1>(?:outages?|incidents?|interruptions?|disruptions?|downtime|unavailability|events?|service outage|delays?|problems?|issues?|situation)(?! (?:at|with|on|in|by|of) (?:our|a|an|the|one)\\b)|it|this|that|which|incident|(?:service )?unavailability",
  defect:
    'bugs?|defects?|flaws?|glitch(?:es)?|faults?|regressions?|race conditions?|deadlocks?|memory leaks?|leaks?|overflows?|loops?|typos?|typing errors?|misconfigurations?|(?:wrong|bad|faulty|incorrect|broken|invalid|missing|mistaken|erroneous|outdated|expired|corrupt|corrupted|damaged|defective|stuck|overloaded|misconfigured|blocked|failed|failing|exhausted|duplicate|mismatched|untested|unexpected|unplanned|careless|incompatible) <w2>[\\w-]+|mismatch(?:es)?|overloads?|exhaustion|corruption|power (?:failure|cut|loss|outage)|hardware (?:failure|fault)|human error|software errors?|mistakes?|weakness(?:es)?|vulnerabilit(?:y|ies)|lack of|shortage|bottleneck|conflict|surge|spike',
  technical:
    '<core>|changes?|updates?|deploys?|releases?|versions?|maintenance|settings?|keys?|drives?|switch(?:es)?|networks?|load balancers?|queues?|cpu|domains?|links?|connections?|code|algorithms?|limits?|traffic|load|attacks?|software|providers?|suppliers?|vendors?|carriers?|permissions?|polic(?:y|ies)|tables?|systems?|components?|services?|infrastructure|credentials?|backups?',
  broke:
    "fail|failed|fails|stopped|crashed|broke|was down|were down|went down|could not|couldn't|cannot|can't|were refused|was refused|refused|were rejected|rejected|were lost|was lost|unavailable|unreachable|slow|slowed|errors?|timed out|did not|didn't|no longer|were delayed|was delayed|delayed|missing|lost|left|outage|incident|empty|wrong|duplicated?|not (?:sent|work|working|delivered|shown|load|reach)|no mail|occurs?|occurred|happened",

  // What runs inside, and what is done to it: a cause is made of these, an effect seldom.
  inside:
    '(?:an?|the|that|one|our|faulty|scheduled|planned|recent|latest|new|bad|two|routine|wrong|old|system|software|security)(?: [\\w-]+)? (?<!(?:next|status|last|further|this|another) )(?:updates?|imports?|changes?|restarts?|reboots?|switch|moves?|rules?|limits?|keys?|tables?|files?|plugs?|passwords?|prices?|settings?|versions?|tests?|units?|modules?|agents?)(?! (?:of|in) your)|<core>|deploying|releases?(?! notes)|version \\d[\\w.]*|load balancers?|nodes?|queues?(?! at)|cpu|processors?|switchboards?|filters?|brokers?|gateways?|relays?|algorithms?|retr(?:y|ies)|clocks|rounding|encryption|licen[cs]es?|capacity|load|backlog|spike|surge|flood|rise in traffic|(?:<fault>)',
  // Something inside that is not as it should be.
  fault:
    '(?:(?:wrong|bad|faulty|incorrect|broken|invalid|missing|mistaken|erroneous|outdated|expired|stale|corrupt|corrupted|damaged|defective|loose|stuck|overloaded|misconfigured|misrouted|blocked|failed|failing|exhausted|incomplete|mismatched|untested|unplanned|incompatible|runaway|unlimited|undersized|endless) (?:<w2>)|(?:failures?|loss|breakdown|crash|exhaustion|outage|overload) of (?:an?|the|our|one|two) (?:<w3>)|(?:mistakes?|errors?|oversights?) (?:in|during|with|of) (?:<w3>))(?:<part>)|(?:mistakes?|errors?|oversights?) (?:in|during|with|of) (?:<w3>)(?:our|calculat(?:ion|ing))|(?:<part>|files?|tables?|entry|entries) (?:(?:was|were|had been) (?:<w1>)(?:faulty|wrong|broken|damaged|misconfigured|corrupt|incomplete|overloaded|full|outdated|expired|defective)|(?:<w1>)(?:failures?|faults?|defects?|errors?|mistakes?|crash(?:es)?|overload))|(?:<defect-noun>)',
  // Parts of every system, whatever is said of them.
  core: 'cables?|disks?|servers?|databases?|(?:the|our|one) db|dbs|clusters?|caches?|index(?:es)?|schedulers?|importers?|storage|memory|power|cooling|dns|drivers?|quer(?:y|ies)|locks?|hardware|firmware|librar(?:y|ies)|routers?|routing|firewalls?|certificates?|tokens?|scripts?|jobs?|configurations?|configs?|deployments?|upgrades?|migrations?|roll-?outs?|patch(?:es)?',
  part: '<core>|drives?|plugs?|nodes?|hosts?|queues?(?! at)|arrays?|pumps?|fans?|processors?|software|switchboards?|switch(?:es)?|filters?|brokers?|gateways?|relays?|routes?|prox(?:y|ies)|balancers?|keys?|settings?(?! up)|rules?|releases?|modules?|imports?|clocks?|controllers?|timers?|network cards?|batteries|battery|licen[cs]es?',
  'defect-noun':
    'bugs?|defects?|flaws?|faults?|regressions?|race conditions?|deadlocks?|memory leaks?|leaks?|overflows?|(?:endless |infinite )?loops?|typos?|misconfigurations?|mismatch(?:es)?|overloads?|bottlenecks?|(?:power|hardware|disk|network|storage|cooling|configuration|programming|rounding|typing|software) (?:failures?|cuts?|loss|outages?|faults?|errors?|mistakes?)',
  deed: '(?:was|were|been|had|we|team|colleagues|engineers|that|which|and) (?:<w1>)(?:deployed|released|rolled out|pushed|shipped|installed|introduced|switched (?:on|off)|turned (?:on|off)|enabled|disabled|replaced|removed|moved|migrated|upgraded|renewed|restarted|rebooted|reconfigured|overwritten|emptied|unplugged|expired|lapsed|misread|overloaded|changed|cut|filled|imported|published|loaded|configured|merged|copied)|(?:went|gone|put) live|ran out of|run out of|(?:had |has )?(?:expired|lapsed|run out)|was (?:<w1>)full|filled up|ran twice|lost power|(?:matched|read) (?:<w3>)(?:wrong|every|all|as)|out of (?:memory|space)|too (?:strict|low|small|early|high|large|short|full)|larger (?:<w2>)than|expected (?:an?|the) (?:<w1>)(?:field|format|value)',
  healed:
    '(?:errors|failures|problems?|delays?|timeouts) (?:have |had |has )?(?:<w1>)(?:stopped|ended|gone|went|dropped|fell|disappeared)|again|recover\\w*|restored|back|normal(?:ly)?|faster|quicker|resolved|fixed|complete|stable|succeed(?:ed|s)?|without (?:errors?|delay|interruption)|ended|is over|was over|improv\\w+|shorter|nothing (?:was|is|has)|none (?:was|is|were)|not (?:lost|affected)|no (?:<w2>)(?:was|were|is|has been) (?:lost|affected)',

  // Ways of not being sure.
  hedgeverb:
    '(?:we|i|our <w2>engineers?|our <w2>team|engineers) (?:currently |now |strongly |do |still |also |have reason to |are inclined to |are led to )?(?:believe|think|suspect|assume|presume|guess|surmise|speculate|reckon|feel|have reason to believe)|it (?:is|was|seems|appears|looks) (?:now |currently |very |quite |highly |most |more )?(?:likely|probable|possible|plausible|conceivable|as if|as though|like|that)|looks? like|appears?(?: to| that| as)?|seems?(?: to| that| as)?|suggests?(?: that)?|points? (?:to|towards?)|indicates?(?: that)?|hints? at|(?:is|are|was|were) (?:thought|believed|assumed|suspected|understood|presumed|said) to',
  hedgeword:
    'probably|likely|possibly|presumed|assumed|perhaps|maybe|presumably|apparently|seemingly|supposedly|allegedly|potentially|conceivably|arguably|plausibly|suspected|probable|in all (?:likelihood|probability)|as far as we (?:can tell|can see|know|understand)|to our knowledge|working (?:theory|hypothesis|assumption)|theory|hypothesis|our (?:best )?guess|early signs|initial (?:findings|analysis|investigation|indications?|evidence|results)|(?:first|there are|there is) (?:signs|findings|indications?|clues|hints)|indications that|(?:possible|plausible) (?:explanations?|causes?|reasons?)|(?:strong )?suspicion|signs that|preliminary (?:findings|analysis|investigation|results|evidence)|(?:may|might|could) (?:well )?(?:be|have|lie|stem|come|result|originate|explain|account)',

  // What works, or is said to.
  works:
    'resolved|fixed|solved|restored|recovered|recovering|repaired|working|works|work(?= (?:again|as|properly|normally)\\b)|back(?! to (?:you|them|us|our|your)| with| in touch)|normal|stable|stabili[sz]ed|safe|secure|complete|completed|available|over|operational|operating|healthy|online|reachable|usable|intact|as usual|(?:right|correct)(?= again| now|\\.)|going through|getting through|up and running|functioning|functional|running|behind us|under control|corrected|mitigated|contained|successful|finished|closed|clear|cleared|better|fine|okay|all right|in order|delivered|processed|saved|stored',
  harmed:
    'lost|loss|accessed|access|exposed|exposure|affected|compromised|compromise|misused?|misuse|misused|read|stolen|leaked?|taken|downloaded|viewed|copied|changed|modified|tampered|corrupted|corruption|breach(?:ed)?|at risk|exploited|impacted|abused?|seen|shared|exfiltrated|deleted|disclosed|unauthori[sz]ed|(?:left|leaving) (?:our|the) (?:systems?|network|company|building|servers?)|reached (?:anybody|anyone|outsiders|third parties)',
  checked:
    'check(?:s|ed|ing)?|(?:we|they|and|team|teams|who|auditors?|engineers|have|has) read|reviewed|examined|compared|searched|audited|analy[sz]ed|inspected|scanned|verified|looked (?:at|through|into)|logs? (?:show|shows|showed|contain|contains)|went through|tested|counted|reconciled|queried|forensic|auditors?|confirmed by|according to',
  no: "no|not|never|don't|doesn't|didn't|do not|does not|did not|cannot|can't|nothing|neither|nor|isn't|wasn't|weren't|haven't|hasn't|won't|without",

  // What readers are told to do.
  advice:
    'try|use|sign|open|reload|check|write|call|delete|wait|press|send|keep|change|choose|export|restart|retry|run|go|ask|update|install|contact',

  // Who is affected, and by how much.
  customers:
    'customers?|users?|clients?|accounts?|teams?|organi[sz]ations?|companies|shops?|stores?|sites?|households?|schools?|hotels?|guests?|depots?|drivers|tenants?|patients?|readers|tenants?|requests?|visitors?|subscribers?|merchants?|schools?|people|members?|partners?|traffic|workspaces?|instances?|administrators?|admins?|businesses|hospitals?|clinics?|transactions?|sessions?|calls?|logins?|sign-ins?',
  // What readers are, as more than one of them.
  readers:
    'customers|users|clients|accounts|teams|organi[sz]ations|companies|businesses|firms|shops|stores|retailers|merchants|sellers|buyers|schools|universities|colleges|teachers|students|pupils|parents|museums|libraries|theatres|clubs|associations|charities|councils|hospitals|clinics|surgeries|pharmacies|hotels|restaurants|offices|agencies|partners|dealers|tenants|landlords|members|subscribers|households|guests|visitors|passengers|travellers|drivers|viewers|players|donors|volunteers|owners|people|administrators|admins|integrators|employers|farms|banks|merchants',

  // Persons at work.
  person:
    "(?:(?:an?|one|another|the|our|some|two|single|one of (?:our|the)|a member of (?:our|the)|member of(?: our| the)?|several|junior|new|external|tired) )?(?:[\\w-]+ ){0,2}(?:engineers?|developers?|administrators?|admins?|technicians?|employees?|colleagues?|operators?|interns?|contractors?|staff(?: members?)?|team members?|programmers?|analysts?|managers?|agents?|workers?|night shift|shift|consultants?|testers?|sysadmins?|dba|on-call|person|individual|team|teams|electrician|trainees?|apprentices?|students?|freelancers?|secretary|accountants?|assistants?|clerks?|guards?|cleaners?|caretakers?|janitors?|wardens?|receptionists?|supervisors?|dispatchers?|installers?|officers?|mechanics?|designers?|architects?|auditors?|product owners?|sres?|team leads?|vendor's engineer|hire)|someone|somebody|one of us",
  supplier:
    "(?:(?:an?|the|our|one of our|another|this|that|external|upstream|underlying) )(?:[\\w'-]+ ){0,3}(?:providers?|suppliers?|vendors?|partners?|carriers?|couriers?|subcontractors?|(?:data[- ]?cent(?:re|er)s?|network|telecom|cloud|grid|platform|site) operators?|registrars?|registry|hosters?|processors?|telecoms?|isps?|third[- ]part(?:y|ies)|banks?|agenc(?:y|ies)|manufacturers?|resellers?|utility)(?:'s)?|third[- ]part(?:y|ies)(?: [\\w-]+){0,2}|suppliers?|vendors?|(?:external|upstream|hosting|cloud|mail|network|payment) (?:provider|supplier|vendor|partner|service)s?|(?:(?:an?|the|our|this|another) )?(?:<w1>)(?:hosting|telephone|phone|power|electricity|network|payment|cloud|internet|delivery|software) compan(?:y|ies)",
};
