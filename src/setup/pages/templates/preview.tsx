import {useEffect, useState} from 'preact/hooks';
import type {Problem} from '../../../core/base/answer';
import {ProblemNotice} from '../../../kit/notice';
import {Skeleton} from '../../../kit/skeleton';
import type {PreviewView} from '../../contract';
import {call} from '../server';

type Line = PreviewView['lines'][number];

/** The document as its readers would have it, with what is wrong with the template above. */
export function Preview({
  template,
  filledWith,
}: {
  readonly template: string;
  readonly filledWith: string;
}) {
  const [view, setView] = useState<PreviewView | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => {
    let left = false;
    void call('previewTemplate', filledWith, template).then(answer => {
      if (left) return;
      if (answer.ok) setView(answer.value);
      else setProblem(answer);
    });
    return () => {
      left = true;
    };
  }, []);
  if (problem) return <ProblemNotice problem={problem} />;
  if (view === null) return <Skeleton what="the preview" />;
  return (
    <>
      {view.findings.length > 0 && (
        <ul class="template-findings">
          {view.findings.map(({level, message, remedy}) => (
            <li key={message + remedy}>
              <span class={`chip ${level}`}>
                {level === 'error' ? 'Error' : 'Warning'}
              </span>{' '}
              {message} <small>{remedy}</small>
            </li>
          ))}
        </ul>
      )}
      <article class="paper" aria-label={`Preview: ${view.label}`}>
        {view.lines.length === 0 ? (
          <p>Nothing of it would be there for this incident.</p>
        ) : (
          grouped(view.lines).map((lines, at) =>
            lines[0].inTable ? (
              <div key={at} class="cells">
                {lines.map((line, cell) => (
                  <span key={cell}>
                    <Words line={line} />
                  </span>
                ))}
              </div>
            ) : (
              <PaperLine key={at} line={lines[0]} />
            ),
          )
        )}
      </article>
      <p class="hint">
        <mark>Shaded</mark> words are facts of the incident; lines beginning
        with ✎ are for the writer and never go out.
      </p>
    </>
  );
}

function PaperLine({line}: {readonly line: Line}) {
  if (line.heading > 0) {
    return (
      <p class={`title-${Math.min(line.heading, 3)}`}>
        <Words line={line} />
      </p>
    );
  }
  const kind = line.text.startsWith('✎') ? 'guidance' : '';
  return (
    <p class={line.bullet ? 'point' : kind}>
      <Words line={line} />
    </p>
  );
}

function Words({line: {text, values}}: {readonly line: Line}) {
  const parts: {text: string; fact: boolean}[] = [];
  let at = 0;
  for (const {from, to} of [...values].sort((a, b) => a.from - b.from)) {
    parts.push({text: text.slice(at, from), fact: false});
    parts.push({text: text.slice(from, to), fact: true});
    at = to;
  }
  parts.push({text: text.slice(at), fact: false});
  return (
    <>
      {parts.map(({text: words, fact}, index) =>
        fact ? <mark key={index}>{words}</mark> : words,
      )}
    </>
  );
}

/** Cells that follow each other in one box; every other line for itself. */
function grouped(lines: readonly Line[]): readonly (readonly Line[])[] {
  const groups: Line[][] = [];
  for (const line of lines) {
    const last = groups[groups.length - 1];
    if (line.inTable && last?.[0].inTable) last.push(line);
    else groups.push([line]);
  }
  return groups;
}
