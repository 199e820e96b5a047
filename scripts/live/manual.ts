// Over 250 lines: one table, in the order people read it.
import type {Assumption} from './assumptions';

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
      'Some minutes; then 400. The emulator merges for five minutes and a hundred revisions.',
    because: 'The reference of WriteControl: “too far behind”.',
    matters: 'Nothing: the product writes with requiredRevisionId only.',
    steps: [
      'In the API explorer read a document, change it by hand, and send a batchUpdate with the old targetRevisionId after 1, 4, 10 and 60 minutes.',
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
