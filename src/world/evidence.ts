import type {Call} from './ask/call';
import type {Mark} from './files';

/** A PDF as bytes, in base 64. */
export interface Pdf {
  readonly base64: string;
}

/** A PDF that lies in Drive. */
export interface KeptPdf {
  readonly id: string;
  /** Of its bytes, as Drive has them; 32 hex digits. */
  readonly md5: string;
}

/** What is kept to show later which words were signed and released. Files made here are found again by `Files.find`. */
export interface Evidence {
  /** The document as it is now. At most 10 MB. */
  exportPdf(fileId: string): Call<Pdf>;
  /**
   * With an id of `Files.newFolderIds`, made once: what lies there from a lost answer, with that mark and in that folder, is
   * written anew with these bytes; fails as `conflict` when anything else has the id.
   */
  keepPdf(file: {
    readonly id: string;
    readonly name: string;
    readonly parent: string;
    readonly mark: Mark;
    readonly pdf: Pdf;
  }): Call<KeptPdf>;
}
