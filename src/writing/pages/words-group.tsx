import {useState} from 'preact/hooks';
import type {Problem} from '../../core/base/answer';
import {Button} from '../../kit/button';
import {Group} from '../../kit/group';
import {Notice, ProblemNotice} from '../../kit/notice';
import type {SidebarContext} from '../../kit/sidebar-group';
import {Skeleton} from '../../kit/skeleton';
import {Status} from '../../kit/status';
import {useAction} from '../../kit/use-action';
import type {PlacedFinding} from '../contract';
import type {Level} from '../rules/rule';
import {FindingItem} from './finding-item';
import {call} from './server';
import {useWords, type Words} from './use-words';
import './words.css';

/** In the sidebar: what is wrong with the words of the open document, in reading order. */
export function WordsGroup(context: SidebarContext) {
  const words = useWords(context);
  const {view, problem} = words;
  if (context.document === null || (words.loaded && !view)) return null;
  if (!view) {
    return (
      <Group title="Words" open={problem !== null}>
        {problem ? (
          <ProblemNotice problem={problem} quiet />
        ) : (
          <Skeleton what="the words" />
        )}
      </Group>
    );
  }
  const open = view.findings.filter(({ignored}) => ignored === null);
  const left = view.findings.filter(({ignored}) => ignored !== null);
  return (
    <Group title="Words" summary={summaryOf(open)} open={open.some(blocks)}>
      {problem && <ProblemNotice problem={problem} quiet />}
      {!view.english && (
        <Notice kind="info" title="Not in English">
          <p>
            Rules of style know English only, so they are off. Facts, personal
            data and leaks are checked.
          </p>
        </Notice>
      )}
      <Findings words={words} open={open} left={left} />
    </Group>
  );
}

function Findings({
  words,
  open,
  left,
}: {
  readonly words: Words;
  readonly open: readonly PlacedFinding[];
  readonly left: readonly PlacedFinding[];
}) {
  const [status, setStatus] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [select, busy] = useAction(async ({locator}: PlacedFinding) => {
    if (!locator) {
      setStatus('This place cannot be selected; look for it by hand.');
      return;
    }
    setStatus('Looking for it …');
    const answer = await call('selectText', locator);
    setProblem(answer.ok ? null : answer);
    setStatus(
      !answer.ok
        ? ''
        : answer.value
          ? 'Selected in the document.'
          : 'It is no longer in the document.',
    );
  });
  const item = (finding: PlacedFinding, at: number) => (
    <FindingItem
      key={`${finding.key}:${at}`}
      finding={finding}
      words={words}
      busy={busy}
      onSelect={() => select(finding)}
      onStatus={setStatus}
    />
  );
  return (
    <div
      onPointerEnter={() => words.reading(true)}
      onPointerLeave={() => words.reading(false)}
      onFocusIn={() => words.reading(true)}
      onFocusOut={() => words.reading(false)}
    >
      <div class="words-new">
        {words.waiting ? (
          <Button kind="quiet" onClick={words.show}>
            The text has changed. Show what is found now
          </Button>
        ) : (
          <Status text={status} />
        )}
      </div>
      {problem && <ProblemNotice problem={problem} />}
      {open.length === 0 ? (
        <p>Nothing found. That is no proof: the rules know patterns only.</p>
      ) : (
        <ol class="findings">{open.map(item)}</ol>
      )}
      {left.length > 0 && (
        <details class="findings-left">
          <summary>Left with a reason ({left.length})</summary>
          <ol class="findings">{left.map(item)}</ol>
        </details>
      )}
    </div>
  );
}

function blocks({level}: PlacedFinding): boolean {
  return level === 'block';
}

/** “2 block, 3 more”. */
function summaryOf(open: readonly PlacedFinding[]): string {
  const count = (level: Level): number =>
    open.filter(finding => finding.level === level).length;
  const parts = [
    [count('block'), 'must go'],
    [count('warn'), 'to mend'],
    [count('hint'), count('hint') === 1 ? 'hint' : 'hints'],
  ].filter(([number]) => number !== 0);
  return parts.length === 0
    ? 'nothing found'
    : parts.map(part => part.join(' ')).join(', ');
}
