import {keysOf} from '../../core/base/keys';

/** Chats that take messages at an address which is a key. */
export const CHATS = {
  chat: {
    label: 'Google Chat',
    /** Source: https://developers.google.com/workspace/chat/quickstart/webhooks */
    address:
      /^https:\/\/chat\.googleapis\.com\/v1\/spaces\/[\w-]+\/messages\?(?=.*\bkey=)(?=.*\btoken=)\S+$/,
    example: 'https://chat.googleapis.com/v1/spaces/…/messages?key=…&token=…',
    where: 'In the space: Apps & integrations → Webhooks → Add webhook.',
  },
  slack: {
    label: 'Slack',
    /** Source: https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks */
    address: /^https:\/\/hooks\.slack\.com\/services\/\w+\/\w+\/\w+$/,
    example: 'https://hooks.slack.com/services/T…/B…/…',
    where: 'In a Slack app of your own: Incoming Webhooks → Add to channel.',
  },
  teams: {
    label: 'Microsoft Teams',
    /** Workflows; the older Office 365 connectors are gone. Source: https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook */
    address:
      /^https:\/\/[\w.-]+\.(?:logic\.azure\.com|api\.powerplatform\.com)(?::443)?\/(?=\S*\bsig=)\S+$/,
    example: 'https://….logic.azure.com/workflows/…&sig=…',
    where:
      'In the channel: Workflows → “Send webhook alerts to a channel” → copy its address.',
  },
} as const;

export type Chat = keyof typeof CHATS;

export const CHAT_KEYS = keysOf(CHATS);

export const STATUSPAGE = {
  label: 'Statuspage',
  where:
    'In Statuspage: your name → API info. The key may do everything on every page of the account; make it for an account that has one page.',
} as const;

export type Service = Chat | 'statuspage';

export function isChat(key: string): key is Chat {
  return CHAT_KEYS.some(chat => chat === key);
}

export function serviceLabel(key: Service): string {
  return key === 'statuspage' ? STATUSPAGE.label : CHATS[key].label;
}

/** What stands in the way of using it; '' for nothing. A mistyped secret is repeated nowhere. */
export function secretProblem(service: Service, typed: string): string {
  if (typed === '') return 'Paste it here.';
  if (service === 'statuspage') {
    return /^[\w-]{16,200}$/.test(typed)
      ? ''
      : 'This is no key of Statuspage: letters, digits and hyphens only.';
  }
  const {address, example, label} = CHATS[service];
  return address.test(typed)
    ? ''
    : `This is no address of ${label}. It looks like ${example}`;
}

/** As it is kept: the port everybody uses anyway would not match the allowlist. */
export function keptSecret(typed: string): string {
  return typed.replace(/^(https:\/\/[^/]+):443\//, '$1/');
}
