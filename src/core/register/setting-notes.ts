/** The column “Meaning” of the Settings tab, by setting. Only set-up writes it, so it lies beside the bundle. */
export const SETTING_NOTES = {
  preset:
    'The preset the Policy tab was filled from. Changing it here changes nothing.',
  policyName: 'How the severity scale is called.',
  idPrefix: 'Incident ids begin with it: two to ten capital letters or digits.',
  writers:
    'Who declares and writes, one address or group a line. Run set-up after a change.',
  domainReads:
    'yes: everybody in the domain may read the register and the internal documents of open incidents.',
  domain: 'Everybody means everybody in this domain.',
  services: 'Your services, one a line, offered in the form.',
  csOps:
    'CS Ops, one address or group a line: they get released texts and send them.',
  csLeadership:
    'CS leadership, one address or group a line: they get released texts.',
  reviewPage:
    'Address of the web app, ending in /exec (script editor: Deploy, Manage deployments), if mails shall lead to another than the one that was opened first. Run set-up after a change.',
  owners:
    'Whose installation it is, one address a line: they run set-up, keep the keys, and edit Policy, People, Contracts and Settings. Whoever runs set-up is always one. Run set-up after a change.',
  calendars:
    'Office hours and business days, one calendar a line: "berlin: Europe/Berlin, Mon-Fri, 09:00-17:00". The first counts where the Policy tab names none. Empty: UTC, Monday to Friday, 9:00 to 17:00.',
  quietHours:
    'No reminders then, for levels that count office hours only: "22:00-07:00 Europe/Berlin". Empty: reminders at any hour.',
  holdingNotes:
    'What becomes of a rhythm that was missed. draft: a holding note is written from the template and put into review; it is never sent. off: people are reminded only.',
  calendarAccount:
    'Whose background check puts due times on the calendars of those who owe them, and moves and removes them: the address of the sweep’s account. Empty: nothing is put on calendars.',
  strategicCustomers:
    'Customers who may be offered a meeting after a severe incident (S3-13), one a line.',
  strategicHosts:
    'Technical executives who hold these meetings in turn (S3-14), one address a line.',
  organisation: 'Name of your organisation, as customers know it.',
  sender: 'How messages to customers are signed: “Your Example team”.',
  support: 'Where customers ask: an address or a portal. No personal mailbox.',
  statusPage: 'Address of your public status page.',
  meet: 'Where the response meets, one a line: “Chat: https://…”. Shown in the internal document.',
  relatedLinks:
    'Runbooks, recovery plans, contact lists and monitoring, one a line: “Recovery: https://…”. Shown in the internal document.',
  estimates:
    'Whether messages may give an estimated end. never; with owner: only when somebody answers for it; free.',
  layout:
    'letter: messages to customers are short letters. protocol: the fixed forms “[INCIDENT #ID] - [SEVERITY LEVEL] Incident Reported” and so on.',
  language:
    'Language your messages to customers are written in, as a tag: en, de, pt-BR. Dates and numbers follow it; templates and what people type are in it.',
  translations:
    'Languages customers and the status page get beside it, one a line: de, fr. Each is a text of its own, with an approval of its own; nothing is translated by machine.',
  statuspagePage:
    'Id of your page in Statuspage, as in its address under “Manage”. The key is entered under Connections, never here.',
  statuspageComponents:
    'Which service is which component of the page, one a line: “Checkout: 5g8t9dwld6tp”. A service without a line changes no component.',
  wordRules:
    'Rules switched off or with another level, one a line: "TONE-hollow: off", "JARGON: hint". Levels: block, warn, hint, off. The guide "Words" lists them.',
  wordProducts:
    'Words of your products that readers know, one a line: they are no jargon and no internal names.',
  wordMailboxes:
    'The part before the @ of mailboxes that belong to a role, one a line; beside support, security, privacy and the like.',
  wordContacts: 'Addresses and telephone numbers anybody may read, one a line.',
  wordSuppliers:
    'Names of your suppliers, one a line: blaming one of them is found.',
  wordCustomers:
    'Names of your customers, one a line: none of them may be named outside.',
  wordInternal:
    'Names of systems, projects and tools customers must not read, one a line.',
  wordPublicIds:
    'Ids that look internal and are not, such as regions or order numbers of an example, one a line.',
  wordEstimates:
    'Whether a text may say when something works again: "with owner" or "never".',
  answersValidHours:
    'For how many hours an approved FAQ answer may be used before it has to be approved again. Empty: as long as its words stand.',
  answersRetire:
    'When approved answers retire: "resolution", "closing", or hours after the resolution, such as "48". Whatever is approved after that stays.',
  questionMinutes:
    'Within how many minutes a question of a customer success manager has to be answered.',
} as const satisfies Readonly<Record<string, string>>;
