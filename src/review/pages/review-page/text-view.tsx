import type {TextLine} from '../../contract';
import {VisibleText} from '../../../kit/visible-text';
import {blocksOf} from './text-blocks';

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
