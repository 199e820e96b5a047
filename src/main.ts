// Long because every function Google or a page calls by name has to stand here, each a line or two.
/** The functions Google calls by name: menus, pages, cards, triggers, the API. Nothing is called while this loads. */
import {answer} from './answer';
import {CachedDrafts} from './adapters/google/drafts';
import {keepWebApp} from './adapters/google/review-page';
import {googleReviewWorld, googleWorld} from './composition';
import {TEMPLATES} from './templates';
import type {
  Answer,
  MetadataChange,
  NewIncidentForm,
  NewTimelineEntry,
  ServerFunctions,
  SetupForm,
  TextLocator,
} from './ui/contract';
import type {
  AnswerForm,
  AskForm,
  DecisionForm,
  TechnicalChoice,
} from './ui/review-contract';
import {homepageCard} from './ui/cards';
import {installSweepTrigger, isRunOfOwnTrigger} from './ui/triggers';
import {webPage} from './ui/web-pages';
import {addMenu, showDialog, showSidebar} from './ui/windows';
import {addTimelineEntry as addEntry} from './usecases/add-timeline-entry';
import {changeMetadata as change} from './usecases/change-metadata';
import {checkPolicy as findPolicyMistakes} from './usecases/check-policy';
import {checkTemplates as findTemplateMistakes} from './usecases/check-templates';
import {declarationProgress as progress} from './usecases/declaration-progress';
import {declareIncident as declare} from './usecases/declare-incident';
import {finishIncident as finish} from './usecases/finish-incident';
import {keepDrafts as keep, keptDrafts as kept} from './usecases/keep-drafts';
import {newIncidentView as newIncident} from './usecases/new-incident-view';
import {registerView as activeIncidents} from './usecases/register-view';
import {changesSince as changes} from './usecases/review/changes-since';
import {
  checkSharing as lookAtSharing,
  repairSharing as repair,
} from './usecases/review/check-sharing';
import {presentSharing} from './usecases/review/present-sharing';
import {proposeReview} from './usecases/review/propose-review';
import {fileIdFrom, textFrom} from './usecases/review/read-input';
import {reviewPageView as pageView} from './usecases/review/review-page';
import {reviewRows as underReview} from './usecases/review/review-rows';
import {
  answeredPage,
  answeredView,
  askedView,
  decidedView,
  refreshedView,
  releasedView,
  reviewView as recordedView,
  unlockedView,
  withdrawnView,
} from './usecases/review/review-view';
import {rotateReviewKey as rotateKey} from './usecases/review/rotate-key';
import {runSetup as setUp} from './usecases/run-setup';
import {setupProgress as setUpProgress} from './usecases/setup-progress';
import {setupView as setupState} from './usecases/setup-view';
import {sidebarView as sidebar} from './usecases/sidebar-view';
import {sweepEverything} from './usecases/sweep-everything';

export function onOpen(): void {
  addMenu();
}

export function onInstall(): void {
  addMenu();
}

export function openSidebar(): void {
  showSidebar('sidebar');
}

export function openRegisterPanel(): void {
  showSidebar('register-panel');
}

export function openSetup(): void {
  showDialog('setup');
}

export function openNewIncident(): Answer<boolean> {
  return answer(() => opened('new-incident'));
}

export function openCheck(): Answer<boolean> {
  return answer(() => opened('check'));
}

export function newIncidentView(): ReturnType<
  ServerFunctions['newIncidentView']
> {
  return answer(() => newIncident(googleWorld()));
}

/** Also over `scripts.run`. */
export function declareIncident(
  form: NewIncidentForm,
): ReturnType<ServerFunctions['declareIncident']> {
  return answer(() => declare(googleWorld(), form));
}

export function declarationProgress(
  operation: string,
): ReturnType<ServerFunctions['declarationProgress']> {
  return answer(() => progress(googleWorld(), operation));
}

export function keptDrafts(): ReturnType<ServerFunctions['keptDrafts']> {
  return answer(() => kept(new CachedDrafts()));
}

export function keepDrafts(
  changes: Readonly<Record<string, string | null>>,
): ReturnType<ServerFunctions['keepDrafts']> {
  return answer(() => keep(new CachedDrafts(), changes));
}

export function finishIncident(
  incidentId: string,
): ReturnType<ServerFunctions['finishIncident']> {
  return answer(() => finish(googleWorld(), incidentId));
}

export function sidebarView(): ReturnType<ServerFunctions['sidebarView']> {
  return answer(() => sidebar(googleWorld()));
}

export function changeMetadata(
  input: MetadataChange,
): ReturnType<ServerFunctions['changeMetadata']> {
  return answer(() => change(googleWorld(), input));
}

export function addTimelineEntry(
  entry: NewTimelineEntry,
): ReturnType<ServerFunctions['addTimelineEntry']> {
  return answer(() => addEntry(googleWorld(), entry));
}

export function selectText(
  locator: TextLocator,
): ReturnType<ServerFunctions['selectText']> {
  return answer(() => googleWorld().editor.select(locator));
}

export function registerView(): ReturnType<ServerFunctions['registerView']> {
  return answer(() => activeIncidents(googleWorld()));
}

export function setupView(): ReturnType<ServerFunctions['setupView']> {
  return answer(() => setupState(googleWorld()));
}

export function runSetup(
  form: SetupForm,
): ReturnType<ServerFunctions['runSetup']> {
  return answer(() => setUp(googleWorld(), form, TEMPLATES));
}

export function setupProgress(
  operation: string,
): ReturnType<ServerFunctions['setupProgress']> {
  return answer(() => setUpProgress(googleWorld(), operation));
}

export function checkTemplates(): ReturnType<
  ServerFunctions['checkTemplates']
> {
  return answer(() => findTemplateMistakes(googleWorld()));
}

export function checkPolicy(): ReturnType<ServerFunctions['checkPolicy']> {
  return answer(() => findPolicyMistakes(googleWorld()));
}

export function reviewView(
  fileId: string,
): ReturnType<ServerFunctions['reviewView']> {
  return answer(() => recordedView(googleReviewWorld(), fileId));
}

export function refreshReview(
  fileId: string,
): ReturnType<ServerFunctions['refreshReview']> {
  return answer(() => refreshedView(googleReviewWorld(), fileId));
}

export function askProposal(
  fileId: string,
): ReturnType<ServerFunctions['askProposal']> {
  return answer(() => proposeReview(googleReviewWorld(), fileIdFrom(fileId)));
}

export function askForReview(
  form: AskForm,
): ReturnType<ServerFunctions['askForReview']> {
  return answer(() => askedView(googleReviewWorld(), form));
}

export function answerReview(
  form: AnswerForm,
): ReturnType<ServerFunctions['answerReview']> {
  return answer(() => answeredPage(googleReviewWorld(), form));
}

export function answerInSidebar(
  form: AnswerForm,
): ReturnType<ServerFunctions['answerInSidebar']> {
  return answer(() => answeredView(googleReviewWorld(), form));
}

export function decideInReview(
  form: DecisionForm,
): ReturnType<ServerFunctions['decideInReview']> {
  return answer(() => decidedView(googleReviewWorld(), form));
}

export function releaseDocument(
  fileId: string,
  technical: TechnicalChoice,
): ReturnType<ServerFunctions['releaseDocument']> {
  return answer(() => releasedView(googleReviewWorld(), fileId, technical));
}

export function withdrawReview(
  fileId: string,
  reason: string,
): ReturnType<ServerFunctions['withdrawReview']> {
  return answer(() => withdrawnView(googleReviewWorld(), fileId, reason));
}

export function unlockReleased(
  fileId: string,
  reason: string,
): ReturnType<ServerFunctions['unlockReleased']> {
  return answer(() => unlockedView(googleReviewWorld(), fileId, reason));
}

export function changesSince(
  fileId: string,
  lane: string,
): ReturnType<ServerFunctions['changesSince']> {
  return answer(() =>
    changes(googleReviewWorld(), fileIdFrom(fileId), textFrom(lane)),
  );
}

export function sharingView(
  fileId: string,
): ReturnType<ServerFunctions['sharingView']> {
  return answer(() =>
    presentSharing(lookAtSharing(googleReviewWorld(), fileIdFrom(fileId))),
  );
}

export function repairSharing(
  fileId: string,
): ReturnType<ServerFunctions['repairSharing']> {
  return answer(() =>
    presentSharing(repair(googleReviewWorld(), fileIdFrom(fileId))),
  );
}

export function reviewPageView(
  fileId: string,
): ReturnType<ServerFunctions['reviewPageView']> {
  return answer(() => pageView(googleReviewWorld(), fileIdFrom(fileId)));
}

export function reviewRows(): ReturnType<ServerFunctions['reviewRows']> {
  return answer(() => underReview(googleReviewWorld()));
}

export function onHomepage(): GoogleAppsScript.Card_Service.Card[] {
  const incidents = answer(() => activeIncidents(googleWorld()));
  return [homepageCard(incidents)];
}

/** Alerting tools post the new-incident form as JSON, signed in as the person or account that declares. */
export function doPost(
  event: GoogleAppsScript.Events.DoPost,
): GoogleAppsScript.Content.TextOutput {
  const result = answer(() =>
    declare(
      googleWorld(),
      JSON.parse(event.postData.contents) as NewIncidentForm,
    ),
  );
  return ContentService.createTextOutput(JSON.stringify(result)).setMimeType(
    ContentService.MimeType.JSON,
  );
}

/** The web app: the review page, as whoever opens it. */
export function doGet(
  event: GoogleAppsScript.Events.DoGet | undefined,
): GoogleAppsScript.HTML.HtmlOutput {
  // Whatever hinders it, the page comes.
  answer(keepWebApp);
  return webPage(event?.parameter);
}

/** Time-driven, every five minutes: finishes what was interrupted, takes up answers, reminds. */
export function sweep(event?: GoogleAppsScript.Events.TimeDriven): void {
  sweepEverything(googleReviewWorld, isRunOfOwnTrigger(event));
}

/** The admin runs it once from the script editor, as the account the sweep shall have. */
export function installSweep(): void {
  installSweepTrigger();
}

/** The admin runs it from the script editor, once a year or so: what was signed before holds. */
export function rotateReviewKey(): Answer<string> {
  return answer(() => rotateKey(googleReviewWorld(), 'retire'));
}

/** The same after a key has leaked: what it signed counts no more. */
export function revokeReviewKeys(): Answer<string> {
  return answer(() => rotateKey(googleReviewWorld(), 'forget'));
}

function opened(page: Parameters<typeof showDialog>[0]): boolean {
  showDialog(page);
  return true;
}
