import type {Scope} from '../src/surfaces/scopes';

/** Why a scope is asked for, and the services of the bundle that need it. */
export interface ScopeReason {
  readonly reason: string;
  readonly services: readonly string[];
}

/** The build compares it with what the bundle calls; `docs/admin-guide.md` and every deployment show it. */
export const SCOPE_REASONS: Readonly<Record<Scope, ScopeReason>> = {
  'https://www.googleapis.com/auth/drive': {
    reason:
      'Copies templates, writes stamps, shares documents and keeps the register. The narrower drive.file is granted file by file and person by person, so a colleague would have to pick each file of an incident before being able to work on it.',
    services: ['UrlFetchApp'],
  },
  'https://www.googleapis.com/auth/drive.activity.readonly': {
    reason:
      'Learns which account wrote a comment in a review. Comments themselves carry a display name only, which anybody can choose.',
    services: ['UrlFetchApp'],
  },
  'https://www.googleapis.com/auth/directory.readonly': {
    reason:
      'Finds out before a document is shared whether a reviewer has an account here, and whose account a comment came from.',
    services: ['UrlFetchApp'],
  },
  'https://www.googleapis.com/auth/calendar.freebusy': {
    reason:
      'Finds the first time at which everybody who takes part in a post-mortem is free. It shows when people are busy, never with what.',
    services: ['UrlFetchApp'],
  },
  'https://www.googleapis.com/auth/calendar.events.owned': {
    reason:
      'Puts the post-mortem on the calendar of whoever plans it and, where an owner wants it, due times on that of the sweep. Calendars of others are not touched; Google invites them.',
    services: ['UrlFetchApp'],
  },
  'https://www.googleapis.com/auth/documents.currentonly': {
    reason:
      'Knows which document the sidebar is beside and selects a field in it.',
    services: ['DocumentApp'],
  },
  'https://www.googleapis.com/auth/spreadsheets.currentonly': {
    reason: 'Adds its menu and its panel to the open register.',
    services: ['SpreadsheetApp'],
  },
  'https://www.googleapis.com/auth/script.container.ui': {
    reason: 'Shows sidebars and dialogs in Docs and Sheets.',
    services: ['HtmlService'],
  },
  'https://www.googleapis.com/auth/script.external_request': {
    reason:
      'Calls Google’s own Drive, Docs, Sheets, Drive Activity and People APIs, several at once; reads the bytes of pictures under review where Docs keeps them; and, only where an owner has connected one, posts to Google Chat, Slack, Teams or Statuspage. urlFetchWhitelist allows no other address.',
    services: ['UrlFetchApp'],
  },
  'https://www.googleapis.com/auth/script.scriptapp': {
    reason: 'Installs the background check that finishes what was interrupted.',
    services: ['ScriptApp'],
  },
  'https://www.googleapis.com/auth/script.send_mail': {
    reason:
      'Asks and reminds reviewers and hands released texts on, as mail of whoever acts. It can send; it cannot read a mailbox.',
    services: ['MailApp'],
  },
  'https://www.googleapis.com/auth/userinfo.email': {
    reason: 'Records who declared, edited and decided.',
    services: ['Session'],
  },
};
