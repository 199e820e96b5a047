import fc from 'fast-check';
import {
  mergeTimeline,
  toldRows,
  type TimelineRow,
} from '../../../src/aftermath/rules/timeline';
import {timelineDoubts} from '../../../src/aftermath/rules/timeline-doubts';

function row(
  key: string,
  time: string,
  changes: Partial<TimelineRow> = {},
): TimelineRow {
  const at = time === '' ? '' : `2026-11-21T${time}:00Z`;
  return {
    key,
    source: 'entry',
    at,
    recordedAt: at,
    text: `What ${key} says`,
    by: 'scribe@example.com',
    ...changes,
  };
}

function milestone(
  name: NonNullable<TimelineRow['milestone']>,
  time: string,
): TimelineRow {
  return row(name, time, {source: 'milestone', milestone: name});
}

const KNOWN = [
  milestone('started', '08:00'),
  milestone('detected', '08:10'),
  milestone('resolved', '08:30'),
];

const anyRow = fc.record({
  key: fc.string({minLength: 1, maxLength: 3}),
  source: fc.constantFrom('journal', 'entry', 'review', 'ledger', 'release'),
  at: fc.constantFrom('2026-11-21T08:00:00Z', '2026-11-21T09:00:00Z', '', 'x'),
  recordedAt: fc.constantFrom('', '2026-11-21T08:30:00Z'),
  text: fc.constantFrom('a', 'b'),
  by: fc.constantFrom('', 'p'),
  corrects: fc.option(fc.string({minLength: 1, maxLength: 3}), {
    nil: undefined,
  }),
});

describe('the merged timeline', () => {
  it('loses no row and invents none, whatever the cells hold', () => {
    fc.assert(
      fc.property(fc.array(anyRow, {maxLength: 30}), rows => {
        const kept = mergeTimeline(rows).flatMap(({key, same}) => [
          key,
          ...same,
        ]);
        expect([...kept].sort()).toEqual(rows.map(({key}) => key).sort());
      }),
    );
  });

  it('is the same whatever order the rows come in', () => {
    fc.assert(
      fc.property(
        fc
          .uniqueArray(anyRow, {maxLength: 20, selector: ({key}) => key})
          .chain(rows =>
            fc.tuple(
              fc.constant(rows),
              fc.shuffledSubarray(rows, {minLength: rows.length}),
            ),
          ),
        ([rows, shuffled]) => {
          expect(mergeTimeline(shuffled)).toEqual(mergeTimeline(rows));
        },
      ),
    );
  });

  it('stands in the order of events', () => {
    fc.assert(
      fc.property(fc.array(anyRow, {maxLength: 20}), rows => {
        const places = mergeTimeline(rows).map(({dated, at, recordedAt}) =>
          dated ? at : recordedAt,
        );
        expect(places).toEqual([...places].sort());
      }),
    );
  });

  it('keeps a corrected row and tells its correction instead, each with its own times', () => {
    const wrong = row('wrong', '08:20');
    const right = row('right', '08:09', {
      corrects: 'wrong',
      recordedAt: '2026-11-22T10:00:00Z',
    });
    const merged = mergeTimeline([wrong, right]);
    expect(merged.map(({key}) => key)).toEqual(['right', 'wrong']);
    expect(merged[1].correctedBy).toBe('right');
    expect(
      toldRows(merged).map(({key, at, recordedAt}) => [key, at, recordedAt]),
    ).toEqual([['right', '2026-11-21T08:09:00Z', '2026-11-22T10:00:00Z']]);
  });

  it('takes the last of two corrections and does not tell the other; and takes one of a correction, too', () => {
    const rows = [
      row('a', '08:00'),
      row('b', '08:01', {corrects: 'a', recordedAt: '2026-11-22T10:00:00Z'}),
      row('c', '08:02', {corrects: 'a', recordedAt: '2026-11-22T11:00:00Z'}),
      row('d', '08:03', {corrects: 'c', recordedAt: '2026-11-22T12:00:00Z'}),
    ];
    const merged = mergeTimeline(rows);
    expect(merged.map(({key, correctedBy}) => `${key}<${correctedBy}`)).toEqual(
      ['a<c', 'b<c', 'c<d', 'd<'],
    );
  });

  it('tells rows that correct each other rather than losing both', () => {
    const merged = mergeTimeline([
      row('a', '08:00', {corrects: 'b'}),
      row('b', '08:01', {corrects: 'a'}),
    ]);
    expect(toldRows(merged)).toHaveLength(2);
  });
});

describe('what is doubtful in a timeline', () => {
  const kinds = (...rows: readonly TimelineRow[]): readonly string[] =>
    timelineDoubts(mergeTimeline(rows)).map(({kind}) => kind);

  it('has nothing against one that holds together (S4-20)', () => {
    expect(kinds(...KNOWN, row('a', '08:20'))).toEqual([]);
  });

  it.each([
    ['an unknown detection', 'missing', [KNOWN[0], KNOWN[2]]],
    [
      'a resolution before the start',
      'order',
      [KNOWN[0], KNOWN[1], milestone('resolved', '07:59')],
    ],
    [
      'two detections',
      'two-times',
      [...KNOWN, row('entry', '08:12', {milestone: 'detected'})],
    ],
    [
      'a row without a time',
      'undated',
      [...KNOWN, row('a', '', {recordedAt: '2026-11-21T08:20:00Z'})],
    ],
    [
      'a row written before it happened',
      'before-it-happened',
      [...KNOWN, row('a', '08:20', {recordedAt: '2026-11-21T08:15:00Z'})],
    ],
    [
      'a correction of nothing',
      'corrects-nothing',
      [...KNOWN, row('a', '08:20', {corrects: 'gone'})],
    ],
    [
      'the same words twice',
      'said-twice',
      [
        ...KNOWN,
        row('a', '08:20', {text: 'Rolled back.'}),
        row('b', '08:25', {text: 'rolled back'}),
      ],
    ],
  ])('names %s', (_, kind, rows) => {
    expect(kinds(...rows)).toEqual([kind]);
  });

  it('names silence of more than half an hour, not of exactly that', () => {
    const [started, detected] = KNOWN;
    expect(kinds(started, detected, milestone('resolved', '08:40'))).toEqual(
      [],
    );
    expect(kinds(started, detected, milestone('resolved', '08:41'))).toEqual([
      'gap',
    ]);
  });

  it('says nothing of what a correction has put right', () => {
    expect(
      kinds(
        ...KNOWN,
        row('a', '08:12', {milestone: 'detected'}),
        row('b', '08:10', {
          corrects: 'a',
          milestone: 'detected',
          recordedAt: '2026-11-22T08:00:00Z',
        }),
      ),
    ).toEqual([]);
  });
});
