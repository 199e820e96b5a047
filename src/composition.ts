import {LANGUAGES} from './messages/languages';
import {
  AWAITED,
  CLOSING_RULES,
  PART_REVIEWS,
  REGISTER_PLAN,
  RELEASE_RULES,
  TEXT_RULES,
} from './product';
import {GoogleCalendars} from './google/calendar/calendars';
import {DriveActivity} from './google/drive/activity';
import {DriveApprovals} from './google/drive/approvals';
import {GoogleComments} from './google/drive/comments';
import {DriveBriefs} from './google/drive/briefs';
import {DriveContentLock} from './google/drive/content-lock';
import {PeopleDirectory} from './google/people/directory';
import {GoogleDocuments} from './google/docs/documents';
import {ActiveDocument} from './google/script/editor';
import {DriveEvidence} from './google/drive/evidence';
import {DriveFiles} from './google/drive/files';
import {PropertyInstallation} from './google/script/installation';
import {CachedLooks} from './google/script/looks';
import {CachedSeenTexts} from './google/script/seen-texts';
import {FetchedOutside} from './google/outside/outside';
import {keptPhrases} from './google/script/kept-texts';
import {ScriptMail} from './google/script/mail';
import {PersonalLock, ScriptLock} from './google/script/mutex';
import {DrivePermissions} from './google/drive/permissions';
import {activePerson} from './google/people/person';
import {CachedProgress} from './google/script/progress';
import {propertiesAtStart} from './google/script/properties';
import {PropertyInbox} from './google/script/inbox';
import {PropertyRecordHeads} from './google/script/record-heads';
import {SheetRegister} from './google/sheets/register';
import {knownWebApp, reviewPageOf} from './google/script/review-page';
import {GoogleReviewText} from './google/docs/review-text';
import {PropertySecrets} from './google/script/secrets';
import {DriveChanges} from './google/drive/changes';
import {readKeptText} from './google/script/kept-texts';
import {PropertyShelf} from './google/script/shelf';
import {PropertySpending} from './google/script/spending';
import {PropertySweepLog} from './google/script/sweeps';
import {GoogleTransport} from './google/rest/transport';
import type {ReviewWorld} from './world/review-world';
import type {Person, World} from './world/world';

/** Google behind the ports, for one call. The only place that asks for the time. */
export function googleWorld(
  me: Person = activePerson(),
  atStart = propertiesAtStart(),
): World {
  const now = `${new Date().toISOString().slice(0, 19)}Z`;
  return {
    transport: new GoogleTransport(),
    files: new DriveFiles(),
    permissions: new DrivePermissions(),
    directory: new PeopleDirectory(me.email),
    documents: new GoogleDocuments(),
    calendars: new GoogleCalendars(),
    mail: new ScriptMail(),
    outside: new FetchedOutside(),
    register: new SheetRegister(REGISTER_PLAN.tabs),
    plan: REGISTER_PLAN,
    phrases: keptPhrases(LANGUAGES),
    awaited: AWAITED,
    closingRules: CLOSING_RULES,
    installation: new PropertyInstallation(),
    mutex: new ScriptLock(),
    setupMutex: new PersonalLock(),
    keptText: readKeptText,
    spending: new PropertySpending(),
    shelf: new PropertyShelf(() => PropertiesService.getScriptProperties()),
    progress: new CachedProgress(),
    editor: new ActiveDocument(),
    me,
    secrets: new PropertySecrets(
      now,
      () => new PropertyInstallation().load() !== null,
      atStart,
    ),
    heads: new PropertyRecordHeads(atStart),
    reviewSetup: {
      ensureKey: () => new PropertySecrets(now, () => false).ensure(),
      lastSweep: () => new PropertySweepLog().lastEnd('any document'),
      webApp: () => knownWebApp(atStart),
    },
    now,
  };
}

/** The same for whatever has to do with reviews. */
export function googleReviewWorld(me?: Person): ReviewWorld {
  const atStart = propertiesAtStart();
  const world = googleWorld(me, atStart);
  return {
    ...world,
    comments: new GoogleComments(),
    activity: new DriveActivity(),
    approvals: new DriveApprovals(),
    evidence: new DriveEvidence(),
    lock: new DriveContentLock(),
    reviewText: new GoogleReviewText(),
    inbox: new PropertyInbox(atStart),
    sweeps: new PropertySweepLog(atStart),
    changes: new DriveChanges(),
    looks: new CachedLooks(),
    seenTexts: new CachedSeenTexts(),
    briefs: new DriveBriefs(),
    myShelf: new PropertyShelf(() => PropertiesService.getUserProperties()),
    parts: PART_REVIEWS,
    textRules: TEXT_RULES,
    releaseRules: RELEASE_RULES,
    reviewPage: reviewPageOf(world.installation, world.reviewSetup.webApp),
  };
}
