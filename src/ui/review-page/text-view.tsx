import type {TextLine} from '../review-contract';
import {VisibleText} from '../kit/visible-text';

/** The page's own title is 1, the heading over the text 2. */
const ABOVE = 2;
const LOWEST = 6;

/** The words under review, as plain as they are: headings, paragraphs, lines of tables, addresses of links. */
export function TextView({lines}: {readonly lines: readonly TextLine[]}) {
  return (
    <div class="text">
      {blocksOf(lines).map((block, index) =>
        block.kind === 'cells' ? (
          <ul key={index} class="cells" aria-label="Lines of a table">
            {block.lines.map((line, at) => (
              <li key={at}>
                <Line line={line} />
              </li>
            ))}
          </ul>
        ) : block.kind === 'heading' ? (
          <Heading key={index} line={block.line} rank={block.rank} />
        ) : (
          <p key={index}>
            <Line line={block.line} />
          </p>
        ),
      )}
    </div>
  );
}

type Block =
  | {readonly kind: 'paragraph'; readonly line: TextLine}
  | {readonly kind: 'heading'; readonly line: TextLine; readonly rank: number}
  | {readonly kind: 'cells'; readonly lines: readonly TextLine[]};

/** Neighbouring lines of tables together; headings without gaps in rank, which screen readers would stumble over. */
export function blocksOf(lines: readonly TextLine[]): readonly Block[] {
  const blocks: Block[] = [];
  let rank = ABOVE;
  for (const line of lines) {
    const last = blocks[blocks.length - 1];
    if (line.kind === 'heading') {
      rank = Math.min(line.level + ABOVE, rank + 1, LOWEST);
      blocks.push({kind: 'heading', line, rank});
    } else if (line.kind === 'paragraph') {
      blocks.push({kind: 'paragraph', line});
    } else if (last?.kind === 'cells') {
      blocks[blocks.length - 1] = {...last, lines: [...last.lines, line]};
    } else {
      blocks.push({kind: 'cells', lines: [line]});
    }
  }
  return blocks;
}

function Heading({
  line,
  rank,
}: {
  readonly line: TextLine;
  readonly rank: number;
}) {
  const Rank = `h${rank}` as 'h3';
  return (
    <Rank class={`level-${Math.min(Math.max(line.level, 1), 4)}`}>
      <Line line={line} />
    </Rank>
  );
}

/** Where links lead is part of what is signed; it is shown and never followed. */
function Line({line: {text, links}}: {readonly line: TextLine}) {
  return (
    <>
      <VisibleText text={text} />
      {links
        .filter(url => url !== text)
        .map(url => (
          <span key={url} class="address">
            {' '}
            <span aria-hidden="true">→ </span>
            <span class="hidden-text">link to </span>
            <VisibleText text={url} />
          </span>
        ))}
    </>
  );
}
