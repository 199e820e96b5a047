import {Check, X} from 'lucide';
import {useState} from 'preact/hooks';
import {explain} from '../api';
import {Icon} from '../kit/icon';
import {useLive} from '../kit/live';
import type {Suggestion, Suggestions} from './suggestions';

/** What waits for a decision, above the comments. Who may not edit may only take back what is theirs. */
export function SuggestionCards({
  suggestions,
  mayEdit,
}: {
  readonly suggestions: Suggestions;
  readonly mayEdit: boolean;
}) {
  const open = useLive(suggestions.open);
  return (
    <>
      {open.map(each => (
        <Card
          key={each.suggestionId}
          suggestion={each}
          suggestions={suggestions}
          mayEdit={mayEdit}
        />
      ))}
    </>
  );
}

function Card({
  suggestion,
  suggestions,
  mayEdit,
}: {
  readonly suggestion: Suggestion;
  readonly suggestions: Suggestions;
  readonly mayEdit: boolean;
}) {
  const [failure, setFailure] = useState('');
  const {author} = suggestion.headPost ?? {};
  const name = author?.displayName ?? 'Somebody';
  const decide = (kind: 'acceptSuggestion' | 'rejectSuggestion'): void =>
    void suggestions
      .decide(suggestion, kind)
      .catch((error: unknown) => setFailure(explain(error)));
  return (
    <section class="thread suggestion" aria-label={`Suggestion by ${name}`}>
      <div class="thread-head">
        <strong class="suggestion-author">{name}</strong>
        {mayEdit && (
          <button
            class="icon"
            title="Accept suggestion"
            aria-label="Accept suggestion"
            onClick={() => decide('acceptSuggestion')}
          >
            <Icon of={Check} size={18} />
          </button>
        )}
        {(mayEdit || author?.me) && (
          <button
            class="icon"
            title="Reject suggestion"
            aria-label="Reject suggestion"
            onClick={() => decide('rejectSuggestion')}
          >
            <Icon of={X} size={18} />
          </button>
        )}
      </div>
      <p class="suggestion-summary">{suggestion.summaryText}</p>
      {failure && <p class="problem">{failure}</p>}
    </section>
  );
}
