import type {Link} from '../../core/base/answer';
import type {RefusalReason} from './call';

/**
 * Comments of one document that are read: a hundred in a round trip, so a flood costs no look more than twenty. What one
 * look did not read could be an objection, so beyond it the document waits, alone.
 */
export const MOST_COMMENTS = 2000;

export interface RefusalWords {
  readonly why: string;
  readonly remedy: string;
  /** Where it is mended; for a missing permission only the script can ask Google for the address. */
  readonly link?: Link;
}

/** What is said instead of "your account may not do this": these concern no file. */
export function refusalWords(reason: RefusalReason): RefusalWords {
  switch (reason.is) {
    case 'api-off':
      return {
        why: `The ${reason.api} is not enabled in the Cloud project of this script.`,
        remedy:
          'Ask your admin to enable it there, or to give the script its Cloud project (Project settings of the script). Both take some minutes.',
        ...(reason.enableAt !== '' && {
          link: {label: `Enable the ${reason.api}`, url: reason.enableAt},
        }),
      };
    case 'not-granted':
      return {
        why: 'You have not granted Incident Comms everything it asks for.',
        remedy:
          'Grant it, with every box ticked, and open this again. Nothing was done.',
      };
    case 'day-used-up':
      return {
        why: 'What Google allows your account in a day is used up, so nothing was sent.',
        remedy:
          'Let a colleague do it, or do it by hand in the document; it works again 24 hours after your first use.',
      };
    case 'too-many-comments':
      return {
        why: `The document has more than ${MOST_COMMENTS.toLocaleString('en-GB')} comments, and among those that are not read may be an objection. Delete those that are none of its review.`,
        remedy: 'Delete them in the document, then try again.',
      };
    case 'tab-gone':
      return {
        why: 'A tab of the register has been deleted.',
        remedy:
          'Bring it back in the register: Edit → Undo, or File → Version history. Where it is lost, an owner of the installation runs set-up again, which makes an empty one.',
      };
    case 'address-blocked':
      return {
        why: 'Scripts may not call this address of Google here, so nothing was sent.',
        remedy:
          'Ask your admin to allow the addresses of appsscript.json (Admin console, Apps Script, allowed URLs), and to deploy the newest version.',
      };
    case 'no-room':
      return {
        why: 'Google Drive has no room left: the storage of your account or organisation is used up, or that folder or shared drive is full.',
        remedy:
          'Ask your admin for storage, or empty the bin. Then do the same again: nothing is made twice.',
      };
    case 'sharing-limit':
      return {
        why: 'Google lets your account share nothing more for now.',
        remedy:
          'Let a colleague do it, or try again in some hours. Who has access already keeps it.',
      };
    case 'apps-off':
      return {
        why: 'Your administrators do not let apps use Google Drive.',
        remedy:
          'Ask your admin to allow it (Admin console, Drive and Docs, Features and Applications).',
      };
    case 'too-large':
      return {
        why: 'Google makes no PDF larger than 10 MB, and this one would be.',
        remedy: 'Make the pictures in the document smaller, then try again.',
      };
  }
}
