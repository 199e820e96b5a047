import type {TextLine} from '../../contract';
import {VisibleText} from '../../../kit/visible-text';
import {blocksOf} from './text-blocks';

/** The words under review, as plain as they are: headings, paragraphs, rows of tables, addresses of links. */
export function TextView({lines}: {readonly lines: readonly TextLine[]}) {
  return (
    <div class="text">
      {blocksOf(lines).map((block, index) =>
        block.kind === 'table' ? (
          <Table key={index} rows={block.rows} />
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

/** Row by row; empty cells are there, because where something stands is what a table says. */
function Table({rows}: {readonly rows: readonly TextLine[]}) {
  return (
    <div class="table-box" tabIndex={0} role="group" aria-label="Table">
      <table>
        <tbody>
          {rows.map(({text, links, cells = [text]}, at) => (
            <tr key={at}>
              {cells.map((cell, column) => (
                <td key={column}>
                  <VisibleText text={cell} />
                  {column === cells.length - 1 && (
                    <Addresses text={text} links={links} />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
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
      <Addresses text={text} links={links} />
    </>
  );
}

function Addresses({text, links}: Pick<TextLine, 'text' | 'links'>) {
  return (
    <>
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
