import type {DocumentKind} from '../incident/words';
import type {
  DocumentText,
  Edit,
  Paragraph,
  Segment,
  Span,
} from './document-text';
import {planLines, type LinePlan} from './lines';
import {mayStandIn, type StampValues} from './fields';
import {
  fieldsInUrl,
  filledUrl,
  overlap,
  placeholdersIn,
  type Placeholder,
} from './placeholders';
import {rangeName, readRangeName} from './range-name';
import {shortHash} from '../base/short-hash';

export interface StampPlan {
  readonly edits: readonly Edit[];
  /** How many values get written. */
  readonly stamped: number;
}

/**
 * Fills every placeholder of a document, in text and in addresses of links, and remembers each value by a named
 * range. All places come from the text as it was read, so what a value holds is never looked at again. A field
 * that may not be in that kind of document is left alone: a visible `{{role.sme}}` is better than a name in
 * what customers read. On a document that is stamped already there is nothing to do.
 */
export function planStamp(
  document: DocumentText,
  kind: DocumentKind,
  values: StampValues,
  lines: LinePlan = planLines(document, kind, values),
): StampPlan {
  const stays = (at: Span): boolean =>
    !lines.closed.some(closed => overlap(closed, at));
  const found = placeholdersIn(document).filter(
    ({field, broken, at}) =>
      field !== null &&
      !broken &&
      mayStandIn(field, kind) &&
      // What the record holds is not read by every stamping.
      values.text[field] !== undefined &&
      stays(at),
  );
  // An address that was filled in holds a value now, and a value is data.
  const filledIn = document.ranges
    .filter(({name}) => readRangeName(name) !== null)
    .flatMap(({spans}) => spans);
  const links = linksIn(document)
    .filter(({span}) => stays(span))
    .filter(({span}) => !filledIn.some(one => overlap(one, span)))
    .filter(({url}) => fieldsInUrl(url).every(field => mayStandIn(field, kind)))
    .flatMap(link => {
      const filled = filledUrl(link.url, values.url);
      return filled === null ? [] : [{...link, filled}];
    });
  const texts = found.map(({at, field}): Edit => {
    const text = values.text[field ?? ''];
    const link = links.find(({span}) => contains(span, at));
    const memory = {
      field: field ?? '',
      textHash: shortHash(text),
      refused: '',
      link: link ? {hash: shortHash(link.filled), template: link.url} : null,
    };
    return {
      kind: 'replace',
      at,
      text,
      // What somebody still has to translate is theirs from the start.
      name: values.isForeign(memory.field) ? null : rangeName(memory),
      ...(link ? {url: link.filled} : {}),
    };
  });
  const addresses = links.flatMap(({span, url, filled}) =>
    without(span, found).map((at): Edit => {
      const hash = shortHash(filled);
      const name = rangeName({
        field: '',
        textHash: hash,
        refused: '',
        link: {hash, template: url},
      });
      return {kind: 'link', at, url: filled, name};
    }),
  );
  return {
    edits: [...lines.edits, ...texts, ...addresses],
    stamped: lines.changed + texts.length + addresses.length,
  };
}

interface LinkPiece {
  readonly span: Span;
  readonly url: string;
}

export function linksIn(document: DocumentText): readonly LinkPiece[] {
  return document.segments.flatMap(segment =>
    segment.paragraphs.flatMap(paragraph => linkPieces(segment, paragraph)),
  );
}

/** Style runs of one link come one by one; together they are one link. */
function linkPieces(
  {tabId, segmentId}: Segment,
  {links}: Paragraph,
): readonly LinkPiece[] {
  return links.reduce<LinkPiece[]>((pieces, {start, end, url}) => {
    const last = pieces[pieces.length - 1];
    if (last && last.url === url && last.span.end === start) {
      pieces[pieces.length - 1] = {url, span: {...last.span, end}};
    } else {
      pieces.push({url, span: {tabId, segmentId, start, end}});
    }
    return pieces;
  }, []);
}

/** What is left of a span between the placeholders in it. */
function without(
  span: Span,
  placeholders: readonly Placeholder[],
): readonly Span[] {
  const inside = placeholders
    .map(({at}) => at)
    .filter(at => contains(span, at))
    .sort((a, b) => a.start - b.start);
  const starts = [span.start, ...inside.map(({end}) => end)];
  const ends = [...inside.map(({start}) => start), span.end];
  return starts
    .map((start, at) => ({...span, start, end: ends[at]}))
    .filter(({start, end}) => start < end);
}

function contains(outer: Span, inner: Span): boolean {
  return (
    outer.tabId === inner.tabId &&
    outer.segmentId === inner.segmentId &&
    outer.start <= inner.start &&
    inner.end <= outer.end
  );
}
