import {useEffect, useState} from 'preact/hooks';
import type {Problem} from '../../../core/base/answer';
import {Button} from '../../../kit/button';
import {ProblemNotice} from '../../../kit/notice';
import {call} from '../server';
import {Skeleton} from '../../../kit/skeleton';
import {Status} from '../../../kit/status';
import {useAction} from '../../../kit/use-action';
import type {SharingView} from '../../contract';
import {FormBox} from './form-box';
import type {Review} from './use-review';

/** Who should have access now, how it really is, and the button that puts it right. */
export function AccessForm({
  fileId,
  review,
}: {
  readonly fileId: string;
  readonly review: Review;
}) {
  return (
    <FormBox form="access" review={review} title="Who has access">
      <Access fileId={fileId} />
      <div class="buttons">
        <Button onClick={review.closeForm}>Close</Button>
      </div>
    </FormBox>
  );
}

function Access({fileId}: {readonly fileId: string}) {
  const [sharing, setSharing] = useState<SharingView | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [status, setStatus] = useState('');
  const [look, looking] = useAction(async () => {
    setProblem(null);
    const answer = await call('sharingView', fileId);
    if (answer.ok) setSharing(answer.value);
    else setProblem(answer);
  });
  const [repair, repairing] = useAction(async () => {
    setProblem(null);
    setStatus('Putting access right …');
    const answer = await call('repairSharing', fileId);
    setStatus('');
    if (!answer.ok) return setProblem(answer);
    setSharing(answer.value);
    setStatus(
      answer.value.findings.length === 0
        ? 'Access is as it should be now.'
        : 'What could be repaired is repaired.',
    );
  });
  useEffect(() => look(), []);
  const repairable = sharing?.findings.some(one => one.repairable);
  return (
    <>
      {problem && (
        <ProblemNotice problem={problem}>
          {!sharing && (
            <Button busy={looking} onClick={look}>
              Try again
            </Button>
          )}
        </ProblemNotice>
      )}
      {!sharing && !problem && <Skeleton what="who has access" />}
      {sharing && (
        <>
          {sharing.findings.length > 0 ? (
            <>
              <p>
                <strong>
                  <span aria-hidden="true">⚠ </span>
                  {sharing.findings.length === 1
                    ? 'One thing is'
                    : `${sharing.findings.length} things are`}{' '}
                  not as it should be
                </strong>
              </p>
              <ul>
                {sharing.findings.map(({message, remedy}) => (
                  <li key={message}>
                    {message}
                    {remedy && <small>{remedy}</small>}
                  </li>
                ))}
              </ul>
            </>
          ) : (
            <p>
              <span aria-hidden="true">✓ </span>Access is exactly as it should
              be.
            </p>
          )}
          {repairable && (
            <Button busy={repairing} onClick={repair}>
              Repair access
            </Button>
          )}
          <p class="hint">Who should have access now:</p>
          <ul>
            {sharing.expected.map(sentence => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
      <Status text={status} />
    </>
  );
}
