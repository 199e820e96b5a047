import {useEffect, useState} from 'preact/hooks';
import type {drive_v3} from 'googleapis/build/src/apis/drive/v3';
import {explain, query, rest} from '../api';
import {boot} from '../boot';
import {ask} from '../kit/ask';
import {Dialog} from '../kit/dialog';

type Approval = drive_v3.Schema$Approval;

const STATUS: Readonly<Record<string, string>> = {
  IN_PROGRESS: 'In progress',
  APPROVED: 'Approved',
  DECLINED: 'Declined',
  CANCELLED: 'Cancelled',
};

const ANSWER: Readonly<Record<string, string>> = {
  NO_RESPONSE: 'waiting',
  APPROVED: 'approved',
  DECLINED: 'declined',
};

type Act = 'approve' | 'decline' | 'cancel' | 'comment';

/** The approvals of a file, and what the acting person can do about them. New ones are started by who asks for one. */
export function Approvals({
  fileId,
  mayEdit,
  onClose,
}: {
  readonly fileId: string;
  readonly mayEdit: boolean;
  readonly onClose: () => void;
}) {
  const path = `/drive/v3/files/${fileId}/approvals`;
  const [approvals, setApprovals] = useState<readonly Approval[] | null>(null);
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const read = (): Promise<void> =>
    rest<{items?: readonly Approval[]}>('GET', query(path, {fields: '*'})).then(
      answer => setApprovals(answer.items ?? []),
      (error: unknown) => setProblem(explain(error)),
    );
  useEffect(() => void read(), []);
  const act = async (approval: Approval, what: Act): Promise<void> => {
    const message = await ask({
      title: WORDS[what],
      action: WORDS[what],
      value: '',
    });
    if (message === null) return;
    setBusy(true);
    try {
      await rest('POST', `${path}/${approval.approvalId}:${what}`, {
        ...(message && {message}),
      });
      setProblem('');
      window.dispatchEvent(new Event('file-changed'));
    } catch (error) {
      setProblem(explain(error));
    }
    await read();
    setBusy(false);
  };
  return (
    <Dialog title="Approvals" onClose={onClose}>
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      {!approvals && !problem && <p class="hint">Loading…</p>}
      {approvals?.length === 0 && (
        <p class="hint">Nobody has been asked to approve this file.</p>
      )}
      <ol class="approvals">
        {approvals?.map(approval => (
          <li key={approval.approvalId}>
            <strong>{STATUS[approval.status ?? ''] ?? approval.status}</strong>
            <span>
              asked by {approval.initiator?.displayName} on{' '}
              {shown(approval.createTime)}
              {approval.dueTime ? `, due ${shown(approval.dueTime)}` : ''}
            </span>
            <ul>
              {approval.reviewerResponses?.map(({reviewer, response}) => (
                <li key={reviewer?.permissionId}>
                  {reviewer?.displayName}: {ANSWER[response ?? ''] ?? response}
                </li>
              ))}
            </ul>
            {approval.status === 'IN_PROGRESS' && (
              <p class="actions">
                {actsOn(approval, mayEdit).map(what => (
                  <button
                    key={what}
                    class={what === 'approve' ? 'primary' : ''}
                    disabled={busy}
                    onClick={() => void act(approval, what)}
                  >
                    {WORDS[what]}
                  </button>
                ))}
              </p>
            )}
          </li>
        ))}
      </ol>
    </Dialog>
  );
}

const WORDS: Readonly<Record<Act, string>> = {
  approve: 'Approve',
  decline: 'Decline',
  cancel: 'Cancel approval',
  comment: 'Comment',
};

function actsOn(approval: Approval, mayEdit: boolean): readonly Act[] {
  const reviews = approval.reviewerResponses?.some(
    ({reviewer}) => reviewer?.emailAddress === boot.me,
  );
  const asked = approval.initiator?.emailAddress === boot.me;
  return [
    ...(reviews ? (['approve', 'decline'] as const) : []),
    'comment',
    ...(asked || mayEdit ? (['cancel'] as const) : []),
  ];
}

function shown(time: string | null | undefined): string {
  return new Date(time ?? '').toLocaleString('en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
}
