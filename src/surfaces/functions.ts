/**
 * Every function Google or a page can call by name, and who may. Whatever is top-level in an Apps Script project can be
 * called by everybody who can open the web app, with any argument: `everybody` is safe only because the function does nothing
 * its caller could not do.
 *
 * | who | means |
 * | --- | --- |
 * | everybody | acts with the caller's own rights in Drive, Docs and Sheets, and refuses what those do not allow |
 * | google | called by menus, triggers and Google itself; a call by hand does no more than with the caller's rights |
 * | owners | refused for everybody but the owners of the installation, before anything is read |
 * | sweepers | the same, and the accounts set-up was given for the sweep |
 * | alerting | refused without the secret that the owners gave to the alerting tool |
 */
export type Caller =
  'everybody' | 'google' | 'owners' | 'sweepers' | 'alerting';

export const CALLERS: Readonly<Record<string, Caller>> = {
  onOpen: 'google',
  onInstall: 'google',
  onHomepage: 'google',
  openSidebar: 'google',
  openRegisterPanel: 'google',
  openSetup: 'google',
  openNewIncident: 'google',
  openCheck: 'google',
  doGet: 'google',
  sweep: 'google',
  doPost: 'alerting',
  runSetup: 'owners',
  installSweep: 'sweepers',
  rotateReviewKey: 'owners',
  revokeReviewKeys: 'owners',
  newAlertingSecret: 'owners',
  keptDrafts: 'everybody',
  keepDrafts: 'everybody',
  newIncidentView: 'everybody',
  declareIncident: 'everybody',
  declarationProgress: 'everybody',
  finishIncident: 'everybody',
  sidebarView: 'everybody',
  registerView: 'everybody',
  changeMetadata: 'everybody',
  addTimelineEntry: 'everybody',
  selectText: 'everybody',
  setupView: 'everybody',
  setupProgress: 'everybody',
  checkTemplates: 'everybody',
  checkPolicy: 'everybody',
  reviewView: 'everybody',
  refreshReview: 'everybody',
  askProposal: 'everybody',
  askForReview: 'everybody',
  answerReview: 'everybody',
  answerInSidebar: 'everybody',
  decideInReview: 'everybody',
  releaseDocument: 'everybody',
  withdrawReview: 'everybody',
  unlockReleased: 'everybody',
  changesSince: 'everybody',
  sharingView: 'everybody',
  repairSharing: 'everybody',
  reviewPageView: 'everybody',
  reviewRows: 'everybody',
  clockBoard: 'everybody',
  decideClock: 'everybody',
  takeOver: 'everybody',
  recordTold: 'everybody',
  ledgerView: 'everybody',
  declareAllClear: 'everybody',
  promiseView: 'everybody',
  confirmPromises: 'everybody',
  acceptTimeline: 'everybody',
  afterView: 'everybody',
  beginDocument: 'everybody',
  bookMeeting: 'everybody',
  correctTimeline: 'everybody',
  decideTask: 'everybody',
  endExercise: 'everybody',
  exerciseView: 'everybody',
  ignoreWords: 'everybody',
  judgeExpectation: 'everybody',
  makeMessage: 'everybody',
  messagesView: 'everybody',
  openExercise: 'everybody',
  previewTemplate: 'everybody',
  proposeMeeting: 'everybody',
  replaceWords: 'everybody',
  startExercise: 'everybody',
  startExerciseView: 'everybody',
  stepAction: 'everybody',
  suggestAction: 'everybody',
  wordsView: 'everybody',
};
