import type {MessageKind} from '../../core/documents/message-kinds';
import {
  originals,
  type Incident,
  type IncidentDocument,
} from '../../core/incident/incident';
import type {Obligation} from './obligation';
import {STATUS_PAGE} from './policy-duties';

type Owed = Pick<Obligation, 'audience' | 'channel' | 'stage' | 'from'>;

/** What decides whether a message can be made. */
type Place = Pick<Incident, 'comms' | 'visibility' | 'setup' | 'folderId'>;

/** The document that meets an obligation: begun already, or to be made; null where no message of ours does. */
export type MessageFor =
  | {readonly kind: 'begun'; readonly document: IncidentDocument}
  | {readonly kind: 'to make'; readonly message: MessageKind};

/**
 * A message begun since the last word to the same readers is the one that is due. The first notice is made when the
 * incident is declared; of a restricted one nothing is on a status page.
 */
export function messageFor(
  owed: Owed,
  {comms, visibility, setup, folderId}: Place,
  documents: readonly IncidentDocument[],
): MessageFor | null {
  const message = kindOwed(owed);
  if (message === null) return null;
  const begun = originals(documents)
    .filter(({kind, createdAt}) => kind === message && createdAt >= owed.from)
    .sort((a, b) => b.number - a.number);
  if (begun.length > 0) return {kind: 'begun', document: begun[0]};
  const cannot =
    message === 'customer' ||
    setup.state === 'pending' ||
    folderId === '' ||
    (message !== 'legal' && !comms.needed) ||
    (message === 'status' && visibility === 'restricted');
  return cannot ? null : {kind: 'to make', message};
}

function kindOwed({audience, channel, stage}: Owed): MessageKind | null {
  if (stage !== 'first' && stage !== 'update' && stage !== 'resolution') {
    return null;
  }
  switch (audience) {
    case 'customers':
      if (channel === STATUS_PAGE) return 'status';
      return stage === 'first'
        ? 'customer'
        : stage === 'update'
          ? 'update'
          : 'resolution';
    case 'stakeholders':
      return 'stakeholders';
    case 'executives':
      return 'executive';
    case 'legal':
      return 'legal';
    default:
      return null;
  }
}
