import {Button} from '../../../kit/button';
import type {Draft} from '../../../kit/draft-store';
import {Notice} from '../../../kit/notice';
import {localTime} from '../../../kit/time';
import type {FormDraft} from './form-draft';

/** Unfinished forms of earlier: continue, or delete. */
export function DraftsOffer({
  drafts,
  onContinue,
  onDelete,
}: {
  readonly drafts: readonly Draft<FormDraft>[];
  readonly onContinue: (draft: Draft<FormDraft>) => void;
  readonly onDelete: (draft: Draft<FormDraft>) => void;
}) {
  if (drafts.length === 0) return null;
  return (
    <Notice kind="info" title="You have an unfinished incident">
      <ul class="drafts">
        {drafts.map(draft => {
          const title = draft.content.form.title.trim() || 'Without a title';
          return (
            <li key={draft.key}>
              <strong>{title}</strong>
              <small>
                {draft.sentAt
                  ? `Sent ${localTime(draft.sentAt, Date.now())}, but no answer was seen. Sending it again makes no second incident.`
                  : `Last typed ${localTime(draft.savedAt, Date.now())}.`}
              </small>
              <div class="buttons">
                <Button
                  name={`Continue ${title}`}
                  onClick={() => onContinue(draft)}
                >
                  Continue
                </Button>
                <Button
                  kind="quiet"
                  name={`Delete draft ${title}`}
                  onClick={() => onDelete(draft)}
                >
                  Delete
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}
