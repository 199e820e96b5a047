import type {drive_v3} from 'googleapis/build/src/apis/drive/v3';
import type {SentMail} from '../../../emulator/mail/send';
import {fileId, ID, threads} from './review-office';
import {ADMIN, LEAD, type Office} from './office';
import {filesOf, rowsOf} from './what-is-there';

/** Everything the product wrote to anybody, oldest first; none of Google's own mails about comments and approvals. */
export function allMails(office: Office): readonly SentMail[] {
  return [
    ...office.workspace.ground.store
      .collection<SentMail>('mail.outbox')
      .values(),
  ].filter(({kind}) => kind === 'mail');
}

/** What reviews have mailed. What is due, and who is called at the declaration, is counted elsewhere. */
export function mails(office: Office): readonly SentMail[] {
  return allMails(office).filter(
    ({text = ''}) => !/page=due| declared INC-/.test(text),
  );
}

/** Every permission of a document itself, as its writers read it: who and what. */
export function permissions(
  office: Office,
  id = fileId(office),
): readonly string[] {
  const {permissions: all = []} = office.rest<drive_v3.Schema$PermissionList>(
    LEAD,
    'GET',
    `/drive/v3/files/${id}/permissions?fields=permissions(type,role,emailAddress,domain,permissionDetails)&pageSize=100`,
  );
  return all
    .map(({type, role, emailAddress, domain}) =>
      `${emailAddress ?? domain ?? type ?? ''} ${role ?? ''}`.trim(),
    )
    .sort();
}

export function isLocked(office: Office, id = fileId(office)): boolean {
  const {contentRestrictions = []} = office.rest<drive_v3.Schema$File>(
    LEAD,
    'GET',
    `/drive/v3/files/${id}?fields=contentRestrictions(readOnly)&supportsAllDrives=true`,
  );
  return contentRestrictions.some(({readOnly}) => readOnly);
}

/** PDFs kept in the incident's folder, by name; those in the bin are gone. */
export function evidence(office: Office): readonly string[] {
  return filesOf(office, ID)
    .filter(({mimeType}) => mimeType === 'application/pdf')
    .map(({name}) => name);
}

/** Ids of what the reviewers of a document are told beside it; one at most. */
export function briefs(office: Office, id: string): readonly string[] {
  return filesOf(office, ID)
    .filter(file => {
      const {icKind, icOperation} = office.mark(file);
      return icKind === 'brief' && icOperation === id;
    })
    .map(file => file.id);
}

/** Rows of a tab that speak of the incident. */
export function rows(
  office: Office,
  tab: string,
  registerId = office.places.registerId,
  as = ADMIN,
): ReturnType<typeof rowsOf> {
  return rowsOf(office, registerId, tab, as).filter(
    row => row.incident === ID || row.id === ID,
  );
}

/** What is done behind the scenes and may take one step more after a fault; a mail that was refused is begun anew. */
const HOUSEKEEPING = ['access', 'lock-off', 'brief', 'mailing', 'unsent'];

/**
 * Everything that has to be true of one reviewed document, as one value in which ids and times are names: facts, real
 * access, lock, threads, mails, evidence, ledger, journal.
 */
export function reviewThere(office: Office, id = fileId(office)): unknown {
  const own = rows(office, 'reviews').filter(row => row.fileId === id);
  const aside = new Set(
    own
      .filter(({fact}) => HOUSEKEEPING.includes(String(fact)))
      .map(({key}) => `review:${String(key)}`),
  );
  return {
    facts: own
      .filter(({fact}) => !HOUSEKEEPING.includes(String(fact)))
      .map(({fact, lane, person, round, words}) =>
        [fact, lane, person, round, fact === 'mailed' ? '' : settled(words)]
          .join(' ')
          .trim(),
      )
      .sort(),
    permissions: permissions(office, id),
    // Whoever finishes it owns it.
    brief: briefs(office, id).map(one =>
      permissions(office, one).map(line => line.replace(' owner', ' writer')),
    ),
    locked: isLocked(office, id),
    threads: threads(office, LEAD, id)
      .map(
        ({content, replies = []}) =>
          `${/icr1\.([a-z|]+\.\d+)/.exec(content ?? '')?.[1] ?? 'other'}: ${replies.length}`,
      )
      .sort(),
    mails: mailsTold(office, own),
    evidence: evidence(office),
    ledger: rows(office, 'comms').map(
      ({audience, channel, version}) =>
        `${String(audience)} ${String(channel)} ${String(version)}`,
    ),
    journal: rows(office, 'journal')
      .filter(({key}) => !aside.has(String(key)))
      .map(({event, text}) => `${String(event)}: ${settled(text)}`)
      .map(line => line.replace(`: ${NOT_KNOWN}`, ''))
      .sort(),
  };
}

/** What the record adds to a mail whose fate nobody can know; it is not sent again. */
const NOT_KNOWN = 'not known whether it arrived';

/** For each recipient how many mails the record tells of, and whether as many went, less those it calls doubtful. */
function mailsTold(
  office: Office,
  facts: ReturnType<typeof rows>,
): readonly string[] {
  const told = facts.filter(({fact}) => fact === 'mailed');
  const sent = mails(office).map(({to}) => to.join(', '));
  const everybody = new Set([
    ...told.map(({person}) => String(person)),
    ...sent,
  ]);
  return [...everybody].sort().map(person => {
    const own = told.filter(one => one.person === person);
    const doubtful = own.filter(({words}) => words === NOT_KNOWN).length;
    const went = sent.filter(one => one === person).length;
    return went <= own.length && went >= own.length - doubtful
      ? `${person}: ${own.length}`
      : `${person}: ${own.length} recorded, ${doubtful} of them doubtful, ${went} sent`;
  });
}

/** Ids of files and posts, instants and hashes differ from run to run. */
export function settled(text: unknown): string {
  return String(text ?? '')
    .replace(/\b[01][\w-]{30,}/g, '<file>')
    .replace(/\bAAAA[\w-]{6,}/g, '<post>')
    .replace(/\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d)?( UTC|Z)?/g, '<time>');
}
