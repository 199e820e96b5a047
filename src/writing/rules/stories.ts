/** What the guide says of a rule beside its message: not needed where rules run, so no page carries it. */
export interface RuleStory {
  /** Acceptance ids. */
  readonly demands: readonly string[];
  readonly why: string;
  readonly source: string;
  readonly wrong: string;
  readonly right: string;
  /** What the rule is known not to find, or to find wrongly. */
  readonly limits?: string;
}

/** By the rule's id, in the order of the catalogue. */
export const STORIES: Readonly<Record<string, RuleStory>> = {
  'FACT-symptom': {
    demands: ['S0-23', 'S1-16'],
    why: 'It is the first of the seven questions every reader has: is this what I see?',
    source: 'S0-23',
    wrong: 'An incident affects the platform.',
    right: 'Since 08:40 UTC you cannot export reports.',
    limits:
      'It looks for words for “does not work”; a symptom told in other words is not seen.',
  },
  'FACT-start': {
    demands: ['S0-12', 'S0-23'],
    why: 'Readers compare the time with what they saw.',
    source: 'S0-12: transparent timelines',
    wrong: 'Exports do not work.',
    right: 'Exports have not worked since 08:40 UTC.',
  },
  'FACT-end': {
    demands: ['S0-12', 'S2-28'],
    why: '“It works again” leaves open what was lost in between.',
    source: 'S2-28',
    wrong: 'Exports work again.',
    right: 'Exports failed from 08:40 to 10:15 UTC.',
  },
  'FACT-duration': {
    demands: ['S2-28'],
    why: 'The length is what readers report upwards.',
    source: 'S2-28: impact duration',
    wrong: 'Exports failed this morning.',
    right: 'Exports failed from 08:40 to 10:15 UTC (1 h 35 min).',
  },
  'FACT-scope': {
    demands: ['S0-8', 'S0-23'],
    why: 'Whoever is not affected can stop reading; whoever is, must know.',
    source: 'S0-23',
    wrong: 'Sign-in does not work.',
    right: 'Customers in the EU cannot sign in; all others can.',
  },
  'FACT-action': {
    demands: ['S0-23', 'S1-21'],
    why: 'Saying that there is nothing to do saves a call as much as a step does.',
    source: 'S1-21: actionable information',
    wrong: 'Exports do not work.',
    right: 'You do not need to do anything.',
  },
  'FACT-next-update': {
    demands: ['S1-21', 'S2-26'],
    why: 'Only 10 of 62 real notices and updates say when the next one comes; it is what readers look for.',
    source: 'S2-26; measured on real messages',
    wrong: 'We are working on it.',
    right: 'Our next update will be posted by 14:00 UTC.',
  },
  'FACT-known-how': {
    demands: ['S0-23'],
    why: '“Resolved” is believed when it says how we know.',
    source: 'S0-23',
    wrong: 'The problem is resolved.',
    right: 'Errors have stayed at the normal level since 10:15 UTC.',
  },
  'FACT-data': {
    demands: ['S0-11', 'S0-23'],
    why: 'Where data was touched, it is the only question that counts.',
    source: 'S0-11: raw event data is lost or intact',
    wrong: 'Exports work again.',
    right: 'No event data was lost.',
  },
  'FACT-contact': {
    demands: ['S0-23'],
    why: 'One address keeps questions in one place.',
    source: 'S1-16',
    wrong: '(no address)',
    right: 'Questions: support@example.com, please quote INC-2026-0042.',
  },
  'FACT-contradiction': {
    demands: ['S0-8', 'S1-21'],
    why: 'Customers lay our texts side by side. Two durations cost more trust than the outage.',
    source: 'Statuspage: same facts on all channels',
    wrong: 'Notice: “from 08:40 UTC”. Status page: “since 09:10 UTC”.',
    right: 'The same start everywhere.',
    limits:
      'Times are compared in UTC only; a fact in words (“all morning”) is not compared.',
  },
  'LEAK-sentence': {
    demands: ['S0-4'],
    why: 'The internal text was written to be read inside, with guesses, names and worries in it.',
    source: 'what stands inside is not for outside',
    wrong: 'A sentence pasted from the internal document',
    right: 'The same fact, written for readers outside',
    limits:
      'Half of the words in runs of four must be the same; a free retelling is not seen.',
  },
  'LEAK-negative': {
    demands: ['S0-27'],
    why: 'Telling everybody that passwords were not stolen makes everybody think of stolen passwords.',
    source: 'S0-27: pertinent negatives',
    wrong: 'No passwords were stolen. (in the mail to all)',
    right: 'The answer is in the FAQ.',
  },
  'LEAK-name': {
    demands: ['S0-4', 'S0-21'],
    why: 'Names of systems tell readers nothing and attackers where to look.',
    source: 'what stands inside is not for outside',
    wrong: 'The error began in orders2-blue.',
    right: 'The error began in one of our databases.',
    limits:
      'Only names that look made: with figures, hyphens or capitals inside.',
  },
  'PERSONAL-email': {
    demands: ['S0-19'],
    why: 'The message goes to people who have no business knowing this, and cannot be taken back.',
    source: 'S0-19: customer communication without personal data',
    wrong: 'Write to maria.silva@contoso.example.',
    right: 'Write to support@example.com.',
  },
  'PERSONAL-phone': {
    demands: ['S0-19'],
    why: 'The message goes to people who have no business knowing this, and cannot be taken back.',
    source: 'S0-19: customer communication without personal data',
    wrong: 'Call me on +44 20 7946 0958.',
    right: 'Call the support line given in your contract.',
    limits:
      'National numbers without a word such as “phone” are found only in the usual spellings.',
  },
  'PERSONAL-card': {
    demands: ['S0-19'],
    why: 'Publishing one is a breach of its own.',
    source: 'S0-19: customer communication without personal data',
    wrong: 'The card 4111 1111 1111 1111 was charged twice.',
    right: 'Some cards were charged twice.',
  },
  'PERSONAL-iban': {
    demands: ['S0-19'],
    why: 'The message goes to people who have no business knowing this, and cannot be taken back.',
    source: 'S0-19: customer communication without personal data',
    wrong: 'Refunds go to DE89 3704 0044 0532 0130 00.',
    right: 'Refunds go to the account you paid from.',
  },
  'PERSONAL-ip': {
    demands: ['S0-19'],
    why: 'It belongs to a person or to our network; neither is to be published.',
    source: 'S0-19: customer communication without personal data',
    wrong: 'The requests came from 203.0.113.77.',
    right: 'The requests came from one address outside our network.',
    limits:
      'A version with four numbers is told apart by the word before it only.',
  },
  'PERSONAL-secret': {
    demands: ['S0-19'],
    why: 'Whoever reads it can use it.',
    source: 'S0-19: customer communication without personal data',
    wrong: 'Use password: Winter2026! to sign in.',
    right: 'Use the password you were sent by letter.',
  },
  'PERSONAL-number': {
    demands: ['S0-19'],
    why: 'The message goes to people who have no business knowing this, and cannot be taken back.',
    source: 'S0-19: customer communication without personal data',
    wrong: 'Customer number 884213 was billed twice.',
    right: '14 customers were billed twice.',
    limits: 'A number without a word that says what it is passes.',
  },
  'PERSONAL-name': {
    demands: ['S0-19'],
    why: 'Colleagues named in public get calls and blame; customers named in public get questions.',
    source: 'S0-19: customer communication without personal data',
    wrong: 'Mr Tanaka called the hotline twice.',
    right: 'A customer called the hotline twice.',
    limits:
      'A name without a title is found only when the register, the People tab or the customer list has it.',
  },
  'PERSONAL-customer': {
    demands: ['S0-19'],
    why: 'That they are our customer, and that they were hit, is theirs to tell.',
    source: 'S0-19: customer communication without personal data',
    wrong: 'Northwind Traders lost 200 orders.',
    right: 'One shop lost 200 orders.',
    limits: 'Only customers in the list of the Settings are known.',
  },
  'PERSONAL-birth': {
    demands: ['S0-19'],
    why: 'The message goes to people who have no business knowing this, and cannot be taken back.',
    source: 'S0-19: customer communication without personal data',
    wrong: 'Date of birth: 1984-03-12',
    right: 'Dates of birth were visible.',
  },
  'PERSONAL-address': {
    demands: ['S0-19'],
    why: 'The message goes to people who have no business knowing this, and cannot be taken back.',
    source: 'S0-19: customer communication without personal data',
    wrong: 'The letter went to 221 Baker Street, London NW1 6XE.',
    right: 'Some letters went to a wrong address.',
    limits:
      'Street, number and post code in the English, German and Romance ways only.',
  },
  'SPEC-cause': {
    demands: ['S1-22', 'S3-6', 'S4-15'],
    why: 'First causes are often wrong, and a retraction costs more trust than waiting. It may be named once its status is “shareable”.',
    source:
      'S1-22; NCSC on retractions; measured: 11 hits in real notices, 9 right',
    wrong: 'A configuration change at 09:10 UTC caused the outage.',
    right:
      'We are investigating the cause. Because of the outage, invoices arrive one day late.',
    limits:
      'A cause told as a story without a connecting word (“The disk was full. Uploads stopped.”) is not seen.',
  },
  'SPEC-hedged-cause': {
    demands: ['S1-22', 'S4-15'],
    why: 'A guess with “may” is remembered without the “may”.',
    source: 'S1-22: speculation on root cause',
    wrong: 'The errors are likely due to a certificate that ran out.',
    right: 'We do not yet know the cause.',
  },
  'HEDGED-claim': {
    demands: ['S0-8', 'S4-15'],
    why: '“We believe it is resolved” is the commonest real fault after missing times; when it comes back, the next message is not believed.',
    source: 'S0-8: no half-truths; measured on real messages: 7 of 7 right',
    wrong: 'We believe the problem is now resolved.',
    right:
      'We checked the access logs from 1 to 3 May and found no read by anybody outside the team.',
    limits:
      'Claims without one of the known words for “works” or “harmed” pass.',
  },
  'BLAME-third': {
    demands: ['S1-22', 'S3-6'],
    why: 'Customers bought from us. The name of who failed helps none of them, and is a claim against somebody who may answer.',
    source:
      'Statuspage: own a supplier’s failure; measured on real messages: 4 of 4 right',
    wrong: 'Our payment provider failed.',
    right:
      'Payments run through a provider we chose; its service stopped at 08:40 UTC, and we had no second route.',
    limits:
      'Suppliers called by name are found only when the Settings list them.',
  },
  'BLAME-person': {
    demands: ['S1-22', 'S3-6'],
    why: 'People act inside a system that let the mistake through. Blame makes the next person hide it, and can be held against us.',
    source: 'PagerDuty post-mortem guide: blameless; S1-22',
    wrong: 'An engineer accidentally deleted the table.',
    right:
      'A clean-up script deleted the table; nothing asked for a second confirmation.',
  },
  'BLAME-customer': {
    demands: ['S1-22'],
    why: 'Nobody who could not work wants to read that it was their own doing, even where it is so.',
    source: 'S1-22: blaming others',
    wrong: 'Users failed to follow our notice.',
    right: 'If your app is older than version 4.2, update it before Friday.',
  },
  'BLAME-hindsight': {
    demands: ['S1-22', 'S3-6'],
    why: 'Afterwards everything was obvious. Such a sentence explains nothing and admits negligence.',
    source: 'Etsy, Google SRE: counterfactuals are no explanation',
    wrong: 'The team should have noticed the alert.',
    right: 'The alert reached a channel nobody watches at night.',
  },
  AGENTLESS: {
    demands: ['S0-8'],
    why: '“Mistakes were made” is the best known evasion there is.',
    source: 'measured on real messages: 3 of 3 right',
    wrong: 'The records were inadvertently deleted.',
    right: 'Our clean-up script deleted the records.',
  },
  'PROM-absolute': {
    demands: ['S1-22', 'S4-15'],
    why: 'It is quoted back at us at the next incident, and in some places it is a warranty.',
    source: 'S1-22: promises you can’t keep',
    wrong: 'We will make sure this never happens again.',
    right: 'From 1 December the script asks for confirmation and keeps a copy.',
  },
  'PROM-vague-time': {
    demands: ['S1-22', 'S4-15'],
    why: 'Whoever waits for “soon” writes to support after ten minutes.',
    source: 'measured on real messages: 14 of 15 right',
    wrong: 'We will post an update soon.',
    right:
      'We will post the next update by 14:00 UTC, or as soon as something changes.',
  },
  'PROM-update-no-time': {
    demands: ['S1-22', 'S2-26', 'S2-27'],
    why: 'The next update and its time are what readers look for first; only 10 of 62 real notices had both.',
    source: 'S2-26; measured on real messages: 17 of 17 right',
    wrong: 'We will keep you informed.',
    right: 'Our next update will be posted by 14:00 UTC.',
  },
  'PROM-outcome-undated': {
    demands: ['S1-22', 'S4-15'],
    why: 'Commit only to what is certain. “Today” is read as a promise and counted against us at midnight.',
    source: 'S4-15; PagerDuty customer liaison: do not estimate',
    wrong: 'Full service will be restored today.',
    right: 'We are restoring uploads and have no estimate yet.',
  },
  'PROM-outcome-dated': {
    demands: ['S4-15', 'S2-27'],
    why: 'An estimate is a promise. It needs a person, and readers need to hear at once when it moves.',
    source: 'S4-15: commit only to what is certain',
    wrong: 'We expect to restore uploads by 14:00 UTC.',
    right:
      'We expect to restore uploads by 14:00 UTC (estimate of the incident commander; next word by 13:30 UTC).',
  },
  'PROM-action-undated': {
    demands: ['S1-22', 'S2-28'],
    why: 'Readers remember what was announced; what has no date is forgotten by us first.',
    source: 'Google SRE: action items have an owner and a date',
    wrong: 'We will improve our monitoring.',
    right: 'By 15 December we will add an alert that watches this queue.',
  },
  'VAGUE-who': {
    demands: ['S0-8', 'S0-23'],
    why: '“Some customers” leaves everybody to find out for themselves, by ticket.',
    source: 'S0-8; measured on real messages: 7 of 10 right',
    wrong: 'Some customers are affected.',
    right: 'About 4 % of users, all in the EU region, cannot sign in.',
    limits: 'A clause behind the noun counts as an answer, whatever it says.',
  },
  'VAGUE-what': {
    demands: ['S0-23', 'S0-12'],
    why: 'People compare the notice with their own screen. “An issue” matches every screen and none.',
    source:
      'measured on real messages: weak on real messages (5 of 12), so it never blocks',
    wrong: 'We are experiencing an issue with reports.',
    right: 'Scheduled reports do not arrive.',
    limits: 'Any symptom word in the same or the next sentence satisfies it.',
  },
  'VAGUE-when': {
    demands: ['S0-8', 'S0-12'],
    why: 'Readers compare the times with what they saw; without times they have to ask.',
    source: 'S0-12: transparent timelines',
    wrong: 'Uploads were down briefly this morning.',
    right: 'Uploads failed from 08:40 to 09:15 UTC.',
  },
  'TIME-no-zone': {
    demands: ['S0-12'],
    why: 'A notice read in Sydney at “3 pm” is wrong by ten hours.',
    source: 'S0-12',
    wrong: 'Uploads failed at 08:40.',
    right: 'Uploads failed at 08:40 UTC.',
  },
  'DATE-ambiguous': {
    demands: ['S0-12'],
    why: '03/04 is March or April, depending on where it is read.',
    source: 'S0-12',
    wrong: 'The archive was closed on 03/04/2026.',
    right: 'The archive was closed on 3 April 2026.',
  },
  CONVERSATION: {
    demands: ['S0-23'],
    why: 'After reading, nobody should have to write back. Each such line becomes tickets in the worst hour.',
    source: 'S0-23: no conversation started',
    wrong: 'Feel free to reach out if you have any questions.',
    right: 'Questions: support@example.com, please quote INC-2026-0042.',
  },
  'TONE-apology': {
    demands: ['S0-7'],
    why: 'Empathic, not over-apologetic: none of 86 real messages apologises twice.',
    source: 'S0-7; limits are ours',
    wrong: 'We apologise for the lost orders. We are truly sorry.',
    right: 'We apologise for the orders you lost.',
  },
  'TONE-apology-missing': {
    demands: ['S0-7', 'S1-20'],
    why: 'After the end, readers wait for somebody to answer for it.',
    source: 'S1-20; Lewicki et al. 2016',
    wrong: 'Service was interrupted and has been restored.',
    right: 'We are sorry for the two payrolls that ran late.',
  },
  'TONE-apology-again': {
    demands: ['S0-7'],
    why: 'Repeated every hour, an apology becomes a signature.',
    source: 'S0-7; limits are ours',
    wrong: 'Update 3: Again, we apologise for the lost hours.',
    right: 'Update 3: exports have worked since 10:15 UTC.',
  },
  'TONE-apology-first': {
    demands: ['S0-7'],
    why: 'The first line is all that a phone shows.',
    source: 'S0-7; PagerDuty external guidelines',
    wrong: 'We are sorry. Since 08:40 UTC …',
    right: 'Since 08:40 UTC you cannot export reports.',
  },
  'TONE-acknowledge': {
    demands: ['S0-7', 'S1-21'],
    why: 'People forgive an outage sooner than the feeling that nobody noticed what it cost them.',
    source: 'S0-7, S1-21: acknowledge customer impact',
    wrong:
      'Service was interrupted from 08:40 to 10:15 UTC. It has been restored.',
    right: 'You could not send invoices from 08:40 to 10:15 UTC.',
  },
  'TONE-hollow': {
    demands: ['S0-7'],
    why: 'Readers have met these words in every notice they ever got. They take the place of a fact and sound like a machine.',
    source: 'measured on real messages: 14 hits in 86 real messages, 12 right',
    wrong: 'We take this matter very seriously.',
    right: 'Two teams are working on the restore in shifts until 06:00 UTC.',
    limits: 'It knows phrases, not sincerity: a new platitude passes.',
  },
  'TONE-minimise': {
    demands: ['S0-7', 'S0-8'],
    why: 'A small share of customers is still everything to those who are in it. A number is believed, “only a few” is not.',
    source: 'NCSC: do not understate; retractions hurt',
    wrong: 'Only a small number of customers were affected.',
    right: '14 of 2,300 shops could not take payments for 12 minutes.',
  },
  'TONE-drama': {
    demands: ['S0-4', 'S0-7'],
    why: 'A notice informs without making things worse. Strong adjectives are quoted by journalists, numbers are checked.',
    source: 'S0-4: inform customers without exacerbating',
    wrong: 'This was a catastrophic failure of our platform.',
    right: 'All services were unavailable for six hours.',
  },
  'TONE-over': {
    demands: ['S0-7'],
    why: 'Taking responsibility and repairing weigh most in an apology; asking to be forgiven weighs least.',
    source: 'Lewicki et al. 2016; the limits are ours',
    wrong: 'We sincerely and deeply apologise for the lost orders.',
    right: 'We apologise for the lost orders.',
  },
  'TONE-object': {
    demands: ['S0-7'],
    why: '“Any inconvenience” tells readers that we do not know, or do not care, what it was.',
    source:
      'measured on real messages: 4 of 8 real apologies name only the inconvenience',
    wrong: 'We apologise for any inconvenience.',
    right: 'We apologise for the hours you lost while exports were down.',
    limits: 'A harm named in the sentence before is not seen.',
  },
  'TONE-caution': {
    demands: ['S0-7'],
    why: 'It explains an action, so it is no empty phrase, but readers have learned to hear “we were breached” in it.',
    source: 'measured on real messages',
    wrong: 'Out of an abundance of caution we revoked all keys.',
    right: 'We revoked all keys so that a copied one is worth nothing.',
  },
  JARGON: {
    demands: ['S0-21', 'S1-21', 'S1-22'],
    why: 'The recipient is assumed not to be technical. The word is exact for us and noise for them.',
    source: 'S0-21; fires on 41 % of real public messages, so it never blocks',
    wrong: 'A failover of the primary cluster increased latency.',
    right: 'Pages took longer to open.',
    limits: 'A list: words that are not in it pass.',
  },
  ACRONYM: {
    demands: ['S0-21'],
    why: 'Half of all acronyms mean something else in the reader’s trade.',
    source: 'S0-21',
    wrong: 'Our WAF blocked your visitors.',
    right: 'Our firewall blocked your visitors.',
  },
  'INTERNAL-id': {
    demands: ['S0-4', 'S0-21'],
    why: 'It tells readers nothing and attackers where to look.',
    source: 'PagerDuty: no host names in customer messages',
    wrong: 'The error began on prod-db-03.',
    right: 'The error began in one of our databases.',
    limits:
      'Product versions with letters and machine-like product names are taken for ids until the Settings list them.',
  },
  'ANALYSIS-cause': {
    demands: ['S3-6'],
    why: 'It is read out to customers before anybody has checked the whole story.',
    source: 'S3-6',
    wrong: 'One contributing factor was the missing alert.',
    right: 'The cause is being examined; the post-mortem comes by 4 December.',
  },
  'ANALYSIS-remedy': {
    demands: ['S3-6'],
    why: 'A remedy names its cause; and announced too early, it is a promise.',
    source: 'S3-6',
    wrong: 'To prevent this, we have fixed the importer.',
    right: 'We watch the error rate every five minutes until 08:00 UTC.',
  },
  'ANALYSIS-unshared': {
    demands: ['S3-5'],
    why: 'What customers hear must be what may be published. This would be quoted in a claim.',
    source: 'S3-5',
    wrong: 'Legal is assessing whether we must notify.',
    right: 'Customers could not sign in; invoices were not affected.',
  },
  'LENGTH-text': {
    demands: ['S0-20'],
    why: 'A notice is read on a phone within a minute. A missing fact is worse than a long text, so length never blocks.',
    source: 'limits are ours; 238 words a minute: Brysbaert 2019',
    wrong: '239 words, of which 101 are labels',
    right: '72 words that answer all questions',
  },
  'LENGTH-sentence': {
    demands: ['S0-21'],
    why: 'Long sentences are read twice, on a phone three times.',
    source: 'GOV.UK: 25 words',
    wrong: 'A sentence that goes on, with one more thing, and another, which …',
    right: 'Two short ones.',
  },
  'LENGTH-average': {
    demands: ['S0-21'],
    why: 'The recipient is assumed not to be technical.',
    source:
      'plain English: 15–20 words a sentence; Flesch 50–60: SSA. Names of services drag the figure, so it is a hint',
    wrong: 'Elevated p99 latency on the read replicas degraded the API.',
    right: 'Pages took up to 30 seconds to open.',
    limits:
      'Flesch counts syllables, not sense; real notices have a median of 45.',
  },
  LINKS: {
    demands: ['S0-20'],
    why: 'Each link sends readers away from the message, and looks like phishing.',
    source: 'limits are ours',
    wrong: 'Five links to articles',
    right: 'One link to the status page',
  },
};
