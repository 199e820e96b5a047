import type {SidebarView} from '../contract';
import type {
  LooseField,
  MissingSection,
  SectionView,
  TextLocator,
} from '../../core/documents/views';
import {Group} from '../../kit/group';
import {ProblemNotice} from '../../kit/notice';
import {Status} from '../../kit/status';
import {TextPlace} from '../../kit/text-place';
import {type Selection, useSelection} from './use-selection';

/** The open document, and how places in it are selected. */
interface Open {
  readonly fileId: string;
  readonly selection: Selection;
}

/** How complete the open document is; a click selects the place in it. */
export function DocumentState({
  document: {sections, missingSections, looseFields},
  fileId,
}: {
  readonly fileId: string;
  readonly document: NonNullable<SidebarView['document']>;
}) {
  const filled = sections.filter(({empty}) => !empty).length;
  const all = sections.length + missingSections.length;
  const selection = useSelection();
  const open = {fileId, selection};
  return (
    <>
      {looseFields.length > 0 && (
        <Group
          title="Fields to look at"
          summary={String(looseFields.length)}
          open
        >
          <LooseFields fields={looseFields} open={open} />
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
        <Sections sections={sections} open={open} />
        {missingSections.length > 0 && <Missing sections={missingSections} />}
      </Group>
      <Status text={selection.status} />
      {selection.problem && <ProblemNotice problem={selection.problem} />}
    </>
  );
}

const LOOSE = {
  'left-over': 'was not filled in',
  unknown: 'is no known field',
  misspelt: 'looks misspelt',
} as const;

function LooseFields({
  fields,
  open,
}: {
  readonly fields: readonly LooseField[];
  readonly open: Open;
}) {
  return (
    <ul class="places">
      {fields.map(({text, problem, suggestion, place, locator}) => (
        <li key={JSON.stringify(locator)}>
          <Place text={text} locator={locator} name={text} open={open} />{' '}
          {LOOSE[problem]}
          {suggestion && `, probably ${suggestion}`}
          <small>{place}</small>
        </li>
      ))}
    </ul>
  );
}

function Sections({
  sections,
  open,
}: {
  readonly sections: readonly SectionView[];
  readonly open: Open;
}) {
  return (
    <ul class="places">
      {sections.map(({title, locator, empty, required}) => (
        <li key={JSON.stringify(locator)}>
          <span class="sign" aria-hidden="true">
            {empty ? '○' : '✓'}
          </span>
          <Place
            text={title}
            locator={locator}
            name={`section ${title}`}
            open={open}
          />
          <span class="document-state">
            {empty && (required ? ' empty, required' : ' empty')}
            {!empty && <span class="hidden-text"> filled</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Place({
  text,
  locator,
  name,
  open: {fileId, selection},
}: {
  readonly text: string;
  readonly locator: TextLocator;
  /** What is selected, in words. */
  readonly name: string;
  readonly open: Open;
}) {
  return (
    <TextPlace
      fileId={fileId}
      locator={locator}
      name={name}
      busy={selection.busy}
      onSelect={() => selection.select(locator)}
    >
      {text}
    </TextPlace>
  );
}

/** Sections the document needs and that have no heading in it. */
function Missing({sections}: {readonly sections: readonly MissingSection[]}) {
  return (
    <>
      <h2>Missing in this document</h2>
      <p class="hint">
        Write it, or add a heading with this name and write below it.
      </p>
      <ul class="places">
        {sections.map(({title, asks}) => (
          <li key={title}>
            {title}
            <small>{asks}</small>
          </li>
        ))}
      </ul>
    </>
  );
}
