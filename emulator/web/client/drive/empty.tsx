import {boot} from '../boot';
import type {Place} from './files';

/** Why a place shows nothing. */
export function Empty({place}: {readonly place: Place}) {
  const text = {
    folder:
      'Nothing here yet. Use “New” to make a document, a spreadsheet or a folder.',
    shared: `Nobody has shared a file with ${boot.me} yet.`,
    recent: 'No files yet.',
    starred: 'No starred files.',
    trash: 'The trash is empty.',
    search: 'Nothing has that in its name.',
  }[place];
  return <p class="empty">{text}</p>;
}
