const AUTH = 'https://www.googleapis.com/auth/';

/** Scopes of the built-in services, as their reference pages list them. */
export const SCOPE = {
  email: [`${AUTH}userinfo.email`],
  fetch: [`${AUTH}script.external_request`],
  mail: [`${AUTH}script.send_mail`],
  triggers: [`${AUTH}script.scriptapp`],
  ui: [`${AUTH}script.container.ui`],
  document: [`${AUTH}documents.currentonly`, `${AUTH}documents`],
  spreadsheet: [`${AUTH}spreadsheets.currentonly`, `${AUTH}spreadsheets`],
} as const;
