import {useState} from 'preact/hooks';
import type {Problem} from '../../core/base/answer';
import {Button} from '../../kit/button';
import {CopyButton} from '../../kit/copy-button';
import {LeaveForm} from '../../kit/leave-form';
import {ProblemNotice} from '../../kit/notice';
import {TextPlace} from '../../kit/text-place';
import {useAction} from '../../kit/use-action';
import type {PlacedFinding} from '../contract';
import type {Concern, Level} from '../rules/rule';
import {call} from './server';
import type {Words} from './use-words';

const LEVELS: Readonly<Record<Level, string>> = {
  block: 'Must go',
  warn: 'To mend',
  hint: 'Hint',
};
const OWNERS: Readonly<Record<Concern, string>> = {
  accuracy: 'Engineering or the commander',
  tone: 'Customer success or leadership',
  liability: 'Legal or leadership',
};

/** One finding: where, what, what to write, and what to do with it. */
export function FindingItem({
  finding,
  words,
  busy,
  onSelect,
  onStatus,
}: {
  readonly finding: PlacedFinding;
  readonly words: Words;
  readonly busy: boolean;
  readonly onSelect: () => void;
  readonly onStatus: (text: string) => void;
}) {
  const {level, sample, message, fix, replacement, concern, ignored, waiting} =
    finding;
  const [asking, setAsking] = useState(false);
  const {view} = words;
  const mayIgnore = view?.mayIgnore.includes(concern) ?? false;
  const wording = /“([^”]+)”/.exec(fix)?.[1] ?? '';
  return (
    <li class={`finding ${level}`}>
      <p>
        <span class="finding-level">{LEVELS[level]}</span>{' '}
        <TextPlace
          fileId={view?.fileId ?? ''}
          locator={finding.locator}
          name={sample}
          busy={busy}
          onSelect={onSelect}
        >
          {sample}
        </TextPlace>
      </p>
      <p>{message}</p>
      <p class="hint">{fix}</p>
      {ignored && (
        <p class="finding-reason">
          Left by {ignored.by}: {ignored.reason}
        </p>
      )}
      {!ignored && waiting && (
        <p class="finding-reason">
          {waiting.by}: {waiting.words} It counts once it stands in the
          register.
        </p>
      )}
      {!ignored && (
        <div class="buttons">
          {wording !== '' && (
            <CopyButton text={wording} what={`better wording for ${sample}`} />
          )}
          {replacement !== null && view?.canEdit && (
            <ReplaceButton
              finding={finding}
              words={words}
              onStatus={onStatus}
            />
          )}
          {level !== 'hint' && mayIgnore && !waiting && !asking && (
            <Button
              kind="quiet"
              name={`Leave ${sample} as it is`}
              onClick={() => setAsking(true)}
            >
              Leave it …
            </Button>
          )}
        </div>
      )}
      {!ignored && level === 'block' && !mayIgnore && (
        <p class="hint">{OWNERS[concern]} may leave it, with a reason.</p>
      )}
      {asking && !ignored && !waiting && (
        <IgnoreForm
          finding={finding}
          words={words}
          onDone={() => setAsking(false)}
        />
      )}
    </li>
  );
}

function ReplaceButton({
  finding: {key, sample, replacement},
  words,
  onStatus,
}: {
  readonly finding: PlacedFinding;
  readonly words: Words;
  readonly onStatus: (text: string) => void;
}) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [replace, busy] = useAction(async () => {
    const fileId = words.view?.fileId ?? '';
    const answer = await call('replaceWords', {fileId, finding: key});
    if (words.take(answer)) onStatus('Replaced in the document.');
    else if (!answer.ok) setProblem(answer);
  });
  return (
    <>
      <Button
        kind="quiet"
        busy={busy}
        name={replacement === '' ? `Take out ${sample}` : `Replace ${sample}`}
        onClick={replace}
      >
        {replacement === ''
          ? 'Take the sentence out'
          : `Write “${replacement}”`}
      </Button>
      {problem && <ProblemNotice problem={problem} />}
    </>
  );
}

function IgnoreForm({
  finding: {key, sample},
  words,
  onDone,
}: {
  readonly finding: PlacedFinding;
  readonly words: Words;
  readonly onDone: () => void;
}) {
  return (
    <LeaveForm
      what={sample}
      path="words.reason"
      hint="Reviewers and the journal show it; it is void when the sentence changes"
      onLeave={async reason => {
        const fileId = words.view?.fileId ?? '';
        const answer = await call('ignoreWords', {
          fileId,
          finding: key,
          reason,
        });
        if (words.take(answer)) onDone();
        return answer;
      }}
      onCancel={onDone}
    />
  );
}
