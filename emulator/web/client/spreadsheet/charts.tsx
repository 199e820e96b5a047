import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';
import {useEffect, useState} from 'preact/hooks';
import {useLive} from '../kit/live';
import {type Drawing, readDrawing} from './chart-data';
import type {Offsets} from './offsets';
import type {SpreadsheetSession} from './session';

const COLORS = ['#1f6f78', '#c46a1b', '#5b4b9a', '#3f7d3a', '#a83a4d'];
const WIDTH = 600;
const HEIGHT = 300;

/** The charts of the open sheet, over the cells they hang on. */
export function Charts({
  session,
  rows,
  columns,
  left,
  top,
}: {
  readonly session: SpreadsheetSession;
  readonly rows: Offsets;
  readonly columns: Offsets;
  /** Pixels before the first column, and those of frozen rows above. */
  readonly left: number;
  readonly top: number;
}) {
  return (
    <>
      {(session.sheet.charts ?? []).map(chart => {
        const overlay = chart.position?.overlayPosition;
        const {rowIndex, columnIndex} = overlay?.anchorCell ?? {};
        const x = columns.startOf(columnIndex ?? 0) + left;
        const y = rows.startOf(rowIndex ?? 0) - top;
        return (
          <div
            key={chart.chartId}
            class="chart"
            // A grid may hold rows of cells only; a chart counts as one with one.
            role="row"
            style={{
              left: `${x + (overlay?.offsetXPixels ?? 0)}px`,
              top: `${y + (overlay?.offsetYPixels ?? 0)}px`,
              width: `${overlay?.widthPixels ?? 600}px`,
              height: `${overlay?.heightPixels ?? 371}px`,
            }}
          >
            <div role="gridcell">
              <Chart session={session} spec={chart.spec} />
            </div>
          </div>
        );
      })}
    </>
  );
}

function Chart({
  session,
  spec,
}: {
  readonly session: SpreadsheetSession;
  readonly spec: sheets_v4.Schema$ChartSpec | undefined;
}) {
  const loaded = useLive(session.loaded);
  const [drawing, setDrawing] = useState<Drawing | null | undefined>(null);
  useEffect(() => {
    const sheets = session.book.value?.sheets ?? [];
    readDrawing(session.fileId, spec, sheets).then(setDrawing, () =>
      setDrawing(undefined),
    );
  }, [loaded, spec]);
  if (drawing === null) return null;
  if (!drawing) {
    return (
      <p class="hint">
        {spec?.title ?? 'Chart'}: charts of this kind are kept, not drawn.
      </p>
    );
  }
  return (
    <figure>
      <figcaption>{drawing.title}</figcaption>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={spokenOf(drawing)}
      >
        {drawing.kind === 'pie' ? pie(drawing) : plot(drawing)}
      </svg>
      <ul class="legend">
        {legendOf(drawing).map((name, at) => (
          <li key={at}>
            <span style={{background: COLORS[at % COLORS.length]}} />
            {name}
          </li>
        ))}
      </ul>
    </figure>
  );
}

function legendOf({kind, labels, series}: Drawing): readonly string[] {
  return kind === 'pie' ? labels : series.map(({name}) => name);
}

/** The chart in words, for whom it is read aloud. */
function spokenOf({title, labels, series}: Drawing): string {
  const told = series.map(
    ({name, values}) =>
      `${name}: ${labels.map((label, at) => `${label} ${values[at] ?? 0}`).join(', ')}`,
  );
  return [title, ...told].join('. ');
}

function plot({kind, labels, series}: Drawing) {
  const all = series.flatMap(({values}) => values);
  const most = Math.max(1, ...all);
  const least = Math.min(0, ...all);
  const y = (value: number): number =>
    HEIGHT - 30 - ((value - least) / (most - least)) * (HEIGHT - 45);
  const step = (WIDTH - 50) / Math.max(1, labels.length);
  const middle = (at: number): number => 45 + step * (at + 0.5);
  const bar = (step * 0.7) / Math.max(1, series.length);
  return (
    <>
      <line class="axis" x1="45" x2={WIDTH} y1={y(0)} y2={y(0)} />
      <text x="40" y={y(most) + 4} text-anchor="end">
        {most}
      </text>
      <text x="40" y={y(0) + 4} text-anchor="end">
        0
      </text>
      {labels.map((label, at) => (
        <text key={at} x={middle(at)} y={HEIGHT - 10} text-anchor="middle">
          {label.slice(0, Math.max(3, Math.floor(step / 8)))}
        </text>
      ))}
      {series.map(({values}, at) =>
        kind === 'line' ? (
          <polyline
            key={at}
            fill="none"
            stroke={COLORS[at % COLORS.length]}
            stroke-width="3"
            points={values
              .map((value, index) => `${middle(index)},${y(value)}`)
              .join(' ')}
          />
        ) : (
          values.map((value, index) => (
            <rect
              key={`${at} ${index}`}
              fill={COLORS[at % COLORS.length]}
              x={middle(index) - (bar * series.length) / 2 + bar * at}
              width={Math.max(1, bar - 2)}
              y={Math.min(y(value), y(0))}
              height={Math.abs(y(value) - y(0))}
            />
          ))
        ),
      )}
    </>
  );
}

function pie({series: [slices]}: Drawing) {
  const values = (slices?.values ?? []).map(value => Math.max(0, value));
  const total = values.reduce((sum, value) => sum + value, 0) || 1;
  const [x, y, radius] = [WIDTH / 2, HEIGHT / 2, HEIGHT / 2 - 12];
  let angle = -Math.PI / 2;
  return values.map((value, at) => {
    const from = angle;
    angle += (value / total) * 2 * Math.PI;
    if (value === total) {
      return <circle key={at} cx={x} cy={y} r={radius} fill={COLORS[0]} />;
    }
    const point = (a: number): string =>
      `${x + radius * Math.cos(a)} ${y + radius * Math.sin(a)}`;
    const large = angle - from > Math.PI ? 1 : 0;
    return (
      <path
        key={at}
        fill={COLORS[at % COLORS.length]}
        d={`M ${x} ${y} L ${point(from)} A ${radius} ${radius} 0 ${large} 1 ${point(angle)} Z`}
      />
    );
  });
}
