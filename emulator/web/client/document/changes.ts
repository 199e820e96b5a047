import {diffArrays} from 'diff';
import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import {
  type Block,
  type Paragraph,
  type Table,
  keyOf,
  sameShape,
} from './model';
import {paragraphChanges} from './paragraph-changes';
import {insertedTable} from './table-changes';

export type Request = docs_v1.Schema$Request;

/** Where requests apply. */
export interface Place {
  readonly tabId: string;
  /** '' is the body. */
  readonly segmentId: string;
}

/**
 * The smallest set of Docs requests that turns one state of a segment into another. Blocks that are equal
 * are not touched, so named ranges on them survive. Requests run from the end of the segment to its start:
 * the indices of `before` stay true for all that follow.
 */
export function changes(
  before: readonly Block[],
  after: readonly Block[],
  place: Place,
): readonly Request[] {
  return gapsBetween(before, after)
    .reverse()
    .flatMap(gap => gapRequests(before, gap, place));
}

/** A stretch of blocks that differ: `from` is where it begins in the old state. */
interface Gap {
  readonly from: number;
  readonly old: readonly Block[];
  readonly fresh: readonly Block[];
}

function gapsBetween(before: readonly Block[], after: readonly Block[]): Gap[] {
  const oldKeys = before.map(keyOf);
  const freshKeys = after.map(keyOf);
  const shortest = Math.min(before.length, after.length);
  let head = 0;
  while (head < shortest && oldKeys[head] === freshKeys[head]) head++;
  let tail = 0;
  while (
    tail < shortest - head &&
    oldKeys[before.length - 1 - tail] === freshKeys[after.length - 1 - tail]
  ) {
    tail++;
  }

  const gaps: Gap[] = [];
  let at = head;
  let to = head;
  let open: {from: number; old: Block[]; fresh: Block[]} | undefined;
  for (const part of diffArrays(
    oldKeys.slice(head, before.length - tail),
    freshKeys.slice(head, after.length - tail),
  )) {
    const count = part.value.length;
    if (!part.added && !part.removed) {
      if (open) gaps.push(open);
      open = undefined;
      at += count;
      to += count;
      continue;
    }
    open ??= {from: at, old: [], fresh: []};
    if (part.removed) {
      open.old.push(...before.slice(at, at + count));
      at += count;
    } else {
      open.fresh.push(...after.slice(to, to + count));
      to += count;
    }
  }
  if (open) gaps.push(open);
  return gaps;
}

/** Pairs the tables of a gap, then changes what lies between them. Last first. */
function gapRequests(
  before: readonly Block[],
  gap: Gap,
  place: Place,
): readonly Request[] {
  const requests: (readonly Request[])[] = [];
  let from = gap.from;
  let old = gap.old;
  let fresh = gap.fresh;
  for (;;) {
    const oldAt = old.findIndex(block => block.kind !== 'paragraph');
    const oldWall = old[oldAt];
    const freshAt = fresh.findIndex(block =>
      oldWall ? alike(oldWall, block) : block.kind === 'table',
    );
    if (oldWall === undefined && freshAt < 0) break;
    if (oldWall !== undefined && freshAt < 0) {
      // The table is gone; a fixture cannot go, and comes back when the document is read again.
      if (oldWall.kind === 'table') {
        requests.push(removedTable(oldWall, place));
      }
      const rest = old.slice(oldAt + 1);
      const head = old.slice(0, oldAt);
      requests.push(textRequests(before, from, head, [], place));
      from += oldAt + 1;
      old = rest;
      continue;
    }
    const headOld = oldWall ? old.slice(0, oldAt) : old;
    const headFresh = fresh.slice(0, freshAt);
    const wall = fresh[freshAt];
    if (oldWall?.kind === 'table' && wall.kind === 'table') {
      requests.push(textRequests(before, from, headOld, headFresh, place));
      requests.push(cellRequests(oldWall, wall, place));
    } else if (oldWall === undefined && wall.kind === 'table') {
      requests.push(textRequests(before, from, headOld, headFresh, place));
      requests.push(insertedTable(before[from + headOld.length], wall, place));
    } else {
      requests.push(textRequests(before, from, headOld, headFresh, place));
    }
    from += headOld.length + (oldWall ? 1 : 0);
    old = oldWall ? old.slice(oldAt + 1) : [];
    fresh = fresh.slice(freshAt + 1);
  }
  requests.push(textRequests(before, from, old, fresh, place));
  return requests.reverse().flat();
}

function alike(one: Block, other: Block): boolean {
  if (one.kind === 'table' && other.kind === 'table') {
    return sameShape(one, other);
  }
  return one.kind === 'fixture' && other.kind === 'fixture';
}

function cellRequests(
  old: Table,
  fresh: Table,
  place: Place,
): readonly Request[] {
  return old.rows
    .flatMap((row, r) =>
      row.map((cell, c) =>
        changes(cell.blocks, fresh.rows[r][c].blocks, place),
      ),
    )
    .reverse()
    .flat();
}

function removedTable(table: Table, place: Place): Request[] {
  return [
    {
      deleteContentRange: {
        range: {startIndex: table.start, endIndex: table.end, ...place},
      },
    },
  ];
}

/**
 * Text cannot be put after the last newline of a segment, nor may the newline before a table go; so a gap
 * that is empty on one side is widened by the paragraph before it, or else the one behind.
 */
function textRequests(
  before: readonly Block[],
  from: number,
  old: readonly Block[],
  fresh: readonly Block[],
  place: Place,
): Request[] {
  const oldText = old.filter(isParagraph);
  const freshText = fresh.filter(isParagraph);
  if (oldText.length === 0 && freshText.length === 0) return [];
  if (oldText.length > 0 && freshText.length > 0) {
    return paragraphChanges(oldText, freshText, place);
  }
  const previous = before[from - 1];
  if (previous?.kind === 'paragraph') {
    return paragraphChanges(
      [previous, ...oldText],
      [previous, ...freshText],
      place,
    );
  }
  const next = before[from + old.length];
  if (next?.kind === 'paragraph') {
    return paragraphChanges([...oldText, next], [...freshText, next], place);
  }
  if (oldText.length === 0) return [];
  return paragraphChanges(oldText, [{...oldText[0], pieces: []}], place);
}

function isParagraph(block: Block): block is Paragraph {
  return block.kind === 'paragraph';
}
