import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import {paragraphsIn} from '../model/places';
import {allTabs, contentOfTab, segmentsOf} from '../model/segments';
import type {Segment, Tab} from '../model/types';
import {endOfContent, startOf} from '../model/types';
import {fieldsOf} from './fields';
import type {Structure} from './marks';
import {bodyOf, structuresIn} from './marks';

/** What carries a suggestion's id, gathered in reading order. */
interface Parts {
  struck: string;
  added: string;
  /** Structure lines, `Delete row`, each once. */
  readonly lines: Set<string>;
  /** How often each field is changed, by what it belongs to: `Format`, `Format cell`. */
  readonly formats: Map<string, Map<string, number>>;
}

/**
 * What every suggestion with marks in a document says of itself; an id that is missing has no marks left.
 * Source: summaries seen live in https://github.com/jonathanmoregard/google_workspace_mcp
 * (docs/preview-api-reference.md, docs/findings/coverage.md); the names of fields not seen there are ours.
 */
export function summariesOf(tabs: readonly Tab[]): Map<string, string> {
  const parts = new Map<string, Parts>();
  const of = (id: string): Parts => {
    const known = parts.get(id);
    if (known) return known;
    const made = {
      struck: '',
      added: '',
      lines: new Set<string>(),
      formats: new Map<string, Map<string, number>>(),
    };
    parts.set(id, made);
    return made;
  };
  for (const tab of allTabs(tabs)) {
    gatherFormats(
      of,
      'Format page',
      contentOfTab(tab).suggestedDocumentStyleChanges,
      change => change.documentStyleSuggestionState,
    );
    for (const segment of segmentsOf(tab)) gather(of, segment);
  }
  return new Map([...parts].map(([id, each]) => [id, lineOf(each)]));
}

type Of = (id: string) => Parts;

const NOUNS: Readonly<Record<Structure['kind'], string>> = {
  table: 'table',
  row: 'row',
  cell: 'column',
  sectionBreak: 'section break',
};

function gather(of: Of, {content}: Segment): void {
  const covered: {id: string; verb: string; start: number; end: number}[] = [];
  const isCovered = (id: string, verb: string, start: number) =>
    covered.some(
      each =>
        each.id === id &&
        each.verb === verb &&
        each.start <= start &&
        start < each.end,
    );
  for (const {node, kind, start, end} of structuresIn(content)) {
    const cover = (verb: string, ids: readonly string[] | null | undefined) => {
      for (const id of ids ?? []) {
        if (!isCovered(id, verb, start)) {
          of(id).lines.add(`${verb} ${NOUNS[kind]}`);
        }
        covered.push({id, verb, start, end});
      }
    };
    cover('Delete', node.suggestedDeletionIds);
    cover('Add', node.suggestedInsertionIds);
    gatherTable(of, node, kind);
  }
  for (const {paragraph} of paragraphsIn(content, 0, endOfContent(content))) {
    gatherFormats(
      of,
      'Format',
      paragraph.suggestedParagraphStyleChanges,
      change => change.paragraphStyleSuggestionState,
    );
    for (const [id, {bullet}] of Object.entries(
      paragraph.suggestedBulletChanges ?? {},
    )) {
      const what = bullet?.listId ? 'add to list' : 'remove from list';
      of(id).lines.add(`Format list: ${what}`);
    }
    for (const inline of paragraph.elements ?? []) {
      const body = bodyOf(inline);
      const text = inline.textRun?.content ?? '';
      const deletions = body.suggestedDeletionIds ?? [];
      const at = startOf(inline);
      for (const id of deletions) {
        if (!isCovered(id, 'Delete', at)) of(id).struck += text;
      }
      for (const id of body.suggestedInsertionIds ?? []) {
        const shows = !deletions.includes(id) && !isCovered(id, 'Add', at);
        of(id).added += shows ? text : '';
      }
      gatherFormats(
        of,
        'Format',
        body.suggestedTextStyleChanges,
        change => change.textStyleSuggestionState,
      );
    }
  }
}

function gatherTable(
  of: Of,
  node: docs_v1.Schema$TableRow & docs_v1.Schema$TableCell,
  kind: Structure['kind'],
): void {
  if (kind === 'row') {
    gatherFormats(
      of,
      'Format row',
      node.suggestedTableRowStyleChanges,
      change => change.tableRowStyleSuggestionState,
    );
  } else if (kind === 'cell') {
    gatherFormats(
      of,
      'Format cell',
      node.suggestedTableCellStyleChanges,
      change => change.tableCellStyleSuggestionState,
    );
  }
}

function gatherFormats<T>(
  of: Of,
  title: string,
  changes: Readonly<Record<string, T>> | null | undefined,
  state: (change: T) => object | undefined,
): void {
  for (const [id, change] of Object.entries(changes ?? {})) {
    const {formats} = of(id);
    const counts = formats.get(title) ?? new Map<string, number>();
    formats.set(title, counts);
    for (const field of fieldsOf(state(change) ?? {})) {
      counts.set(field, (counts.get(field) ?? 0) + 1);
    }
  }
}

const NAMES: Readonly<Record<string, string>> = {
  indentStart: 'indent left',
  indentEnd: 'indent right',
  minRowHeight: 'minimum height',
  namedStyleType: 'styles',
  weightedFontFamily: 'font',
  foregroundColor: 'text color',
  backgroundColor: 'background color',
};

function lineOf({struck, added, lines, formats}: Parts): string {
  const text = textLine(flat(struck), flat(added));
  const paragraphs =
    text === '' && lines.size === 0
      ? [struck && 'Delete paragraph', added && 'Add paragraph']
      : [];
  const formatLines = [...formats]
    .filter(([, counts]) => counts.size > 0)
    .map(([title, counts]) => `${title}: ${fieldsLine(counts)}`);
  return [text, ...paragraphs, ...lines, ...formatLines]
    .filter(line => line)
    .join('\n');
}

function textLine(struck: string, added: string): string {
  if (struck && added) return `Replace: “${struck}” with “${added}”`;
  if (struck) return `Delete: “${struck}”`;
  return added ? `Add: “${added}”` : '';
}

/** `indent first line, indent left (2 times)`. */
function fieldsLine(counts: ReadonlyMap<string, number>): string {
  return [...counts]
    .filter(([field]) => field !== 'headingId')
    .map(([field, count]) => {
      const words = field.replace(/[A-Z]/g, each => ` ${each.toLowerCase()}`);
      const name = NAMES[field] ?? words;
      return count > 1 ? `${name} (${count} times)` : name;
    })
    .join(', ');
}

function flat(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
