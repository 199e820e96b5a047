// Over 250 lines: one table, in the order people read it.
/** Something the product or the emulator relies on and no published page settles. */
export interface Assumption {
  /** What we take for true. */
  readonly assumed: string;
  /** On what ground. */
  readonly because: string;
  /** What in the product changes if it is not so. */
  readonly matters: string;
}

/** By the name of the test that asks a live tenant. */
export const TESTED = {
  'named ranges survive files.copy': {
    assumed:
      'A copy of a document has the named ranges of its source over the same text; ids may be new.',
    because: 'Common experience; no page says so.',
    matters:
      'Copies of a stamped document would forget what was stamped (decision 4).',
  },
  'a copy has the places of its source': {
    assumed:
      'Tabs, headers and every index of a copy are those of its source as long as the source’s revision stays the same.',
    because: 'A copy is a copy; no page says so of segment ids.',
    matters:
      'New documents are filled in by what their template says, without being read; where that is refused they are read.',
  },
  'a copy has none of the sharing of its source': {
    assumed:
      'Nobody but the copier has access to a copy outside shared folders.',
    because: 'The guide on copying files.',
    matters: 'A restricted incident would leak through its template’s readers.',
  },
  'marks given with a copy replace those of the source': {
    assumed:
      '`appProperties` in the body of files.copy win; keys it does not name may stay.',
    because: 'Patch semantics of the body; not spelt out.',
    matters:
      'Copies are found by their operation; a template’s mark must not win.',
  },
  'a file younger than a minute is found by its mark': {
    assumed: 'files.list finds a new file by `appProperties` within a minute.',
    because: 'No published figure.',
    matters:
      'A lost answer of a copy is found again by search, or leaves a twin.',
  },
  'a document cannot be made with a reserved id': {
    assumed: 'Ids of files.generateIds serve folders, not editors’ files.',
    because: 'The guide on creating files.',
    matters: 'Copies have no id before they exist, so they are marked instead.',
  },
  'a second folder with the same id is a conflict': {
    assumed:
      'files.create with an id that is taken answers 409 and changes nothing.',
    because: 'The guide on creating files.',
    matters: 'Making the incident’s folder is repeated blindly.',
  },
  'a lower role given after a higher one lowers nothing': {
    assumed:
      'permissions.create as reader for somebody who is writer leaves the writer’s role.',
    because: 'Reported by users of two clients; no page says so.',
    matters: 'Giving access in the wrong order would take it away.',
  },
  'a shortcut tells where it leads, and is no document': {
    assumed:
      'files.get of a shortcut answers with its own type and shortcutDetails; Docs refuses its id.',
    because: 'The guide on shortcuts; what Docs says is not published.',
    matters: 'Set-up follows a shortcut given as a place.',
  },
  'sharing again changes nothing': {
    assumed:
      'permissions.create for somebody who has that role already answers 200 with the same permission.',
    because: 'Common experience.',
    matters: 'Sharing is repeated after a lost answer.',
  },
  'an export of Markdown imported is the same text': {
    assumed:
      'Headings, tables and links of imported Markdown become real ones.',
    because: 'Help page on Markdown in Docs; details are not documented.',
    matters: 'Set-up imports the templates as Markdown.',
  },
  'a read-only restriction blocks edits and comments': {
    assumed:
      '`contentRestrictions.readOnly` refuses batchUpdate, rename and new comments, the owner’s included.',
    because: 'The guide on content restrictions.',
    matters: 'An approved text must not change after approval.',
  },
  'only the owner lifts an owner-restricted lock': {
    assumed: '`ownerRestricted` keeps writers from lifting the lock.',
    because: 'The guide on content restrictions.',
    matters: 'Who may reopen an approved text.',
  },
  'a reader of a document sees no revision': {
    assumed: '`revisionId` is there for those who may edit only.',
    because: 'The reference of documents.get.',
    matters: 'Readers get a page without write actions.',
  },
  'an outdated revision is refused and names the revision': {
    assumed:
      '`writeControl.requiredRevisionId` that is not the latest answers 400 with “revision” in its text.',
    because: 'The reference of WriteControl; the words are not published.',
    matters:
      'Stamping tells “somebody typed meanwhile” from other refusals by that word.',
  },
  'replaceAllText reaches text of mixed styles': {
    assumed:
      'A text across runs is found and takes the style of its first character.',
    because: 'Not documented; the emulator does it so.',
    matters: 'Fields in templates that people have formatted.',
  },
  'replaceAllText finds text across the end of a paragraph': {
    assumed: 'A newline in what is looked for matches the end of a paragraph.',
    because: 'No source; the emulator does so.',
    matters: 'Nothing: the product changes text by its place.',
  },
  'text typed at the end of a named range stays outside': {
    assumed:
      'An insertion at the end index of a named range does not widen it.',
    because: 'Named ranges “expand with inner edits”; ends are not documented.',
    matters: 'What people write behind a stamp must not count as a hand edit.',
  },
  'a person chip is read with its address': {
    assumed: 'insertPerson makes an element whose address documents.get shows.',
    because: 'The reference.',
    matters: 'Checks and canonical text name people.',
  },
  'insertComment is open to ordinary projects': {
    assumed:
      'documents.batchUpdate takes insertComment without enrolment, and `commentUpdateState` is ALL_SAVED.',
    because: 'It is in the public description; no release note was seen.',
    matters:
      'Otherwise review comments go through Drive, without a place in the text.',
  },
  'comments made by Docs show in Drive with the same id': {
    assumed:
      'A thread of insertComment is in comments.list under its commentId.',
    because: 'Measured by others in August 2026.',
    matters: 'Rounds are polled through Drive.',
  },
  'comments made by Drive show in Docs with the same id': {
    assumed:
      'A thread of comments.create is in documents.get, without an anchor.',
    because: 'Measured by others in August 2026.',
    matters: 'The fallback without anchors.',
  },
  'a thread resolved through Drive is resolved in Docs': {
    assumed: 'A reply with action resolve makes the Docs thread RESOLVED.',
    because: 'The ids are the same; the rest follows.',
    matters: 'A verdict given in Drive counts.',
  },
  'a reader does not list comments': {
    assumed: 'comments.list is refused to whoever may only read the file.',
    because: 'Docs shows readers no comments; no page speaks of the method.',
    matters: 'What reviewers have said is for those who may comment.',
  },
  'authors of comments have no address': {
    assumed: 'Author blocks name people and never tell an e-mail address.',
    because: 'The reference of comments.',
    matters: 'Who commented is asked of Drive Activity instead.',
  },
  'Drive Activity names who commented': {
    assumed:
      'activity:query shows a comment’s author as `people/…` within minutes, which the People API resolves.',
    because: 'The reference; the delay is not published.',
    matters: 'Verdicts typed as replies are tied to a person.',
  },
  'the directory finds a colleague by name': {
    assumed:
      'people.searchDirectoryPeople finds domain profiles by a name’s beginning.',
    because: 'The reference; depends on the domain’s sharing settings.',
    matters: 'Choosing reviewers.',
  },
  'an approval can be started': {
    assumed:
      '`capabilities.canStartApproval` is true for the owner in this edition, and approvals:start answers IN_PROGRESS.',
    because: 'Editions are listed on an old help page.',
    matters: 'Otherwise approval runs by our own review page alone.',
  },
  'a reviewer answers for themselves alone': {
    assumed:
      'approvals:approve records the caller’s response and nobody else’s.',
    because: 'The reference.',
    matters: 'Decisions are never recorded for somebody else.',
  },
  'an edit resets given approvals': {
    assumed:
      'With RESET_APPROVAL, a content edit returns APPROVED to NO_RESPONSE.',
    because: 'The guide on approvals.',
    matters: 'Our own fingerprint and Google’s reset should agree.',
  },
  'the lock of an approval is an ordinary restriction': {
    assumed:
      'approvals:start with lockFile sets a read-only content restriction that is not `systemRestricted`.',
    because: 'Not published.',
    matters:
      'Whether Reopen can unlock a text that Google’s approval has locked.',
  },
  'row metadata does not move when rows are sorted': {
    assumed:
      'sortRange moves values; developer metadata stays with the row’s place.',
    because: 'Common experience; not documented.',
    matters: 'Rows are identified by a cell, never by row metadata.',
  },
  'column metadata follows its column': {
    assumed: 'Moving or inserting columns takes developer metadata along.',
    because: 'The guide on developer metadata.',
    matters: 'The register’s columns are found by it after people moved them.',
  },
  'findReplace of a whole cell works once': {
    assumed:
      'Of two equal findReplace requests the first reports one occurrence, the second none.',
    because: 'The reference; that it is safe side by side is our conclusion.',
    matters: 'Compare-and-set in the register (decision 3).',
  },
  'findReplace side by side changes a cell once': {
    assumed:
      'Of two requests sent at the same moment exactly one reports the occurrence.',
    because: 'Sheets applies writes one after the other; not documented.',
    matters: 'Two people who release the same text at once.',
  },
  'appended cells land below the last row with data': {
    assumed:
      'appendCells writes to the first row after the data, once for each call.',
    because: 'The reference.',
    matters: 'New incidents and journal lines.',
  },
  'a typed value stays what it was': {
    assumed: 'userEnteredValue.stringValue with “=1+1” stays text.',
    because: 'The reference of ExtendedValue.',
    matters: 'Nothing people write into forms becomes a formula.',
  },
} as const satisfies Readonly<Record<string, Assumption>>;

export type TestName = keyof typeof TESTED;

/** What needs eyes, an installed add-on or a day: a person does it and notes the answer. */
export interface Manual extends Assumption {
  readonly name: string;
  /** Steps, in order. */
  readonly steps: readonly string[];
}

export const MANUAL: readonly Manual[] = [
  {
    name: 'The menu and the card panel live side by side',
    assumed:
      'One script project serves as editor add-on (menu, sidebar) and as Google Workspace add-on (card).',
    because: 'Nothing forbids it; no page says so; live finding 11.',
    matters:
      'The card is a deployment’s option, off at first; otherwise it needs a project of its own.',
    steps: [
      'Deploy with `npm run deploy -- --card on`.',
      'Install both test deployments for one account.',
      'Open a document: Extensions shows the menu, the right-hand panel shows the card.',
    ],
  },
  {
    name: 'The card opens for commenters',
    assumed:
      'People who may only comment get no menu; whether they get the card is open.',
    because: 'Menus need edit access; cards are not mentioned.',
    matters: 'Reviewers work from the link in the mail either way.',
    steps: [
      'Share a document with a colleague as commenter.',
      'As the colleague, open it and look for the card in the right-hand panel.',
    ],
  },
  {
    name: 'Consent in parts',
    assumed:
      'A person may refuse single scopes; the add-on says which one is missing.',
    because: 'Rolling out to add-ons and triggers.',
    matters: 'Every entry point has to bear any subset.',
    steps: [
      'As a new person, open the sidebar and untick one permission in the consent dialog.',
      'The sidebar names what does not work; the time trigger writes nothing and reports once.',
    ],
  },
  {
    name: 'A script bound to a template is copied with it',
    assumed:
      'files.copy copies a container-bound script; templates must have none.',
    because: 'The guide on bound scripts.',
    matters: 'Check set-up warns of it.',
    steps: [
      'In a document of your own, Extensions › Apps Script, save any function.',
      'Copy the document through the API (or File › Make a copy) and open Apps Script in the copy.',
    ],
  },
  {
    name: 'files.copy counts against the documents a script may create in a day',
    assumed:
      'Copies through the REST API count as created documents (1,500 a day).',
    because: 'The quota page names built-in services only.',
    matters: 'Some 500 incidents a person and day.',
    steps: [
      'In a throw-away account, run a script that copies a document until it is refused, or 1,600 times.',
    ],
  },
  {
    name: 'The hourly floor of add-on triggers',
    assumed:
      'An installed add-on’s time trigger runs at most hourly; the sweep belongs in a plain script.',
    because: 'The guide on editor triggers.',
    matters: 'Reminders would come up to an hour late.',
    steps: [
      'Install the sweep from the published add-on and watch its executions for three hours.',
    ],
  },
  {
    name: 'Mails of approvals and of mentions',
    assumed:
      'Google mails reviewers when an approval starts and people whom a comment is assigned to.',
    because:
      'The guide on approvals; for insertComment it says “similar to comments in the editor”.',
    matters: 'Otherwise our own mail has to say it.',
    steps: [
      'Run the tests of approvals and comments.',
      'Look into the colleague’s mailbox for both mails.',
    ],
  },
  {
    name: 'Several accounts in one browser',
    assumed:
      'With several accounts signed in, a sidebar may act as the first one or fail.',
    because: 'Long-standing reports.',
    matters:
      'The sidebar says as whom it acts and refuses to go on as somebody else.',
    steps: [
      'Sign in with two accounts and open a document as the second.',
      'Open the sidebar: the name in it is the second account’s, or it explains itself.',
    ],
  },
  {
    name: 'Pages of the web app lead to one another',
    assumed:
      'A link with the whole address and target _top leaves the frame; the address given to doGet is that of the deployment it was asked at.',
    because:
      'The page on restrictions names allow-top-navigation-by-user-activation for stand-alone scripts; of several deployments it says nothing.',
    matters: 'Every way from page to page, and which version answers.',
    steps: [
      'Open the web app at its /exec address on a phone, and at /dev as the owner; follow Incidents, then an incident, then Home.',
      'Each page opens in the same window, and the address keeps its beginning.',
      'With a second account signed in, do the same: every page says who it acts as.',
    ],
  },
  {
    name: 'How long pages take to open',
    assumed: 'A call from a page costs about a second before any work.',
    because: 'Reports between one and six seconds.',
    matters: 'Bars of the bench.',
    steps: ['Open the sidebar twenty times; note median and worst.'],
  },
  {
    name: 'HtmlService leaves our pages whole',
    assumed:
      'Whatever HtmlService cuts out of inline scripts, our pages hold nothing of it.',
    because: 'Reported, disputed; live finding 3.',
    matters: 'A page that is cut is blank.',
    steps: [
      'Open every page of the web app’s home once, and the sidebar in a document; none is blank.',
      'In the browser’s console there is no syntax error.',
    ],
  },
  {
    name: 'The allowlist takes our addresses',
    assumed:
      'An entry that ends in a slash covers what begins with it, `people:batchGet` below `/v1/` too.',
    because: 'The guide on allowlisting; live finding 2.',
    matters: 'One refused address ends every request of its wave.',
    steps: [
      'Open Check installation: every API answers.',
      'Ask for a review with a name from the directory.',
    ],
  },
  {
    name: 'A deployment by program keeps what the manifest says',
    assumed:
      'deployments.create and update take access and “execute as” from the manifest, and keep the add-on.',
    because: 'Reported both ways (google/clasp#1115); live finding 24.',
    matters: 'npm run deploy stops and says what to correct by hand.',
    steps: [
      'Run npm run deploy twice, the second time after a change.',
      'It ends without a complaint, and a colleague opens the address.',
    ],
  },
  {
    name: 'The address of the deployment works for colleagues',
    assumed:
      'The address in the Script API’s entry points opens for everybody of the domain, on a phone as well.',
    because:
      'getService().getUrl() is reported to name others; live finding 9.',
    matters: 'Mails to reviewers lead there.',
    steps: [
      'Open the address of Check installation as a colleague, in another browser.',
      'Open it on a phone with a private account signed in first, and note what Google shows (live finding 13).',
    ],
  },
  {
    name: 'Installing for the domain spares reviewers the consent screen',
    assumed:
      'Scopes granted by an administrator for a Marketplace listing hold for the web app of the same script.',
    because: 'Inferred; live finding 13.',
    matters: 'Otherwise each reviewer sees twelve permissions once.',
    steps: [
      'Install the private listing for the organisation.',
      'Open the review page as somebody who never used it.',
    ],
  },
  {
    name: 'A trigger installed from the web app runs what was deployed',
    assumed:
      'installSweep run by the web app makes a five-minute trigger; which version it runs is not published.',
    because:
      'Head is reported for triggers made in the editor; live finding 10.',
    matters: 'Check installation compares both builds and says so.',
    steps: [
      'Press “Run the sweep as me” in Check installation, wait ten minutes, check again.',
      'Push a change without deploying it (npx clasp push) and see which build the sweep names.',
    ],
  },
  {
    name: 'Content managers may share folders of a new shared drive',
    assumed:
      'It is a setting of the drive; we take it to be off and share files one by one then.',
    because: 'The default is not published.',
    matters: 'People get an incident’s folder, or its files only.',
    steps: [
      'Make a shared drive and look at its settings; note the default.',
      'Set the product up there as a manager, declare as a content manager, and open the documents as the commander.',
    ],
  },
  {
    name: 'Marks survive while the Cloud project stays',
    assumed:
      '`appProperties` belong to the Cloud project: another project does not see them.',
    because: 'The guide on properties; live finding 21.',
    matters: 'The project is set before set-up and never changed.',
    steps: [
      'On a throw-away installation change the Cloud project and run Check templates and policy.',
    ],
  },
  {
    name: 'The switches of the Admin console',
    assumed:
      'With External Directory Sharing off, directory calls answer 403 and name it; a restricted Drive scope shows “This app is blocked” until the app is trusted.',
    because: 'Reported, and the guide on restricting scopes; live finding 14.',
    matters:
      'Check installation names the switch, and the admin guide’s first table.',
    steps: [
      'In a test domain switch External Directory Sharing to the basic profile fields, wait a day, and open Check installation: the line Directory names the switch, and a review can be asked for.',
      'Restrict Drive scopes without trusting the app, open the web app as somebody new, and note what Google shows.',
    ],
  },
  {
    name: 'What the menu is called',
    assumed:
      'The menu has the name of the Marketplace listing, in a test deployment that of the script project.',
    because: 'The reference of createAddonMenu; live finding 23.',
    matters: 'Guides and messages say Extensions → Incident Comms.',
    steps: [
      'Open a document with a test deployment, then with the installed listing, and look under Extensions.',
    ],
  },
  {
    name: 'Who a trigger runs as',
    assumed:
      'Session.getEffectiveUser() names the account of the trigger, getActiveUser() perhaps nobody.',
    because: 'The reference; live finding 20.',
    matters: 'The sweep acts as the effective user.',
    steps: ['Look at the journal for an entry of the sweep: it names the bot.'],
  },
  {
    name: 'People of a secondary domain',
    assumed:
      'A web app for DOMAIN is for the domain of whoever deployed it; secondary domains of one customer are open.',
    because: 'The guide on web apps; live finding 22.',
    matters: 'Reviewers there get the document, and perhaps not the page.',
    steps: ['Open the address as an account of a secondary domain.'],
  },
  {
    name: 'Entries that show as free leave people free',
    assumed:
      'freeBusy.query does not tell of an event made with `transparency: transparent`.',
    because:
      'The reference of events (“does not block time”); not of freeBusy.',
    matters: 'Due times on calendars must not make reviewers look busy.',
    steps: [
      'Let an incident put a due time into your calendar.',
      'Look at your free and busy times in the form for meetings: that hour is free.',
    ],
  },
  {
    name: 'Guests outside the domain',
    assumed:
      'events.insert answers the same with a guest of another domain; only a mail and perhaps a warning differ.',
    because: 'No source; an admin may forbid it.',
    matters: 'Meetings with customers are made with their addresses.',
    steps: [
      'Make a meeting with a guest of another domain.',
      'Note what the page says and whether the guest got the invitation.',
    ],
  },
  {
    name: 'How old a targetRevisionId may be',
    assumed:
      'Some minutes; then 400. The emulator knows only the latest and answers 501 to any other.',
    because: 'The reference of WriteControl: “too far behind”.',
    matters: 'Nothing: the product writes with requiredRevisionId only.',
    steps: [
      'In the API explorer read a document, change it by hand, and send a batchUpdate with the old targetRevisionId after 1, 10 and 60 minutes.',
    ],
  },
  {
    name: 'How many requests go out at once',
    assumed:
      'Some fifteen of one fetchAll are under way together, and forty a wave meet no burst limit.',
    because: 'Reported; live finding 12.',
    matters: 'Times of the bench.',
    steps: [
      'Run the sweep with a hundred documents in review and look at its duration and its log.',
    ],
  },
];
