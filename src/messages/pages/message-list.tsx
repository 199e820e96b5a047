import {localTime} from '../../kit/time';
import {DeskLink} from '../../kit/web-app';
import type {MadeMessage, MessagesView, MessageView} from '../contract';
import {StaleDraft} from './stale-draft';
import {TranslateButtons} from './translate-buttons';

/** What was begun so far, each with what is out of date in it and the languages it still lacks. */
export function MessageList({
  incidentId,
  messages,
  mayTranslate,
  onMade,
  onLooked,
}: {
  readonly incidentId: string;
  readonly messages: readonly MessageView[];
  readonly mayTranslate: boolean;
  readonly onMade: (message: MadeMessage) => void;
  readonly onLooked: (messages: MessagesView) => void;
}) {
  if (messages.length === 0) return null;
  return (
    <ul class="places">
      {messages.map(
        ({
          label,
          url,
          at,
          superseded,
          fileId,
          outdated,
          seen,
          translateInto,
        }) => (
          <li key={url}>
            <DeskLink href={url}>{label}</DeskLink>
            <small>
              {at === '' ? '' : `begun ${localTime(at, Date.now())}`}
              {superseded ? ', followed by a later one' : ''}
            </small>
            {outdated.length > 0 && (
              <StaleDraft
                incidentId={incidentId}
                fileId={fileId}
                label={label}
                changes={outdated}
                seen={seen}
                onLooked={onLooked}
              />
            )}
            {mayTranslate && translateInto.length > 0 && (
              <TranslateButtons
                incidentId={incidentId}
                fileId={fileId}
                label={label}
                languages={translateInto}
                onMade={onMade}
              />
            )}
          </li>
        ),
      )}
    </ul>
  );
}
