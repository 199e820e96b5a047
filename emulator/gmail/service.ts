import type {Directory, Ground, Service} from '../kernel/contracts';
import {gmailHandlers} from './handlers';
import type {MessageRecord} from './mailbox';

/**
 * The Gmail API v1 as far as writing goes: drafts and sending. Mails land in the outbox; nobody receives any,
 * so a mailbox holds what its owner wrote.
 */
export function createGmail(ground: Ground, directory: Directory): Service {
  const messages = ground.store.collection<MessageRecord>('gmail.messages');
  return {
    name: 'gmail',
    partial: {
      'gmail.users.drafts.list': 'no search (q)',
      'gmail.users.messages.get':
        'drafts and sent mails only: nobody receives any',
      'gmail.users.messages.send': 'from the account’s own address only',
      'gmail.users.drafts.send': 'from the account’s own address only',
    },
    handlers: gmailHandlers({ground, directory, messages}),
  };
}
