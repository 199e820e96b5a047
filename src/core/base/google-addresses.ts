/** Addresses as browsers show them; they work for every account that has access. */

export function documentUrl(fileId: string): string {
  return `https://docs.google.com/document/d/${fileId}/edit`;
}

/** Id of the document such an address leads to; '' for any other address. */
export function documentIn(url: string): string {
  return (
    /^https:\/\/docs\.google\.com\/document\/d\/([\w-]+)/.exec(url)?.[1] ?? ''
  );
}

/** At that heading of it. Source: https://developers.google.com/workspace/docs/api/reference/rest/v1/documents#link */
export function headingUrl(fileId: string, headingId: string): string {
  const url = documentUrl(fileId);
  return headingId === ''
    ? url
    : `${url}#heading=${encodeURIComponent(headingId)}`;
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
