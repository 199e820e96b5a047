import type {DocumentKind} from '../core/incident/words';
import type {Call} from './ask/call';

/** What the add-on writes on a file so that it knows its own again (Drive `appProperties`, ≤ 124 bytes each). */
export interface Mark {
  /** `INC-2026-0042`, or '' for what belongs to the installation. */
  readonly incident: string;
  readonly kind:
    DocumentKind | 'folder' | 'register' | 'template' | 'evidence' | 'brief';
  /** Same operation, same thing: a retry looks it up before making another. */
  readonly operation: string;
  /** Id of the register the incident is kept in. */
  readonly register: string;
}

export interface FileFacts {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly mark: Mark | null;
  readonly folder: boolean;
  /** Id of the shared drive it lies in; '' in somebody's My Drive. */
  readonly sharedDrive: string;
  readonly canEdit: boolean;
  readonly canComment: boolean;
  readonly trashed: boolean;
  readonly createdAt: string;
  readonly modifiedAt: string;
  /** Another one after every change, whatever changed; '' when it is not known. */
  readonly version: string;
  /** Whether nobody may change it, this add-on included. */
  readonly locked: boolean;
  /** Of its bytes; '' for what Google keeps in forms of its own. */
  readonly md5: string;
  /** Content changes since it was made are unlikely when false; a twin that is untouched may go to the bin. */
  readonly touched: boolean;
}

/** Drive’s files, as far as incidents need them. Acts as the person who clicked. Who has access: `Permissions`. */
export interface Files {
  /**
   * Ids for folders yet to be made, so that making one twice is refused instead of doubled. Google's document
   * types do not take them. Source: https://developers.google.com/workspace/drive/api/guides/create-file
   */
  newFolderIds(count: number): Call<readonly string[]>;
  /** With a pre-generated id; succeeds as well when that folder is already there. Without parent: in the person's own My Drive. */
  createFolder(folder: {
    readonly id: string;
    readonly name: string;
    readonly parent: string | null;
    readonly mark: Mark;
  }): Call<string>;
  /** Copies a document; open comments and sharing stay behind. Answers the new file's id. A lost answer may have made one. */
  copy(copy: {
    readonly from: string;
    readonly name: string;
    readonly parent: string;
    readonly mark: Mark;
  }): Call<string>;
  /** A new Google document from Markdown. A lost answer may have made one. */
  importDocument(source: {
    readonly name: string;
    readonly parent: string;
    readonly markdown: string;
    readonly mark: Mark;
  }): Call<string>;
  /** An empty spreadsheet in that folder. A lost answer may have made one. */
  createSpreadsheet(source: {
    readonly name: string;
    readonly parent: string;
    readonly mark: Mark;
  }): Call<string>;
  /** The first hundred files with those marks that the person can see, the oldest first unless they say otherwise; not the trashed. Search lags some seconds behind writes. */
  find(
    wanted: Partial<Mark>,
    first?: 'oldest' | 'newest',
  ): Call<readonly FileFacts[]>;
  /** Of a shortcut: what it leads to, with that file's id. Source: https://developers.google.com/workspace/drive/api/guides/shortcuts */
  facts(fileId: string): Call<FileFacts>;
  rename(fileId: string, name: string): Call<void>;
  trash(fileId: string): Call<void>;
}
