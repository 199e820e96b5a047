import {useState} from 'preact/hooks';
import type {Problem} from '../../core/base/answer';
import {Button} from '../../kit/button';
import {ProblemNotice} from '../../kit/notice';
import {useOperation} from '../../kit/use-operation';
import {Status} from '../../kit/status';
import {useAction} from '../../kit/use-action';
import type {MadeMessage, NextLanguage} from '../contract';
import {call} from './server';

/** One press a language the readers of a message get and that is not there yet. */
export function TranslateButtons({
  incidentId,
  fileId,
  label,
  languages,
  onMade,
}: {
  readonly incidentId: string;
  readonly fileId: string;
  readonly label: string;
  readonly languages: readonly NextLanguage[];
  readonly onMade: (made: MadeMessage) => void;
}) {
  const operation = useOperation();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [make, making] = useAction(async (language: string) => {
    setProblem(null);
    const wanted = {incidentId, fileId, language};
    const answer = await operation.send(wanted, operation =>
      call('makeTranslation', {...wanted, operation}),
    );
    if (answer.ok) onMade(answer.value);
    else setProblem(answer);
  });
  return (
    <>
      <div
        class="buttons"
        role="group"
        aria-label={`Make the translation of ${label}`}
      >
        {languages.map(({language, name}) => (
          <Button
            key={language}
            name={`Make the translation of ${label} into ${name}`}
            disabled={making}
            onClick={() => make(language)}
          >
            Translate into {name}
          </Button>
        ))}
      </div>
      <Status text={making ? 'Making the translation …' : ''} />
      {problem && <ProblemNotice problem={problem} />}
    </>
  );
}
