import {render} from 'preact';
import {useState} from 'preact/hooks';
import {explain} from '../api';
import {Dialog} from './dialog';

interface Question {
  readonly title: string;
  readonly message?: string;
  readonly action: string;
  /** Asks for a line of text, beginning with this one; without it the question is yes or no. */
  readonly value?: string;
  readonly danger?: boolean;
  /** Only says something: no way to refuse. */
  readonly notice?: boolean;
}

/** Asks in a dialog. The text given (or '' for yes), or null when the person turned it down. */
export function ask(question: Question): Promise<string | null> {
  return new Promise(resolve => {
    const place = document.body.appendChild(document.createElement('div'));
    const end = (answer: string | null): void => {
      render(null, place);
      place.remove();
      resolve(answer);
    };
    render(<Asked question={question} end={end} />, place);
  });
}

/** Says in a dialog why something could not be done. */
export async function tell(error: unknown): Promise<void> {
  await ask({
    title: 'That did not work',
    message: explain(error),
    action: 'OK',
    notice: true,
  });
}

function Asked({
  question,
  end,
}: {
  readonly question: Question;
  readonly end: (answer: string | null) => void;
}) {
  const [text, setText] = useState(question.value ?? '');
  return (
    <Dialog title={question.title} onClose={() => end(null)}>
      <form
        onSubmit={event => {
          event.preventDefault();
          end(text);
        }}
      >
        {question.message && <p class="prose">{question.message}</p>}
        {question.value !== undefined && (
          <input
            class="field"
            aria-label={question.title}
            value={text}
            autofocus
            onFocus={event => event.currentTarget.select()}
            onInput={event => setText(event.currentTarget.value)}
          />
        )}
        <footer>
          <button
            class={question.danger ? 'primary danger' : 'primary'}
            autofocus={question.value === undefined}
          >
            {question.action}
          </button>
          {!question.notice && (
            <button type="button" onClick={() => end(null)}>
              Cancel
            </button>
          )}
        </footer>
      </form>
    </Dialog>
  );
}
