import type {Call} from './ask/call';
import type {Mark} from './files';

/** Small files of text that reviewers may read. */
export interface Briefs {
  /** With an id of `Files.newFolderIds`; false when there is a file with that id already, whatever it holds. */
  create(brief: {
    readonly id: string;
    readonly name: string;
    readonly parent: string;
    readonly mark: Mark;
    readonly content: string;
  }): Call<boolean>;
  read(fileId: string): Call<string>;
  /** The whole content anew. */
  write(fileId: string, content: string): Call<void>;
}
