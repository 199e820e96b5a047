import type {OutsideRequest} from '../../core/base/outside-request';
import {CHATS, type Chat} from './services';

/** One thing that happened, as a line of a chat; it holds no title and no words anybody typed. */
export interface ChatLine {
  readonly text: string;
  /** Where to go on; '' nowhere. */
  readonly url: string;
}

/**
 * One message with these lines.
 *
 * @param address Of the webhook.
 * @param id The same message has the same id: Google Chat makes it once. The others have nothing of the kind.
 */
export function chatMessage(
  chat: Chat,
  address: string,
  lines: readonly ChatLine[],
  id: string,
): OutsideRequest {
  const label = `post to ${CHATS[chat].label}`;
  switch (chat) {
    case 'chat':
      return {
        label,
        method: 'post',
        // Source: https://developers.google.com/workspace/chat/api/reference/rest/v1/spaces.messages/create (requestId)
        url: `${address}&requestId=${encodeURIComponent(id)}`,
        body: {text: lines.map(line => linked(line, 'angle')).join('\n')},
        repeatable: true,
      };
    case 'slack':
      return {
        label,
        method: 'post',
        url: address,
        body: {
          text: lines.map(line => linked(line, 'angle')).join('\n'),
          unfurl_links: false,
        },
        repeatable: false,
      };
    case 'teams':
      return {
        label,
        method: 'post',
        url: address,
        body: {
          type: 'message',
          attachments: [
            {
              contentType: 'application/vnd.microsoft.card.adaptive',
              contentUrl: null,
              content: {
                $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
                type: 'AdaptiveCard',
                version: '1.4',
                body: lines.map(line => ({
                  type: 'TextBlock',
                  text: linked(line, 'markdown'),
                  wrap: true,
                })),
              },
            },
          ],
        },
        repeatable: false,
      };
  }
}

/** Chat and Slack write links as `<url|words>`, adaptive cards as `[words](url)`. */
function linked({text, url}: ChatLine, way: 'angle' | 'markdown'): string {
  if (url === '') return escaped(text);
  return way === 'angle'
    ? `${escaped(text)} <${url}|Open>`
    : `${escaped(text)} [Open](${url})`;
}

/** Slack reads `&`, `<` and `>` as markup. Source: https://docs.slack.dev/messaging/formatting-message-text */
function escaped(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}
