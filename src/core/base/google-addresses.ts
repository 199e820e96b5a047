/** Addresses as browsers show them; they work for every account that has access. */

export function documentUrl(fileId: string): string {
  return `https://docs.google.com/document/d/${fileId}/edit`;
}

export function spreadsheetUrl(fileId: string): string {
  return `https://docs.google.com/spreadsheets/d/${fileId}/edit`;
}

export function folderUrl(folderId: string): string {
  return `https://drive.google.com/drive/folders/${folderId}`;
}

/** A file that is no document of Google's, a PDF for instance. */
export function fileUrl(fileId: string): string {
  return `https://drive.google.com/file/d/${fileId}/view`;
}

/** Opens the document at that comment thread. */
export function threadUrl(fileId: string, threadId: string): string {
  return `${documentUrl(fileId)}?disco=${encodeURIComponent(threadId)}`;
}
