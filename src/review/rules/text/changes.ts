import {diffArrays} from 'diff';
import type {SectionChange} from '../../contract';
import type {CanonicalSection} from './canonical-text';
import {likeness, type LineChange, lineChanges, whole} from './line-changes';

/** Share of words from which on a section under a new heading is taken for the old one. */
const RENAMED = 0.6;
/** Unchanged lines kept beside a changed one. */
const CONTEXT = 1;

interface Pair {
  readonly was: CanonicalSection | null;
  readonly is: CanonicalSection | null;
}

/**
 * What was edited between two texts, for people: sections in the order of the newer text, gone ones where they
 * stood. Empty exactly when the two hold the same sections in the same order.
 */
export function changesBetween(
  before: readonly CanonicalSection[],
  after: readonly CanonicalSection[],
): readonly SectionChange[] {
  const pairs = pairedSections(before, after);
  const moved = movedSections(before, pairs);
  return inReadingOrder(before, pairs).flatMap(({was, is}) => {
    if (!is) return was ? [unpaired('removed', was)] : [];
    if (!was) return [unpaired('added', is)];
    const edited = was.hash !== is.hash;
    const stays = !moved.has(is);
    if (!edited && stays) return [];
    const renamed = was.lines[0] !== is.lines[0];
    return [
      {
        title: is.title,
        kind: stays ? 'edited' : 'moved',
        was: renamed && was.title !== is.title ? was.title : '',
        lines: edited ? collapsed(lineChanges(was.lines, is.lines)) : [],
      } as const,
    ];
  });
}

/** By content first, so that a heading that moved or was numbered anew is not taken for an edit; then by title, then by likeness. */
function pairedSections(
  before: readonly CanonicalSection[],
  after: readonly CanonicalSection[],
): readonly Pair[] {
  const free = new Set(before);
  const pairs = new Map<CanonicalSection, CanonicalSection>();
  const pair = (
    fits: (was: CanonicalSection, is: CanonicalSection) => boolean,
  ): void => {
    for (const is of after) {
      if (pairs.has(is)) continue;
      const was = [...free].find(one => fits(one, is));
      if (!was) continue;
      free.delete(was);
      pairs.set(is, was);
    }
  };
  const body = ({lines}: CanonicalSection): string => lines.join('\n');
  pair((was, is) => was.hash === is.hash && was.title === is.title);
  pair((was, is) => was.hash === is.hash);
  pair((was, is) => was.title === is.title);
  pair((was, is) => likeness(body(was), body(is)) >= RENAMED);
  return [
    ...after.map(is => ({was: pairs.get(is) ?? null, is})),
    ...[...free].map(was => ({was, is: null})),
  ];
}

/** Sections that stand elsewhere among those that stayed; the longest run that kept its order counts as unmoved. */
function movedSections(
  before: readonly CanonicalSection[],
  pairs: readonly Pair[],
): ReadonlySet<CanonicalSection> {
  const kept = pairs.flatMap(({was, is}) => (was && is ? [{was, is}] : []));
  const order = kept.map(({was}) => before.indexOf(was));
  const sorted = [...order].sort((a, b) => a - b);
  const moved = diffArrays(sorted, order)
    .filter(({added}) => added)
    .flatMap(({value}) => value);
  return new Set(
    kept
      .filter(({was}) => moved.includes(before.indexOf(was)))
      .map(({is}) => is),
  );
}

/** Puts each gone section behind the one it followed. */
function inReadingOrder(
  before: readonly CanonicalSection[],
  pairs: readonly Pair[],
): readonly Pair[] {
  const ordered = pairs.filter(({is}) => is);
  for (const gone of pairs.filter(({is}) => !is)) {
    const index = gone.was ? before.indexOf(gone.was) : 0;
    const previous = index > 0 ? before[index - 1] : null;
    const at = ordered.findIndex(({was}) => was && was === previous);
    ordered.splice(at + 1, 0, gone);
  }
  return ordered;
}

function unpaired(
  kind: 'added' | 'removed',
  {title, lines}: CanonicalSection,
): SectionChange {
  return {title, kind, was: '', lines: lines.map(line => whole(kind, line))};
}

/** Long unchanged stretches become one empty line. */
function collapsed(lines: readonly LineChange[]): readonly LineChange[] {
  const same = lines.map(runs => runs.every(({kind}) => kind === 'same'));
  const near = (at: number): boolean =>
    same.slice(Math.max(0, at - CONTEXT), at + CONTEXT + 1).includes(false);
  return lines.flatMap((runs, at) => {
    if (near(at)) return [runs];
    return at > 0 && !near(at - 1) ? [] : [[]];
  });
}
