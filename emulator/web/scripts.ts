import type {Effect, RunRequest, RunResult} from '../appsscript/contracts';
import type {AddonCard, AddonMenu} from './wire';

/** What the pages ask of the Apps Script side. */
export interface Scripts {
  run(request: RunRequest): RunResult | Promise<RunResult>;
  /** Runs `onOpen` of the installed add-ons for a person who may edit the file; nothing for anybody else. */
  open(email: string, fileId: string): readonly AddonMenu[];
  /** The homepage card of each installed Workspace add-on that has one for that host. */
  homepages(email: string, host: CardHost): readonly AddonCard[];
  /** Runs a card's action; gives the card's answer as JSON. */
  cardAction(
    email: string,
    scriptId: string,
    action: CardAction,
    host: CardHost,
  ): unknown;
  /** `doGet` or `doPost` of a web app, as its manifest says. */
  web(visit: WebVisit): WebAnswer;
}

export type CardHost = 'drive' | 'docs' | 'sheets';

export interface CardAction {
  readonly function: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly inputs: Readonly<Record<string, readonly string[]>>;
}

export interface WebVisit {
  readonly scriptId: string;
  /** Whose browser it is; '' when nobody is signed in. */
  readonly visitor: string;
  readonly method: 'GET' | 'POST';
  readonly query: string;
  readonly body: string;
  readonly contentType: string;
}

export type WebAnswer =
  | {readonly kind: 'html'; readonly title: string; readonly html: string}
  | {readonly kind: 'content'; readonly mimeType: string; readonly text: string}
  | {readonly kind: 'error'; readonly status: number; readonly message: string};

export type HtmlEffect = Extract<Effect, {readonly html: string}>;
