import type {AuthMode} from '../contracts';
import type {Execution} from '../execution';

/** The host's side of one façade method. */
export interface Method {
  /** As Google's messages name it, when that is not the method's own name. */
  readonly shown?: string;
  /** OAuth scopes, any one of which suffices; none when absent. */
  readonly scopes?: readonly string[];
  /** The least authorisation; NONE when absent. */
  readonly mode?: AuthMode;
  /** The method stands for REST calls, which count and break by themselves. */
  readonly carriesRest?: boolean;
  readonly answer: (execution: Execution, args: readonly unknown[]) => unknown;
}

export type Methods = Readonly<Record<string, Method>>;

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
