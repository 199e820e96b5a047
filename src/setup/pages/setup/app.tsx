import {useEffect, useState} from 'preact/hooks';
import type {Problem} from '../../../core/base/answer';
import type {SetupView} from '../../contract';
import {Button} from '../../../kit/button';
import {ProblemNotice} from '../../../kit/notice';
import {closeWindow} from '../../../kit/server';
import {call} from '../server';
import {Skeleton} from '../../../kit/skeleton';
import {openTextStorage} from '../../../kit/text-storage';
import {SetupDialog} from './setup-dialog';

export function SetupPage() {
  const [view, setView] = useState<SetupView | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const load = async () => {
    setProblem(null);
    const [answer] = await Promise.all([call('setupView'), openTextStorage()]);
    if (answer.ok) setView(answer.value);
    else setProblem(answer);
  };
  useEffect(() => void load(), []);
  if (view) return <SetupDialog first={view} />;
  return (
    <main>
      <h1 class="hidden-text">Set up Incident Comms</h1>
      {problem ? (
        <ProblemNotice problem={problem}>
          <Button kind="primary" onClick={() => void load()}>
            Try again
          </Button>
          <Button onClick={closeWindow}>Close</Button>
        </ProblemNotice>
      ) : (
        <Skeleton what="the settings" />
      )}
    </main>
  );
}
