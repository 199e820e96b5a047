import {useState} from 'preact/hooks';
import type {Problem} from '../../../core/base/answer';
import {Button} from '../../../kit/button';
import {CopyButton} from '../../../kit/copy-button';
import {Group} from '../../../kit/group';
import {Notice, ProblemNotice} from '../../../kit/notice';
import {useAction} from '../../../kit/use-action';
import {call} from '../server';

/** The secret by which an alerting tool declares incidents: made here, shown once, never kept. */
export function AlertingSecret() {
  const [sure, setSure] = useState(false);
  const [secret, setSecret] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [make, busy] = useAction(async () => {
    setProblem(null);
    const answer = await call('newAlertingSecret');
    if (!answer.ok) return setProblem(answer);
    setSecret(answer.value);
    setSure(false);
  });
  return (
    <Group title="Alerting tools" summary="may declare incidents with a secret">
      <p>
        A tool posts the form of a new incident to the web app, signed in as an
        account of your domain and with a secret that you give it.
      </p>
      {problem && <ProblemNotice problem={problem} />}
      <div role="status">
        {secret !== '' && (
          <Notice kind="good" title="The new secret">
            <p class="secret">
              <code>{secret}</code>
            </p>
            <p>
              Give it to the tool now: it is not shown again. The one before
              counts no more.
            </p>
            <CopyButton text={secret} what="the alerting secret" />
          </Notice>
        )}
      </div>
      {sure ? (
        <div class="buttons">
          <Button busy={busy} onClick={make}>
            Make it; the earlier one ends
          </Button>
          <Button disabled={busy} onClick={() => setSure(false)}>
            Cancel
          </Button>
        </div>
      ) : (
        <div class="buttons">
          <Button onClick={() => setSure(true)}>Make a new secret…</Button>
        </div>
      )}
    </Group>
  );
}
