import type {ChangeRun, ChangesView, SectionChange} from '../contract';
import {localTime} from '../../kit/time';
import {VisibleText} from '../../kit/visible-text';

/** What was edited since somebody looked last, section by section: words that came and words that went. */
export function Changes({
  changes,
  now,
}: {
  readonly changes: ChangesView;
  readonly now: number;
}) {
  const {since, sections} = changes;
  return (
    <div>
      <p class="hint">{introduction(changes, now)}</p>
      {since !== 'unknown' && <ChangedSections sections={sections} />}
    </div>
  );
}

export function ChangedSections({
  sections,
}: {
  readonly sections: readonly SectionChange[];
}) {
  return (
    <div class="changes">
      {sections.some(({lines}) => lines.length > 0) && (
        <p class="hint">
          <ins>Underlined</ins> words are new, <del>struck out</del> words are
          gone.
        </p>
      )}
      {sections.map((section, index) => (
        <ChangedSection key={index} section={section} />
      ))}
    </div>
  );
}

const KINDS: Readonly<Record<SectionChange['kind'], string>> = {
  edited: '',
  added: 'new section',
  removed: 'section taken out',
  moved: 'moved to another place',
};

function ChangedSection({section}: {readonly section: SectionChange}) {
  const title = section.title || 'Before the first heading';
  const {kind, was} = section;
  const about = [KINDS[kind], was && `before: ${was}`]
    .filter(Boolean)
    .join('; ');
  return (
    <div role="group" aria-label={`Changed: ${title}`} class="changed-section">
      <p class="changed-title">
        {title}
        {about && <span class="changed-kind"> ({about})</span>}
      </p>
      {linesOf(section).map((line, index) =>
        line.length === 0 ? (
          <p key={index} class="left-out">
            <span aria-hidden="true">⋯</span>
            <span class="hidden-text">Unchanged text is left out.</span>
          </p>
        ) : (
          <p key={index}>
            {line.map((run, at) => (
              <Run key={at} run={run} />
            ))}
          </p>
        ),
      )}
    </div>
  );
}

/** Without the heading, where the title above says it already. */
function linesOf({title, kind, lines}: SectionChange): SectionChange['lines'] {
  const [heading, ...others] = lines;
  const told =
    heading?.length === 1 &&
    heading[0].text === title &&
    (heading[0].kind === 'same' || kind === 'added' || kind === 'removed');
  return told ? others : lines;
}

/** The words beside colour and line are for screen readers: few of them tell <ins> and <del>. */
function Run({run: {kind, text}}: {readonly run: ChangeRun}) {
  if (kind === 'same') return <VisibleText text={text} />;
  const Mark = kind === 'added' ? 'ins' : 'del';
  return (
    <Mark>
      <span class="hidden-text">{kind === 'added' ? ' new: ' : ' gone: '}</span>
      <VisibleText text={text} />
      <span class="hidden-text"> end. </span>
    </Mark>
  );
}

function introduction({since, at, sections}: ChangesView, now: number): string {
  if (since === 'unknown')
    return 'The text as it stood before is not known any more, so what changed cannot be shown. Read the whole text.';
  const when =
    (since === 'signed' ? 'it was signed' : 'it was asked') +
    (at ? ` (${localTime(at, now)})` : '');
  return sections.length > 0
    ? `Edited since ${when}:`
    : `Nothing this review covers was edited since ${when}.`;
}
