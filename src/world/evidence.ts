import type {Call} from './ask/call';
import type {Mark} from './files';

/** A PDF as bytes, in base 64. */
export interface Pdf {
  readonly base64: string;
}

/** What is kept to show later which words were signed and released. Files made here are found again by `Files.find`. */
export interface Evidence {
  /** The document as it stands. At most 10 MB. */
  exportPdf(fileId: string): Call<Pdf>;
  /** Answers the file's id. With an id of `Files.newFolderIds` it is made once, whatever is lost; else a lost answer may have made one. */
  keepPdf(file: {
    readonly id?: string;
    readonly name: string;
    readonly parent: string;
    readonly mark: Mark;
    readonly pdf: Pdf;
  }): Call<string>;
}
