import {useState} from 'preact/hooks';
import type {SidebarView} from '../contract';
import type {TextLocator} from '../../core/documents/views';
import {Group} from '../../kit/group';
import {ProblemNotice} from '../../kit/notice';
import {call} from './server';
import {Status} from '../../kit/status';
import {TextPlace} from '../../kit/text-place';
import {useAction} from '../../kit/use-action';
import type {Problem} from '../../core/base/answer';

const LOOSE = {
  'left-over': 'was not filled in',
  unknown: 'is no known field',
  misspelt: 'looks misspelt',
} as const;

/** How complete the open document is; a click selects the place in it. */
export function DocumentState({
  document,
  fileId,
}: {
  readonly fileId: string;
  readonly document: NonNullable<SidebarView['document']>;
}) {
  const {sections, missingSections, looseFields} = document;
  const filled = sections.filter(({empty}) => !empty).length;
  const all = sections.length + missingSections.length;
  const [problem, setProblem] = useState<Problem | null>(null);
  const [status, setStatus] = useState('');
  const [select, busy] = useAction(async (locator: TextLocator) => {
    setProblem(null);
    setStatus('Looking for it …');
    const answer = await call('selectText', locator);
    if (!answer.ok) setProblem(answer);
    setStatus(
      !answer.ok
        ? ''
        : answer.value
          ? 'Selected in the document.'
          : 'It is no longer in the document. Refresh to see what is left.',
    );
  });
  const place = (text: string, locator: TextLocator, name: string) => (
    <TextPlace
      fileId={fileId}
      locator={locator}
      name={name}
      busy={busy}
      onSelect={() => select(locator)}
    >
      {text}
    </TextPlace>
  );
  return (
    <>
      {looseFields.length > 0 && (
        <Group
          title="Fields to look at"
          summary={String(looseFields.length)}
          open
        >
          <ul class="places">
            {looseFields.map(({text, problem: kind, suggestion, ...where}) => (
              <li key={JSON.stringify(where.locator)}>
                {place(text, where.locator, text)} {LOOSE[kind]}
                {suggestion && `, probably ${suggestion}`}
                <small>{where.place}</small>
              </li>
            ))}
          </ul>
        </Group>
      )}
      <Group
        title="Sections"
        summary={`${filled} of ${all} filled`}
        open={filled < all}
      >
        <progress
          class="filled"
          max={Math.max(1, all)}
          value={filled}
          aria-label="Sections filled"
        />
        <ul class="places">
          {sections.map(section => (
            <li key={JSON.stringify(section.locator)}>
              <span class="sign" aria-hidden="true">
                {section.empty ? '○' : '✓'}
              </span>
              {place(
                section.title,
                section.locator,
                `section ${section.title}`,
              )}
              <span class="document-state">
                {section.empty
                  ? section.required
                    ? ' empty, required'
                    : ' empty'
                  : ''}
                {!section.empty && <span class="hidden-text"> filled</span>}
              </span>
            </li>
          ))}
        </ul>
        {missingSections.length > 0 && (
          <>
            <h2>Missing in this document</h2>
            <p class="hint">
              Write it, or add a heading with this name and write below it.
            </p>
            <ul class="places">
              {missingSections.map(({title, asks}) => (
                <li key={title}>
                  {title}
                  <small>{asks}</small>
                </li>
              ))}
            </ul>
          </>
        )}
      </Group>
      <Status text={status} />
      {problem && <ProblemNotice problem={problem} />}
    </>
  );
}
